using Bot.Host.Settings;
using Bot.Host.Setup;
using Bot.Testing;
using Bot.Testing.Telegram;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Host.Tests.Verbs;

public sealed class TelegramVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_working_account_answers_a_test()
    {
        await using var telegram = await TelegramFake.StartAsync();

        var ending = await Run(telegram, "channels", "test", "telegram").EndAsync();

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("trả lời");
        ending.Output.ShouldContain("webhook: không đặt");
        telegram.Calls.ShouldBe(["getMe", "getWebhookInfo"]);
    }

    [Fact]
    public async Task A_token_that_was_given_in_the_set_up_is_found()
    {
        await using var telegram = await TelegramFake.StartAsync();
        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        var keys = _folder.PathTo("keys");
        await StoredTelegram.KeepAsync(database.Accounts, new SecretOptions { KeyFolder = keys }, TelegramFake.Token, CancellationToken.None);
        BotProcess Stored(string verb) => BotProcess.In(_folder.FullPath, "channels", verb, "telegram").With("Bot__Telegram__ApiUrl", telegram.Url)
            .With("Bot__Storage__ConnectionString", database.Options.ConnectionString).With("Bot__Secrets__KeyFolder", keys);

        var test = await Stored("test").EndAsync();
        test.Code.ShouldBe(0, test.Error);
        test.Output.ShouldContain("trả lời");

        var unregister = await Stored("unregister").EndAsync();
        unregister.Code.ShouldBe(0, unregister.Error);
        telegram.Calls.ShouldContain("deleteWebhook");
    }

    [Fact]
    public async Task A_wrong_token_is_refused_with_the_vendor_s_words_and_never_shown()
    {
        await using var telegram = await TelegramFake.StartAsync();

        var ending = await Run(telegram, "channels", "test", "telegram").With("Bot__Telegram__Token", "1:wrong").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("401");
        ending.Error.ShouldNotContain("1:wrong");
    }

    [Fact]
    public async Task A_webhook_is_set_and_ended_by_a_verb()
    {
        await using var telegram = await TelegramFake.StartAsync();
        BotProcess AsWebhook(string verb) => Run(telegram, "channels", verb, "telegram")
            .With("Bot__Telegram__Updates", "Webhook").With("Bot__Telegram__WebhookSecret", "s3cret").With("Bot__PublicUrl", "https://bot.example/");

        var registered = await AsWebhook("register").EndAsync();

        registered.Code.ShouldBe(0, registered.Error);
        registered.Output.ShouldContain("https://bot.example/channels/telegram");
        telegram.WebhookUrl.ShouldBe("https://bot.example/channels/telegram");

        (await AsWebhook("unregister").EndAsync()).Code.ShouldBe(0);
        telegram.WebhookUrl.ShouldBeNull();
    }

    /// <summary>As the guided set-up leaves it: the token lies in the database, and no setting has it.</summary>
    [Fact]
    public async Task A_webhook_works_with_the_token_of_the_set_up()
    {
        await using var telegram = await TelegramFake.StartAsync();
        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        var keys = _folder.PathTo("keys");
        await StoredTelegram.KeepAsync(database.Accounts, new SecretOptions { KeyFolder = keys }, TelegramFake.Token, CancellationToken.None);
        (string Key, string Value)[] settings =
        [
            ("Telegram:ApiUrl", telegram.Url), ("Telegram:Updates", "Webhook"), ("Telegram:WebhookSecret", "s3cret"), ("PublicUrl", "https://bot.example/"),
            ("Storage:ConnectionString", database.Options.ConnectionString), ("Secrets:KeyFolder", keys),
        ];

        var register = BotProcess.In(_folder.FullPath, "channels", "register", "telegram");
        settings.ToList().ForEach(setting => register.With("Bot__" + setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value));
        var registered = await register.EndAsync();
        registered.Code.ShouldBe(0, registered.Error);
        telegram.WebhookUrl.ShouldBe("https://bot.example/channels/telegram");

        await using var bot = await ServedBot.StartAsync(
            _folder.FullPath, "2026-11-23T07:00:00+07:00", [.. settings.Append(("School:Folder", SampleSchool.Folder)).Select(setting => $"--Bot:{setting.Item1}={setting.Item2}")]);
        using var http = new HttpClient();
        using var update = new StringContent("{}");
        update.Headers.ContentType = new("application/json");
        (await http.PostAsync(new Uri(new Uri(bot.Address), "/channels/telegram"), update)).StatusCode.ShouldNotBe(System.Net.HttpStatusCode.NotFound, "the webhook is served");
    }

    /// <summary>Nothing in the settings and nothing in the database: one sentence, and no start.</summary>
    [Theory]
    [InlineData("Bot:Telegram:Updates", "serve")]
    [InlineData("Bot:Telegram:Updates", "channels", "register", "telegram")]
    [InlineData("Bot:Telegram:WebhookSecret", "serve")]
    public async Task A_webhook_without_any_token_is_refused_with_the_setting_s_name(string because, params string[] words)
    {
        var verb = BotProcess.In(_folder.FullPath, words).With("Bot__Telegram__WebhookSecret", "s3cret").With("Bot__PublicUrl", "https://bot.example/");

        var ending = await (because.EndsWith("Updates", StringComparison.Ordinal) ? verb.With("Bot__Telegram__Updates", "Webhook") : verb).EndAsync();

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain($"Thiếu cài đặt Bot:Telegram:Token: cần có vì {because}.");
    }

    [Fact]
    public async Task A_bot_that_polls_gets_no_webhook()
    {
        await using var telegram = await TelegramFake.StartAsync();

        var ending = await Run(telegram, "channels", "register", "telegram").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("Bot:Telegram:Updates");
        telegram.Calls.ShouldBeEmpty("a webhook would stop the polls");
    }

    [Theory]
    [InlineData(1, "channels", "test", "telegram")]
    [InlineData(2, "channels", "test", "pigeon")]
    public async Task A_channel_that_is_not_there_is_refused(int code, params string[] words) =>
        (await BotProcess.In(_folder.FullPath, words).EndAsync()).Code.ShouldBe(code);

    [Fact]
    public async Task A_scanned_slip_opens_the_chat_with_its_code()
    {
        await using var telegram = await TelegramFake.StartAsync();
        (await BotProcess.In(_folder.FullPath, "import", SampleSchool.Folder).EndAsync()).Code.ShouldBe(0);

        var ending = await Run(telegram, "invite", "--staff", "--docx", _folder.PathTo("staff.docx")).EndAsync();

        ending.Code.ShouldBe(0, ending.Error);
        using var document = WordprocessingDocument.Open(_folder.PathTo("staff.docx"), isEditable: false);
        var scanned = document.MainDocumentPart!.Document.Descendants<DocProperties>().Select(picture => picture.Description!.Value!).ToList();
        scanned.Count.ShouldBe(23);
        scanned.ShouldAllBe(address => address.StartsWith("https://t.me/", StringComparison.Ordinal) && ending.Output.Contains(address.Substring(address.Length - 8), StringComparison.Ordinal));
    }

    private BotProcess Run(TelegramFake telegram, params string[] words) =>
        BotProcess.In(_folder.FullPath, words).With("Bot__Telegram__Token", TelegramFake.Token).With("Bot__Telegram__ApiUrl", telegram.Url);
}
