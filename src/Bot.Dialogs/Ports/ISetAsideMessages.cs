using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>Messages that no turn could handle, for whoever looks after the program.</summary>
public interface ISetAsideMessages
{
    /// <summary>Messages set aside, newest first.</summary>
    Task<IReadOnlyList<InboxRow>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Messages set aside are decided again, as if they had just come. Returns how many.</summary>
    Task<int> RetryAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>Nothing more is done about messages set aside. Returns how many.</summary>
    Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);
}

/// <param name="Kind">What it carries, e.g. <c>text</c>; its words are not shown.</param>
/// <param name="Error">Kind of the last failure.</param>
public sealed record InboxRow(long Id, Address From, string Kind, DateTimeOffset AcceptedAt, int Attempts, string? Error);
