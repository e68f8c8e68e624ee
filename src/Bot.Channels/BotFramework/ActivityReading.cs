using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>What an activity says to us.</summary>
internal abstract record ActivityReading
{
    private ActivityReading() { }

    /// <param name="Messages">One, or more when several files came at once.</param>
    public sealed record Heard(ConversationReference Reference, IReadOnlyList<Inbound> Messages) : ActivityReading;

    /// <summary>Nothing for us.</summary>
    /// <param name="Why">Kind of reason, fit for a log.</param>
    public sealed record Ignored(string Why) : ActivityReading;

    /// <summary>No activity that could be answered: it lacks what every one has, or asks for an answer we have not.</summary>
    public sealed record Unusable(string Why) : ActivityReading;
}
