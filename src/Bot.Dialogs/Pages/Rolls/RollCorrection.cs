using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What a form asks for.</summary>
/// <param name="Seen">The revision that the form was made from: a newer one stands as it is.</param>
/// <param name="Because">Why, in the corrector's words.</param>
public sealed record RollCorrection(RollCallKey Key, int Seen, IReadOnlyList<RollEdit> Edits, string Because);
