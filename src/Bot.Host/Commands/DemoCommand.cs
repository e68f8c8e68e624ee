using System.CommandLine;
using Bot.Domain.Calendar;
using Bot.Host.Demo;
using Bot.Host.Settings;
using Bot.Storage.Rosters;

namespace Bot.Host.Commands;

/// <summary><c>demo</c>: plays a school morning through the real stack and prints the conversations.</summary>
internal static class DemoCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("demo", CommandWording.Demo);
        command.SetAction(door.Verb(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(Desk desk, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (RosterFolder.Read(ProgramFiles.SampleSchool) is not RosterReading.Read sample)
        {
            return desk.Refuse(ExitCode.BadUsage, CommandWording.Failed(ProgramFiles.SampleSchool));
        }

        var screen = new DemoScreen(desk.Out, isPlain: Console.IsOutputRedirected);
        if (await Demonstration.PlayAsync(sample.Register, screen, cancellationToken) is not { } headcount)
        {
            return desk.Refuse(ExitCode.Refused, MorningWording.NotFinished);
        }

        screen.End(MorningWording.Headcount(Session.Morning), headcount);
        return ExitCode.Done;
    }
}
