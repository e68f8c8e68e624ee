namespace Bot.Channels.BotFramework;

/// <summary>Who calls <c>/api/messages</c>, as far as the token says.</summary>
internal abstract record Caller
{
    private Caller() { }

    /// <summary>Whether the caller may deliver this activity.</summary>
    public abstract bool MaySend(Activity activity);

    /// <summary>Whether the activity's address may receive our token.</summary>
    public bool IsTrusted => this is Channel or Emulator;

    /// <summary>A channel of the Bot Framework.</summary>
    /// <param name="ServiceUrl">The one address its activities may name.</param>
    /// <param name="Endorsements">The channels that its key may speak for; empty where the key does not say.</param>
    public sealed record Channel(string ServiceUrl, IReadOnlySet<string> Endorsements) : Caller
    {
        public override bool MaySend(Activity activity) =>
            string.Equals(activity.ServiceUrl, ServiceUrl, StringComparison.OrdinalIgnoreCase)
            && (Endorsements.Count == 0 || string.IsNullOrEmpty(activity.ChannelId) || Endorsements.Contains(activity.ChannelId));
    }

    /// <summary>The Emulator with the bot's own password: it speaks for itself and for no other channel.</summary>
    public sealed record Emulator : Caller
    {
        public override bool MaySend(Activity activity) => activity.ChannelId == "emulator";
    }

    /// <summary>A program on this very machine, without a token: only addresses on this machine are answered.</summary>
    public sealed record Local : Caller
    {
        public override bool MaySend(Activity activity) => Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var uri) && uri.IsLoopback;
    }

    /// <summary>Nobody we know.</summary>
    /// <param name="Why">Kind of reason, fit for a log.</param>
    public sealed record Unknown(string Why) : Caller
    {
        public override bool MaySend(Activity activity) => false;
    }

    /// <summary>The keys could not be fetched: nobody can be known at the moment.</summary>
    public sealed record Undecided : Caller
    {
        public override bool MaySend(Activity activity) => false;
    }
}
