using Bot.Testing.Phones;

namespace Bot.Testing.ZaloOa;

/// <summary>Phones with Zalo, following an Official Account.</summary>
public sealed class ZaloOaPhones(ZaloOaFake fake) : IPhones
{
    public string Kind => "zalo-oa";

    public string Url => fake.Url;

    /// <summary>With a consent of its own every time it is asked for: a refresh token works once.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot:PublicUrl"] = "https://truong.example", ["Bot:ZaloOa:AppId"] = ZaloOaFake.AppId, ["Bot:ZaloOa:AppSecret"] = ZaloOaFake.AppSecret,
        ["Bot:ZaloOa:OaSecretKey"] = ZaloOaFake.OaSecretKey, ["Bot:ZaloOa:RefreshToken"] = fake.Grant(), ["Bot:ZaloOa:ApiUrl"] = fake.Url,
        ["Bot:ZaloOa:OauthUrl"] = fake.Url, ["Bot:ZaloOa:TemplateApiUrl"] = fake.Url,
    };

    public IReadOnlyList<PhoneMessage> Arrived =>
        [.. fake.Sent.Select(sent => new PhoneMessage(sent.User, sent.Text ?? "", [.. sent.Buttons.Select(button => button.Title)]))];

    public string ChatOf(string phone) => phone;

    public Task ReachAsync(Uri bot) => fake.SetWebhookAsync(new Uri(bot, "/channels/zalo-oa").AbsoluteUri);

    public Task StartAsync(string phone)
    {
        fake.User(phone).Follow();
        return Task.CompletedTask;
    }

    public Task SayAsync(string phone, string text)
    {
        fake.User(phone).Say(text);
        return Task.CompletedTask;
    }

    public Task PressAsync(string phone, string label)
    {
        fake.User(phone).Tap(label);
        return Task.CompletedTask;
    }

    public Task ShareNumberAsync(string phone, string number)
    {
        fake.User(phone).SubmitPhone(number);
        return Task.CompletedTask;
    }

    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => fake.UntilAsync(condition, cancellationToken);
}
