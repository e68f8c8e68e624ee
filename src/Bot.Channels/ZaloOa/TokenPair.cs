namespace Bot.Channels.ZaloOa;

/// <summary>An access token and the refresh token that follows it. Secret; printed without its tokens.</summary>
/// <param name="RefreshedAt">When Zalo gave it out.</param>
/// <param name="ExpiresAt">When the access token ends.</param>
public sealed record TokenPair(string AccessToken, string RefreshToken, DateTimeOffset RefreshedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>A token is not used this shortly before its end: a call takes time, and clocks differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>At least weekly, so that the three months of a refresh token are never met.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>A refresh token without an access token, as settings have it.</summary>
    public static TokenPair OfRefreshToken(string refreshToken) => new("", refreshToken, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public bool IsUsable(DateTimeOffset now) => AccessToken.Length > 0 && now < ExpiresAt - Margin;

    /// <summary>Half of its life is left: time for an operator to consent anew while messages still go out.</summary>
    public bool IsDue(DateTimeOffset now) => now >= RefreshedAt + ((ExpiresAt - RefreshedAt) / 2) || now >= RefreshedAt + Week;

    public override string ToString() => $"{nameof(TokenPair)} until {ExpiresAt:u}";
}
