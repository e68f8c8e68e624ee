using System.Net;
using System.Text.RegularExpressions;
using Bot.Testing;
using Bot.Testing.ZaloOa;

namespace Bot.Host.Tests.ZaloOa;

/// <summary>The program with an Official Account, from the linking code to the report, against the fake one.</summary>
public sealed partial class ZaloOaServingTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private const string Teacher = "Lý Minh Quang";

    [Fact]
    public async Task A_teacher_links_reports_and_confirms_by_a_tap_and_a_power_cut_in_between_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var zalo = await ZaloOaFake.StartAsync(FakeClock.At(SchoolMorning));
        var phone = zalo.User("1001");
        var missing = SampleSchool.Pupil("7A", 1).Name.Full;
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        var invited = await BotProcess.In(folder.FullPath, "invite", "--staff", "--Bot:Clock:Start=" + SchoolMorning).EndAsync();
        var code = Code().Match(invited.Output.Split('\n').Single(line => line.Contains(Teacher))).Value;
        var token = zalo.Grant();

        await using (var bot = await ServeAsync(folder, zalo, token))
        {
            await zalo.SetWebhookAsync(Webhook(bot));
            phone.Follow();
            phone.Say(code);
            await zalo.UntilAsync(() => phone.Messages.Any(message => message.Text!.Contains("7A")));
            phone.Say($"7A vắng 1: {missing}");
            await zalo.UntilAsync(() => phone.Messages.Any(message => message.Buttons.Count > 0));
            await new ServedFile(folder.PathTo("data/attendance.db")).UntilSettledAsync();
        }

        var before = phone.Messages.Count;
        await using (var bot = await ServeAsync(folder, zalo, token))
        {
            await zalo.SetWebhookAsync(Webhook(bot));
            phone.Tap("Đúng");
            await zalo.UntilAsync(() => phone.Messages.Count > before);
        }

        phone.Messages.Select(message => message.Text).ShouldBeUnique();
        phone.Messages.Count(message => message.Text!.Contains(missing) && message.Buttons.Count > 0).ShouldBe(1);
        zalo.Refreshes.ShouldBe(1, "the stored pair outlives the program");
    }

    [Fact]
    public async Task A_host_without_consent_asks_for_it_by_name()
    {
        using var folder = new TemporaryFolder();
        await using var zalo = await ZaloOaFake.StartAsync(FakeClock.At(SchoolMorning));
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        await using var bot = await ServeAsync(folder, zalo, "spent");
        using var client = new HttpClient();
        await zalo.UntilAsync(() => zalo.Calls.Count > 0);

        string ready;
        do
        {
            using var response = await client.GetAsync(new Uri(new Uri(bot.Address), "/health/ready"));
            ready = await response.Content.ReadAsStringAsync();
        }
        while (!ready.Contains("consent needed"));

        ready.ShouldContain("\"zalo-oa\":\"consent needed: -14014");
    }

    [Fact]
    public async Task The_webhook_is_open_to_Zalo_s_probe_and_closed_to_everybody_else()
    {
        using var folder = new TemporaryFolder();
        await using var zalo = await ZaloOaFake.StartAsync(FakeClock.At(SchoolMorning));
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        await using var bot = await ServeAsync(folder, zalo, zalo.Grant());
        using var client = new HttpClient();

        (await client.PostAsync(Webhook(bot), new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync(Webhook(bot), new StringContent("""{"event_name":"follow","timestamp":"1"}"""))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Webhook(ServedBot bot) => new Uri(new Uri(bot.Address), "/channels/zalo-oa").AbsoluteUri;

    private static Task<ServedBot> ServeAsync(TemporaryFolder folder, ZaloOaFake zalo, string refreshToken) => ServedBot.StartAsync(
        folder.FullPath,
        SchoolMorning,
        "--Bot:PublicUrl=https://truong.example",
        $"--Bot:ZaloOa:AppId={ZaloOaFake.AppId}",
        $"--Bot:ZaloOa:AppSecret={ZaloOaFake.AppSecret}",
        $"--Bot:ZaloOa:OaSecretKey={ZaloOaFake.OaSecretKey}",
        $"--Bot:ZaloOa:RefreshToken={refreshToken}",
        $"--Bot:ZaloOa:ApiUrl={zalo.Url}",
        $"--Bot:ZaloOa:OauthUrl={zalo.Url}",
        $"--Bot:ZaloOa:TemplateApiUrl={zalo.Url}");

    [GeneratedRegex("[A-Z0-9]{8}")]
    private static partial Regex Code();
}
