using Bot.Dialogs.Messages;

namespace Bot.Channels.ZaloOa;

/// <summary>What an event says to us.</summary>
internal abstract record ZaloOaReading
{
    private ZaloOaReading() { }

    public sealed record Message(Inbound Inbound) : ZaloOaReading;

    /// <summary>Messages of ours reached a phone, or were read there.</summary>
    /// <param name="Account">The account that sent them: the Official Account, or its templates.</param>
    public sealed record Delivered(string Account, IReadOnlyList<string> ProviderIds, DateTimeOffset At) : ZaloOaReading;

    /// <summary>Nothing for us.</summary>
    /// <param name="Why">Kind of reason, fit for a log.</param>
    public sealed record Ignored(string Why) : ZaloOaReading;
}
