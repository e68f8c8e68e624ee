using Bot.Domain.Tasks;

namespace Bot.Dialogs.Pages.Duties;

/// <summary>A task as a list shows it.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who answers for it now; null in a school without anybody.</param>
/// <param name="Standing">How it stands: open with its last day, or how and when it was closed.</param>
/// <param name="IsLate">Open after its last day, or done after it.</param>
/// <param name="MayClose">Whether the visitor may write down what came of it.</param>
/// <param name="Letter">The letter it comes from, where the visitor may read letters.</param>
public sealed record TaskRow(StaffTask Task, string Text, string? Owner, string Standing, bool IsLate, bool MayClose, (string Key, string Title)? Letter);
