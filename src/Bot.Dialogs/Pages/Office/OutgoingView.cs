using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Pages.Office;

/// <summary>One page of the messages in a state.</summary>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record OutgoingView(OutgoingCounts Counts, OutgoingState State, IReadOnlyList<OutgoingLine> Lines, long? Older);

/// <param name="Receiver">Who it is for, as the visitor may know it.</param>
public sealed record OutgoingLine(OutboxRow Row, string Receiver);
