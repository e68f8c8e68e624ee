using Bot.Dialogs.Pages;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Who is signed in to the page; the same for every host. Links are kept by the turn that sends them (<see cref="Turns.Effect.OfferPage"/>).</summary>
public interface IPageSessionStore
{
    /// <summary>
    /// Uses up the link and begins a session of whoever it was made for. Null when the link is unknown, used or expired at <paramref name="now"/>; of two who use
    /// it at once, one gets in.
    /// </summary>
    Task<PageSession?> EnterAsync(SchoolId school, string linkHash, string sessionHash, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Begins a session without a link: the chooser of the sample school.</summary>
    Task BeginAsync(PageSession session, CancellationToken cancellationToken);

    /// <summary>The session; null when it is unknown, ended or expired, or when its chat is not linked to that member any more.</summary>
    Task<PageSession?> FindAsync(SchoolId school, string sessionHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Everything the person of this chat is, at whichever school.</summary>
    Task<IReadOnlyList<Turns.Membership>> MembershipsAsync(Messages.Address chat, CancellationToken cancellationToken);

    /// <summary>Ends one session. Nothing happens when it has ended.</summary>
    Task EndAsync(SchoolId school, string sessionHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends every session of the member and uses up every link that was sent.</summary>
    Task EndAllAsync(SchoolId school, StaffId staff, DateTimeOffset now, CancellationToken cancellationToken);
}
