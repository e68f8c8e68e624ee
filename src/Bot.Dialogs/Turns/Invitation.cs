namespace Bot.Dialogs.Turns;

/// <summary>A one-time linking code for one member of staff or one guardian.</summary>
/// <param name="Code">8 characters of an alphabet without look-alikes, upper case.</param>
public sealed record Invitation(string Code, Membership For, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);
