using Bot.Testing.Phones;

namespace Bot.Testing.ZaloBot;

/// <summary>Phones with Zalo, in a chat with a bot.</summary>
public sealed class ZaloBotPhones(ZaloBotFake fake) : IPhones
{
    public string Kind => "zalo-bot";

    public string Url => fake.Url;

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot:ZaloBot:Token"] = ZaloBotFake.Token, ["Bot:ZaloBot:ApiUrl"] = fake.Url,
    };

    public IReadOnlyList<PhoneMessage> Arrived => [.. fake.Sent.Select(sent => new PhoneMessage(sent.Chat, sent.Text, []))];

    public string ChatOf(string phone) => phone;

    public Task ReachAsync(Uri bot) => Task.CompletedTask; // the bot itself says where it listens

    public Task StartAsync(string phone)
    {
        _ = fake.User(phone);
        return Task.CompletedTask;
    }

    public Task SayAsync(string phone, string text)
    {
        fake.User(phone).Say(text);
        return Task.CompletedTask;
    }

    public Task PressAsync(string phone, string label) => throw new NotSupportedException("Zalo bots have no buttons: write the number.");

    public Task ShareNumberAsync(string phone, string number) => throw new NotSupportedException("Zalo bots cannot ask for a number.");

    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => fake.UntilAsync(condition, cancellationToken);
}
