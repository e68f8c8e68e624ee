using Bot.Dialogs.Messages;
using Bot.Domain;

namespace Bot.Dialogs.Pages;

/// <summary>A link by which one member of staff signs in to the page once.</summary>
/// <param name="TokenHash"><see cref="PageToken.HashOf"/> of the token in the link.</param>
/// <param name="From">The chat that asked for it: what is signed in with it ends when that chat is unlinked.</param>
/// <param name="ExpiresAt">From this instant on it lets nobody in.</param>
public sealed record PageLink(SchoolId School, string TokenHash, StaffId Staff, Address From, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Long enough to tap it, too short to be found later.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
}
