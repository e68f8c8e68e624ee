using System.CommandLine;
using Bot.Channels.Web;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Host.Demo;
using Bot.Host.Settings;
using Bot.Storage.Rosters;

namespace Bot.Host.Commands;

/// <summary><c>demo</c>: plays a school morning through the real stack and prints the conversations.</summary>
internal static class DemoCommand
{
    public static Command Create(DeskDoor door)
    {
        var over = new Option<string?>("--over") { Description = MorningWording.Over };
        var command = new Command("demo", CommandWording.Demo) { over };
        command.SetAction(door.Verb((desk, parsed, cancellationToken) => RunAsync(desk, parsed.GetValue(over), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(Desk desk, string? over, CancellationToken cancellationToken)
    {
        if (RosterFolder.Read(ProgramFiles.SampleSchool) is not RosterReading.Read sample)
        {
            return desk.Refuse(ExitCode.BadUsage, CommandWording.Failed(ProgramFiles.SampleSchool));
        }

        var (kind, address) = over?.Split('=', 2) is [var before, var after] ? (before, after) : (null, null);
        if (over is not null && (kind is null || !MorningWording.Kinds.Contains(kind, StringComparer.Ordinal) || !SettingsRules.IsHttp(address!)))
        {
            return desk.Refuse(ExitCode.BadUsage, MorningWording.BadOver(over));
        }

        var people = WebPeople.Of(sample.Register).All.Select(person => person.Chat);
        try
        {
            using IDemoPhones phones = kind is null ? new OwnPhones() : await FakePhones.OpenAsync(kind, new Uri(address!), people, cancellationToken);
            return await PlayAsync(desk, sample.Register, phones, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return desk.Refuse(ExitCode.Refused, MorningWording.NoFake(address!));
        }
    }

    private static async Task<int> PlayAsync(Desk desk, SchoolRegister sample, IDemoPhones phones, CancellationToken cancellationToken)
    {
        var screen = new DemoScreen(desk.Out, isPlain: Console.IsOutputRedirected);
        if (await Demonstration.PlayAsync(sample, phones, screen, cancellationToken) is not { } headcount)
        {
            return desk.Refuse(ExitCode.Refused, MorningWording.NotFinished);
        }

        screen.End(MorningWording.Headcount(Session.Morning), headcount);
        return ExitCode.Done;
    }
}
