using Bot.Domain.Cases;

namespace Bot.Dialogs.Cases;

/// <summary>What "hủy" must know of a change of the contact book: one of the two.</summary>
/// <param name="Added">The id of the contact that was added.</param>
/// <param name="Dropped">The contact that was taken out.</param>
internal sealed record BookUndo(string? Added, BookContact? Dropped);
