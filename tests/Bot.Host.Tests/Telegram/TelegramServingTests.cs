using System.Text.RegularExpressions;
using Bot.Testing;
using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Telegram;

/// <summary>The program with a Telegram account, from the linking code to the report, against the fake Bot API.</summary>
public sealed partial class TelegramServingTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private const string Teacher = "Lý Minh Quang";

    [Fact]
    public async Task A_teacher_links_reports_and_confirms_and_a_power_cut_in_between_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var telegram = await TelegramFake.StartAsync(FakeClock.At(SchoolMorning));
        var phone = telegram.User(42);
        var missing = SampleSchool.Pupil("7A", 1).Name.Full;
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        var invited = await BotProcess.In(folder.FullPath, "invite", "--staff", "--Bot:Clock:Start=" + SchoolMorning).EndAsync();
        var code = Code().Match(invited.Output.Split('\n').Single(line => line.Contains(Teacher))).Value;

        await using (await ServeAsync(folder, telegram))
        {
            phone.Say($"/start {code}");
            await telegram.UntilAsync(() => phone.Messages.Count > 0);
            phone.Messages[^1].Text.ShouldContain("7A");
            phone.Say($"7A vắng 1: {missing}");
            await telegram.UntilAsync(() => phone.Messages.Any(message => message.Buttons.Count > 0));
            await new ServedFile(folder.PathTo("data/attendance.db")).UntilSettledAsync();
        }

        var tap = phone.Tap("Đúng");
        var before = phone.Messages.Count;
        await using (await ServeAsync(folder, telegram))
        {
            await telegram.UntilAsync(() => phone.Messages.Count > before && telegram.AnsweredTaps.Contains(tap));
        }

        phone.Messages.Select(message => message.Text).ShouldBeUnique();
        phone.Messages.Count(message => message.Text.Contains(missing) && message.Text.Contains("Đúng không ạ")).ShouldBe(1, "its buttons go when the tap is shown on it");
    }

    [Fact]
    public async Task The_most_talkative_log_names_nobody()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathTo("config"));
        await File.WriteAllTextAsync(folder.PathTo("config/appsettings.json"), """{"Logging":{"LogLevel":{"Default":"Trace"}}}""");
        await using var telegram = await TelegramFake.StartAsync(FakeClock.At(SchoolMorning));
        var phone = telegram.User(42);
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        var invited = await BotProcess.In(folder.FullPath, "invite", "--staff", "--Bot:Clock:Start=" + SchoolMorning).EndAsync();
        var code = Code().Match(invited.Output.Split('\n').Single(line => line.Contains(Teacher))).Value;
        await using var bot = await ServeAsync(folder, telegram);
        var report = $"7A vắng 1: {SampleSchool.Pupil("7A", 1).Name.Full} đau răng";
        foreach (var said in new[] { $"/start {code}", report, "đúng", "lớp nào chưa báo", "7A vắng ai" })
        {
            var before = phone.Messages.Count;
            phone.Say(said);
            await telegram.UntilAsync(() => phone.Messages.Count > before);
        }

        var log = await bot.EndAsync();

        log.ShouldContain("dbug:");
        var register = SampleSchool.Register;
        string[] secret =
        [
            .. register.Pupils.Select(pupil => pupil.Name.Full),
            .. register.Staff.SelectMany(member => new[] { member.Name, member.Phone }),
            .. register.Guardians.SelectMany(guardian => new[] { guardian.Name, guardian.Phone }),
            code, report, "đau răng", TelegramFake.Token,
        ];
        secret.Where(word => word.Length > 0 && log.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_Telegram_there_is_no_web_chat()
    {
        using var folder = new TemporaryFolder();
        await using var telegram = await TelegramFake.StartAsync();
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        await using var bot = await ServeAsync(folder, telegram);
        using var client = new HttpClient();

        (await client.GetAsync(new Uri(new Uri(bot.Address), "/chat"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await client.PostAsync(new Uri(new Uri(bot.Address), "/channels/telegram"), content: null)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "updates come by polling");
    }

    private static Task<ServedBot> ServeAsync(TemporaryFolder folder, TelegramFake telegram) =>
        ServedBot.StartAsync(folder.FullPath, SchoolMorning, $"--Bot:Telegram:Token={TelegramFake.Token}", $"--Bot:Telegram:ApiUrl={telegram.Url}");

    [GeneratedRegex("[A-Z0-9]{8}")]
    private static partial Regex Code();
}
