using System.Globalization;
using Bot.Testing.Phones;

namespace Bot.Testing.Telegram;

/// <summary>Phones with Telegram.</summary>
public sealed class TelegramPhones(TelegramFake fake) : IPhones
{
    public string Kind => "telegram";

    public string Url => fake.Url;

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot:Telegram:Token"] = TelegramFake.Token, ["Bot:Telegram:ApiUrl"] = fake.Url,
    };

    public IReadOnlyList<PhoneMessage> Arrived =>
        [.. fake.Sent.Select(sent => new PhoneMessage(sent.Chat.ToString(CultureInfo.InvariantCulture), sent.Text, [.. sent.Buttons.Select(button => button.Label)]))];

    public string ChatOf(string phone) => phone;

    public Task ReachAsync(Uri bot) => Task.CompletedTask; // the bot itself says where it listens

    public Task StartAsync(string phone)
    {
        _ = Phone(phone);
        return Task.CompletedTask;
    }

    public Task SayAsync(string phone, string text)
    {
        Phone(phone).Say(text);
        return Task.CompletedTask;
    }

    public Task PressAsync(string phone, string label)
    {
        Phone(phone).Tap(label);
        return Task.CompletedTask;
    }

    public Task SendAsync(string phone, string name, string mediaType, byte[] content)
    {
        Phone(phone).SendDocument(name, mediaType, content);
        return Task.CompletedTask;
    }

    public Task ShareNumberAsync(string phone, string number)
    {
        Phone(phone).ShareContact(number);
        return Task.CompletedTask;
    }

    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => fake.UntilAsync(condition, cancellationToken);

    private TelegramUser Phone(string phone) => fake.User(long.Parse(phone, CultureInfo.InvariantCulture));
}
