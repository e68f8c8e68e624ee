using System.CommandLine;
using Bot.Dialogs.Understanding.Contract;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Host.Settings;
using Bot.Storage.Rosters;

namespace Bot.Host.Commands;

/// <summary><c>read</c>: shows how messages are understood, by the contract of reading. Needs no database, network or token.</summary>
internal static class ReadCommand
{
    public static Command Create(DeskDoor door)
    {
        var text = new Argument<string?>("TEXT") { Description = CommandWording.ReadText, Arity = ArgumentArity.ZeroOrOne };
        var school = new Option<string?>("--school") { Description = CommandWording.ReadSchool };
        var sender = new Option<string?>("--as") { Description = CommandWording.ReadAs };
        var explain = new Option<bool>("--explain") { Description = CommandWording.ReadExplain };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = CommandWording.ReadAt,
            CustomParser = given =>
            {
                if (InstantText.Parse(given.Tokens[0].Value) is { } instant)
                {
                    return instant;
                }

                given.AddError(CommandWording.BadAt);
                return null;
            },
        };
        var command = new Command("read", CommandWording.Read) { text, school, sender, at, explain };
        command.Validators.Add(given =>
        {
            if (given.GetValue(text) is not null && given.GetValue(sender) is null)
            {
                given.AddError(CommandWording.AsIsNeeded);
            }
        });
        command.SetAction(door.Verb(async (desk, parsed, cancellationToken) =>
        {
            if (FolderOf(desk.Settings, parsed.GetValue(school)) is not { } folder)
            {
                return desk.Refuse(ExitCode.BadUsage, CommandWording.NoSchool);
            }

            switch (RosterFolder.Read(folder))
            {
                case RosterReading.Faulty faulty:
                    return desk.Refuse(ExitCode.BadUsage, faulty.Faults.Select(fault => fault.ToString()));
                case RosterReading.Read { Register: var register }:
                    Action<string>? tell = parsed.GetValue(explain) ? desk.Error.WriteLine : null;
                    return parsed.GetValue(text) is { } message
                        ? ReadOne(desk, register, parsed.GetValue(sender)!, parsed.GetValue(at) ?? desk.Clock.GetUtcNow(), message, tell)
                        : await ReadAllAsync(desk, register, tell, cancellationToken);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }));
        return command;
    }

    private static string? FolderOf(BotSettings settings, string? given) =>
        given ?? settings.School.Folder ?? (settings.MayUseSampleSchool ? ProgramFiles.SampleSchool : null);

    private static int ReadOne(Desk desk, SchoolRegister register, string sender, DateTimeOffset at, string text, Action<string>? tell) =>
        new ReadingJson(register).Read(sender, at, text, tell) is { } reading
            ? desk.Print([reading])
            : desk.Refuse(ExitCode.BadUsage, CommandWording.UnknownSender(sender));

    private static async Task<int> ReadAllAsync(Desk desk, SchoolRegister register, Action<string>? tell, CancellationToken cancellationToken)
    {
        await new ReadingJson(register).ReadAsync(desk.In, desk.Out, tell, cancellationToken);
        return ExitCode.Done;
    }
}
