using System.Net;
using Bot.Testing.Phones;

namespace Bot.Testing.BotFramework;

/// <summary>Phones with Teams.</summary>
public sealed class BotFrameworkPhones(BotFrameworkFake fake) : IPhones
{
    private const string Prefix = "29:";

    public string Kind => "bot-framework";

    public string Url => fake.Url;

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot:BotFramework:AppId"] = BotFrameworkFake.AppId, ["Bot:BotFramework:AppPassword"] = BotFrameworkFake.Password,
        ["Bot:BotFramework:OpenIdMetadataUrl"] = fake.OpenIdMetadataUrl, ["Bot:BotFramework:TokenUrl"] = fake.TokenUrl,
    };

    public IReadOnlyList<PhoneMessage> Arrived =>
        [.. fake.Sent.Select(sent => new PhoneMessage(sent.Conversation[(sent.Conversation.LastIndexOf(':') + 1)..], sent.Text, [.. sent.Buttons.Select(button => button.Title)]))];

    public string ChatOf(string phone) => $"{Phone(phone).Channel}|{Phone(phone).Conversation}";

    public Task ReachAsync(Uri bot)
    {
        fake.BotUrl = new Uri(bot, "/api/messages");
        return Task.CompletedTask;
    }

    public Task StartAsync(string phone)
    {
        var installed = Phone(phone).Activity("installationUpdate");
        installed["action"] = "add";
        return TakenAsync(Phone(phone).DeliverAsync(installed));
    }

    public Task SayAsync(string phone, string text) => TakenAsync(Phone(phone).SayAsync(text));

    public Task PressAsync(string phone, string label) => TakenAsync(Phone(phone).TapAsync(label));

    public Task ShareNumberAsync(string phone, string number) => throw new NotSupportedException("Teams does not share numbers.");

    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => fake.UntilAsync(condition, cancellationToken);

    private BotFrameworkUser Phone(string phone) => fake.User(Prefix + phone);

    /// <summary>The channel shows its user that a message was not taken; so does this one.</summary>
    private static async Task TakenAsync(Task<HttpStatusCode> delivery)
    {
        var status = await delivery;
        if (status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"the bot answered {(int)status}");
        }
    }
}
