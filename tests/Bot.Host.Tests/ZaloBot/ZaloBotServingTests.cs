using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Testing;
using Bot.Testing.ZaloBot;

namespace Bot.Host.Tests.ZaloBot;

/// <summary>The program with a Zalo bot, from the linking code to an alarm that is answered by a number, against the fake API.</summary>
public sealed partial class ZaloBotServingTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private const string Teacher = "Lý Minh Quang";
    private const string Secret = "s3cret-of_school";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_teacher_links_reports_and_confirms_by_number(bool byWebhook)
    {
        using var folder = new TemporaryFolder();
        await using var zalo = await ZaloBotFake.StartAsync(FakeClock.At(SchoolMorning));
        zalo.WrapsUpdates = byWebhook;
        var phone = zalo.User("a1b2c3");
        var missing = SampleSchool.Pupil("7A", 1).Name.Full;
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        var invited = await BotProcess.In(folder.FullPath, "invite", "--staff", "--Bot:Clock:Start=" + SchoolMorning).EndAsync();
        var code = Code().Match(invited.Output.Split('\n').Single(line => line.Contains(Teacher))).Value;

        await using var bot = await ServeAsync(folder, zalo, byWebhook);
        if (byWebhook)
        {
            await RegisterAsync(zalo, bot);
        }

        phone.Say(code);
        await zalo.UntilAsync(() => phone.Messages.Count == 1);
        phone.Messages[0].Text.ShouldContain("7A");
        phone.Say($"7A vắng 1: {missing}");
        await zalo.UntilAsync(() => phone.Messages.Count == 2);
        phone.Messages[1].Text.ShouldEndWith("1 Đúng · 2 Sửa");
        phone.Say("số 1");
        await zalo.UntilAsync(() => phone.Messages.Count >= 3);
        phone.Messages[2].Text.ShouldStartWith("Đã ghi lúc");
        phone.Say("1");
        await zalo.UntilAsync(() => phone.Messages.Count >= 4);

        phone.Messages[3].Text.ShouldStartWith("Câu hỏi có số đó đã qua");
        var group = phone.In("g1");
        group.Say($"@bot 7A vắng 1: {missing}");
        await zalo.UntilAsync(() => group.Messages.Count == 1);
        group.Messages[0].Text.ShouldContain("nhắn riêng");
        group.Messages[0].Text.ShouldNotContain(missing);
        zalo.Calls.ShouldNotContain(call => call == "deleteWebhook");
        zalo.Calls.Count(call => call == "setWebhook").ShouldBe(byWebhook ? 1 : 0, "only the test registered it");
    }

    [Fact]
    public async Task A_webhook_with_a_wrong_secret_is_refused_and_a_probe_is_answered()
    {
        using var folder = new TemporaryFolder();
        await using var zalo = await ZaloBotFake.StartAsync();
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        await using var bot = await ServeAsync(folder, zalo, byWebhook: true);
        using var client = new HttpClient();
        var address = new Uri(new Uri(bot.Address), "/channels/zalo-bot");

        (await client.PostAsync(address, new StringContent("""{"event_name":"x"}"""))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.PostAsync(address, content: null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<ServedBot> ServeAsync(TemporaryFolder folder, ZaloBotFake zalo, bool byWebhook)
    {
        string[] polling = [$"--Bot:ZaloBot:Token={ZaloBotFake.Token}", $"--Bot:ZaloBot:ApiUrl={zalo.Url}", "--Bot:ZaloBot:PerChatPerSecond=5"];
        string[] webhook = ["--Bot:ZaloBot:Updates=Webhook", $"--Bot:ZaloBot:WebhookSecret={Secret}", "--Bot:PublicUrl=https://truong.example"];
        return ServedBot.StartAsync(folder.FullPath, SchoolMorning, byWebhook ? [.. polling, .. webhook] : polling);
    }

    /// <summary>As <c>channels register</c> would, with the address under which the bot is really reached here.</summary>
    private static async Task RegisterAsync(ZaloBotFake zalo, ServedBot bot)
    {
        zalo.AllowsLoopback = true;
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["url"] = new Uri(new Uri(bot.Address), "/channels/zalo-bot").AbsoluteUri, ["secret_token"] = Secret });
        var answer = await (await client.PostAsync(new Uri($"{zalo.Url}/bot{ZaloBotFake.Token}/setWebhook"), form)).Content.ReadAsStringAsync();
        answer.ShouldContain("webhook.ok", Case.Sensitive, answer.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("[A-Z0-9]{8}")]
    private static partial Regex Code();
}
