using Bot.Dialogs.Messages;

namespace Bot.Channels.ZaloBot;

/// <summary>What an update says to us.</summary>
internal abstract record ZaloBotReading
{
    private ZaloBotReading() { }

    public sealed record Message(Inbound Inbound) : ZaloBotReading;

    /// <summary>Nothing for us.</summary>
    /// <param name="Why">Kind of reason, fit for a log.</param>
    public sealed record Ignored(string Why) : ZaloBotReading;
}
