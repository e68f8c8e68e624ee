using Bot.Dialogs.Messages;
using Bot.Domain;

namespace Bot.Dialogs.Pages;

/// <summary>Somebody of the staff who is signed in to the page on one device.</summary>
/// <param name="TokenHash"><see cref="PageToken.HashOf"/> of the token in the cookie.</param>
/// <param name="From">The chat that asked for the link, or that was chosen in the sample school.</param>
/// <param name="ExpiresAt">The end of the school's day on which it began.</param>
public sealed record PageSession(SchoolId School, string TokenHash, StaffId Staff, Address From, DateTimeOffset BegunAt, DateTimeOffset ExpiresAt);
