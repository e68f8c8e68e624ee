namespace Bot.Channels.ZaloOa;

/// <summary>What is stored about the tokens of the account.</summary>
/// <param name="Pair">Null when there is none, or when it cannot be read with the keys at hand.</param>
/// <param name="Seed">Fingerprint of the setting <c>Bot:ZaloOa:RefreshToken</c> at the time; a setting that changed since is newer than the pair.</param>
/// <param name="Refusal">Why Zalo refused the pair's refresh token; null while it did not.</param>
/// <param name="IsUnreadable">There is a pair, but the keys do not open it.</param>
internal sealed record StoredTokens(TokenPair? Pair, string? Seed, string? Refusal, bool IsUnreadable)
{
    public static StoredTokens None { get; } = new(Pair: null, Seed: null, Refusal: null, IsUnreadable: false);
}
