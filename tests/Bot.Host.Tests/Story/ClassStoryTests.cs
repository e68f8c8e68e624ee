using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Host.Clock;
using Bot.Testing;
using Bot.Testing.BotFramework;
using Bot.Testing.Telegram;
using Bot.Testing.ZaloBot;
using Bot.Testing.ZaloOa;

namespace Bot.Host.Tests.Story;

/// <summary>
/// The whole roll-call story of a class, from the linking code to the principal's headcount, with the program as it is run, on SQLite, over each
/// channel's strict fake: one golden transcript for all. <c>UPDATE_TRANSCRIPTS=1</c> rewrites it over Telegram.
/// </summary>
public sealed partial class ClassStoryTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";

    private static readonly string Folder = Repository.PathTo("tests", "Bot.Host.Tests", "Story");

    private static readonly Pupil[] Missing =
        [.. SampleSchool.Register.PupilsOf(new ClassId("7A")).Where(pupil => Guardian(pupil) is not null).Take(3)];

    private static readonly IReadOnlyDictionary<string, StoryPerson> People = new[]
    {
        new StoryPerson("teacher", 1, SampleSchool.TeacherOf("7A").Id.Value),
        new StoryPerson("principal", 2, SampleSchool.Principal.Id.Value),
        new StoryPerson("mother", 3, Guardian(Missing[0])!.Value.Value),
        new StoryPerson("father", 4, Guardian(Missing[1])!.Value.Value),
        new StoryPerson("uncle", 5, Guardian(Missing[2])!.Value.Value),
    }.ToDictionary(person => person.Name, StringComparer.Ordinal);

    [Theory]
    [InlineData("telegram")]
    [InlineData("zalo-bot")]
    [InlineData("zalo-oa")]
    [InlineData("bot-framework")]
    [InlineData("web")]
    public async Task A_class_is_reported_asked_after_and_counted(string kind)
    {
        using var folder = new TemporaryFolder();
        await using var channel = await StartAsync(kind);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["missing"] = string.Join(", ", Missing.Select(pupil => pupil.Name.Full)) };
        if (!channel.IsLinked)
        {
            await InviteAsync(folder, words);
        }

        await using var bot = await ServedBot.StartAsync(folder.FullPath, SchoolMorning, [.. channel.Settings]);
        await channel.ServedAsync(new Uri(bot.Address));
        var player = new StoryPlayer(channel, People, words);
        foreach (var part in channel.IsLinked ? new[] { "roll-call.txt" } : ["linking.txt", "roll-call.txt"])
        {
            var path = Path.Combine(Folder, part);
            var golden = await File.ReadAllTextAsync(path);
            var played = await player.PlayAsync(golden);
            if (kind == "telegram" && Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
            {
                await File.WriteAllTextAsync(path, played);
                continue;
            }

            played.ShouldBe(player.Expected(golden));
        }
    }

    private static async Task<StoryChannel> StartAsync(string kind)
    {
        // It runs: a number written before a menu was shown means another.
        var clock = new ScaledClock(DateTimeOffset.Parse(SchoolMorning, CultureInfo.InvariantCulture), rate: 1, TimeProvider.System);
        switch (kind)
        {
            case "telegram":
                var telegram = await TelegramFake.StartAsync(clock);
                return new FakeStory(new TelegramPhones(telegram), telegram, int.MaxValue);
            case "zalo-bot":
                var zalo = await ZaloBotFake.StartAsync(clock);
                return new FakeStory(new ZaloBotPhones(zalo), zalo, mostButtons: 0);
            case "zalo-oa":
                var account = await ZaloOaFake.StartAsync(clock);
                return new FakeStory(new ZaloOaPhones(account), account, mostButtons: 5);
            case "bot-framework":
                var teams = await BotFrameworkFake.StartAsync(schoolClock: clock);
                return new FakeStory(new BotFrameworkPhones(teams), teams, int.MaxValue);
            default:
                return new WebStory();
        }
    }

    /// <summary>The sample school, and a code for everybody in the story.</summary>
    private static async Task InviteAsync(TemporaryFolder folder, Dictionary<string, string> words)
    {
        (await BotProcess.In(folder.FullPath, "import", SampleSchool.Folder, "--yes").EndAsync()).Code.ShouldBe(0);
        foreach (var whom in new[] { new[] { "--staff" }, ["--class", "7A"] })
        {
            var invited = await BotProcess.In(folder.FullPath, ["invite", .. whom, "--Bot:Clock:Start=" + SchoolMorning]).EndAsync();
            foreach (var person in People.Values)
            {
                if (invited.Output.Split('\n').FirstOrDefault(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(person.Ref)) is { } line)
                {
                    words[$"code of {person.Name}"] = Code().Match(line).Value;
                }
            }
        }
    }

    private static GuardianId? Guardian(Pupil pupil) =>
        SampleSchool.Register.Guardians.FirstOrDefault(guardian => guardian.Children.Any(child => child.Pupil == pupil.Id) && guardian.Phone.Length > 0)?.Id;

    [GeneratedRegex("^[A-Z0-9]{8}")]
    private static partial Regex Code();
}
