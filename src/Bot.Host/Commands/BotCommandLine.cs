using System.CommandLine;
using Bot.Host.Commands.Channels;
using Bot.Host.Commands.Import;
using Bot.Host.Commands.Invite;
using Bot.Host.Commands.Operations;
using Bot.Host.Commands.Privacy;
using Bot.Host.Commands.Reports;
using Bot.Host.Logging;
using Bot.Host.Settings;

namespace Bot.Host.Commands;

/// <summary>The command line (design §7): one file per verb, <c>serve</c> when none is named.</summary>
internal static class BotCommandLine
{
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] arguments, TextReader input, TextWriter output, TextWriter error)
    {
        var (settings, words) = SettingArguments.Split(arguments);
        var parsed = Create(new DeskDoor(settings, input, output, error)).Parse(words, Parser);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync(CommandWording.SeeHelp(parsed.CommandResult.Command.Name));
            return ExitCode.BadUsage;
        }

        try
        {
            // Signals are left to the verb: serve stops gracefully by itself, every other verb does all or nothing.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
                Error = error,
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await error.WriteLineAsync(CommandWording.Failed(FailureWording.Of(failure) ?? FailureTrace.Of(failure)));
            return ExitCode.Refused;
        }
    }

    /// <summary>Every verb; nothing runs before it is invoked.</summary>
    internal static RootCommand Create(DeskDoor door)
    {
        var root = new RootCommand(CommandWording.Program)
        {
            ServeCommand.Create(door),
            SetupCommand.Create(door),
            DemoCommand.Create(door),
            ReadCommand.Create(door),
            ImportCommand.Create(door),
            InviteCommand.Create(door),
            WhoCommand.Create(door),
            UnlinkCommand.Create(door),
            MigrateCommand.Create(door),
            BackupCommand.Create(door),
            RestoreCommand.Create(door),
            CheckCommand.Create(door),
            ChannelsCommand.Create(door),
            InboxCommand.Create(door),
            OutboxCommand.Create(door),
            JobsCommand.Create(door),
            ReportCommand.Create(door),
            ExportCommand.Create(door),
            EraseCommand.Create(door),
        };
        root.Directives.Clear();
        root.SetAction(door.Verb(ServeCommand.RunAsync));
        return root;
    }
}
