using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Host.Clock;
using Bot.Storage;

namespace Bot.Host.Demo;

/// <summary>The phones of a demonstration, and what carries their messages to the bot and back.</summary>
internal interface IDemoPhones : IDisposable
{
    /// <summary>The account in which everybody has a chat.</summary>
    string Account { get; }

    /// <summary>Called for every message that arrives on a phone, one at a time.</summary>
    Action<string, PhoneMessage> Arrived { get; set; }

    /// <summary>The chat of a person, as the bot knows it.</summary>
    string ChatOf(string who);

    /// <summary>The program with the channel that leads to these phones.</summary>
    IHost Build(StorageOptions storage, string folder, TimeProvider clock);

    /// <summary>The accounts to be kept.</summary>
    IEnumerable<ChannelAccount> Accounts(SchoolId school);

    /// <summary>Connects the phones with a program that has just started.</summary>
    /// <param name="newcomers">Who opens the chat with the bot now, for the first time.</param>
    Task ConnectAsync(IHost host, ScaledClock clock, IEnumerable<string> newcomers, CancellationToken cancellationToken);

    Task WriteAsync(string who, string text, CancellationToken cancellationToken);

    /// <summary>Presses the newest button with that label.</summary>
    Task PressAsync(string who, string label, CancellationToken cancellationToken);
}
