namespace Bot.Channels.ZaloOa;

/// <summary>A consent that the operator was sent to.</summary>
/// <param name="Verifier">The PKCE secret, needed when the code comes back.</param>
internal sealed record PendingConsent(string Verifier, string State);
