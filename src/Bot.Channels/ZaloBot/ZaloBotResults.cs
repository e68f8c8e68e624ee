namespace Bot.Channels.ZaloBot;

// What the methods return, each with the fields we read.

/// <param name="Id">Opaque.</param>
public sealed record ZaloBotProfile(string? Id = null, string? AccountName = null, string? DisplayName = null, bool CanJoinGroups = false);

/// <param name="Url">Empty when no webhook is set.</param>
/// <param name="Verification">What came of Zalo's probe of the address; null from older servers and from every method but setWebhook.</param>
public sealed record ZaloBotWebhookState(string? Url = null, ZaloBotVerification? Verification = null);

/// <param name="Outcome"><c>webhook.ok</c>, <c>webhook.http.404</c>, <c>webhook.err.tls</c> and the like.</param>
public sealed record ZaloBotVerification(bool Ok = false, string? Outcome = null, int? StatusCode = null);

/// <param name="MessageId">Opaque.</param>
public sealed record ZaloBotSent(string? MessageId = null);
