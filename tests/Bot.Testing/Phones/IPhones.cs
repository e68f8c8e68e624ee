namespace Bot.Testing.Phones;

/// <summary>The phones of the people who use a fake service, whatever the service: what they do, and what they see.</summary>
public interface IPhones
{
    /// <summary>The channel, e.g. <c>telegram</c>.</summary>
    string Kind { get; }

    /// <summary>Where the fake listens.</summary>
    string Url { get; }

    /// <summary>Settings with which a bot talks to this fake, e.g. <c>Bot:Telegram:ApiUrl</c>.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Everything the bot wrote, oldest first, as it stands now.</summary>
    IReadOnlyList<PhoneMessage> Arrived { get; }

    /// <summary>The chat's name as the bot knows it.</summary>
    /// <param name="phone">Digits; whoever names a phone first has it.</param>
    string ChatOf(string phone);

    /// <summary>The bot listens here: what a vendor's console is told once, where a service calls the bot.</summary>
    Task ReachAsync(Uri bot);

    /// <summary>The person opens the chat with the bot for the first time.</summary>
    Task StartAsync(string phone);

    Task SayAsync(string phone, string text);

    /// <summary>Presses the newest button with that label.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    Task PressAsync(string phone, string label);

    /// <summary>Sends a file, where the service has a way.</summary>
    /// <exception cref="NotSupportedException">It has none.</exception>
    Task SendAsync(string phone, string name, string mediaType, byte[] content) => throw new NotSupportedException($"{Kind} has no files here");

    /// <summary>Shares the own number, where the service has a way.</summary>
    /// <exception cref="NotSupportedException">It has none.</exception>
    Task ShareNumberAsync(string phone, string number);

    /// <summary>Waits until the condition holds, looking whenever something may be new.</summary>
    Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken);
}
