namespace Bot.Channels.ZaloOa;

/// <summary>What came of asking for an access token.</summary>
internal abstract record ZaloAccess
{
    private ZaloAccess() { }

    public sealed record Granted(string Token) : ZaloAccess;

    /// <summary>Not now: the network, the database, or another host that is at it.</summary>
    public sealed record Later(string Reason) : ZaloAccess;

    /// <summary>An operator must consent anew.</summary>
    public sealed record Refused(string Reason) : ZaloAccess;
}
