using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Linking codes and links, for the command line; conversations use the turn store.</summary>
public interface IInvitationStore
{
    /// <summary>Stores new codes. A code that exists already makes the whole call fail with an exception: codes are random.</summary>
    Task AddAsync(IReadOnlyList<Invitation> invitations, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The memberships a chat is linked to; empty for an unlinked chat.</summary>
    Task<IReadOnlyList<Membership>> WhoAsync(Address address, CancellationToken cancellationToken);

    /// <summary>The chats of every linked member of the school.</summary>
    Task<IReadOnlyDictionary<Membership, IReadOnlyList<Contact>>> ContactsAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>Codes of the school that still open a chat.</summary>
    Task<IReadOnlyList<Invitation>> OpenAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends the unused codes of these members, with one audit row; who is linked stays linked.</summary>
    /// <returns>How many codes ended.</returns>
    Task<int> WithdrawAsync(SchoolId school, IReadOnlyCollection<Membership> members, string actor, string subject, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes the chat's link; false when there was none.</summary>
    Task<bool> UnlinkAsync(Address address, string actor, DateTimeOffset at, CancellationToken cancellationToken);
}
