using System.CommandLine;
using Bot.Host.Setup;

namespace Bot.Host.Commands;

/// <summary><c>setup</c>: makes a school in the browser, then serves it.</summary>
internal static class SetupCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("setup", SetupWording.Verb);
        command.SetAction(door.Verb(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(Desk desk, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using (var stores = await Stores.OpenAsync(desk, cancellationToken))
        {
            if ((await stores.Registers.ListAsync(cancellationToken)).Count > 0)
            {
                return desk.Refuse(ExitCode.Refused, SetupWording.SchoolIsThere);
            }

            if (!await SetupHost.RunAsync(desk, stores, cancellationToken))
            {
                return ExitCode.Done;
            }
        }

        return await ServeCommand.RunAsync(desk, parsed, cancellationToken);
    }
}
