namespace Bot.Host.Tests.Story;

/// <summary>A channel as the class's morning needs it: phones that write, press and show, against the channel's strict fake.</summary>
internal abstract class StoryChannel : IAsyncDisposable
{
    /// <summary>Choices beyond so many are numbered lines, and a number presses one; the first of the two ways to differ from the golden transcript.</summary>
    public virtual int MostButtons => int.MaxValue;

    /// <summary>Chats are linked already, so that nobody types a code; the second.</summary>
    public virtual bool IsLinked => false;

    /// <summary>Settings of the program, as on its command line; none for the sample school's own web chat.</summary>
    public abstract IReadOnlyList<string> Settings { get; }

    /// <summary>The program listens here from now on.</summary>
    public virtual Task ServedAsync(Uri address) => Task.CompletedTask;

    public abstract Task SayAsync(StoryPerson who, string text);

    /// <summary>Presses the newest button with that label.</summary>
    public virtual Task PressAsync(StoryPerson who, string label) => throw new NotSupportedException("This channel has no buttons.");

    /// <summary>What the person's phone shows of the bot, oldest first.</summary>
    public abstract IReadOnlyList<StoryMessage> Shown(StoryPerson who);

    /// <summary>Waits until the condition holds, looking whenever a phone may show something new.</summary>
    public abstract Task UntilAsync(Func<bool> condition);

    public abstract ValueTask DisposeAsync();
}

/// <param name="Number">Small and unique, for channels that name people by numbers.</param>
/// <param name="Ref">The person's id in the register.</param>
internal sealed record StoryPerson(string Name, int Number, string Ref);

internal sealed record StoryMessage(string Text, IReadOnlyList<string> Buttons);
