using System.CommandLine;
using Bot.Host.Settings;

namespace Bot.Host.Commands;

/// <summary>Opens a verb's <see cref="Desk"/> when the verb runs: help and wrong usage need no settings, every verb needs good ones.</summary>
internal sealed class DeskDoor(
    IReadOnlyList<KeyValuePair<string, string?>> settingArguments, TextReader input, TextWriter output, TextWriter error)
{
    public Func<ParseResult, CancellationToken, Task<int>> Verb(Func<Desk, ParseResult, CancellationToken, Task<int>> run) =>
        async (parsed, cancellationToken) =>
        {
            switch (SettingsReader.Read(settingArguments))
            {
                case SettingsReading.Read read:
                    var desk = new Desk(read.Settings, read.Configuration, input, output, error, TimeProvider.System);
                    return await run(desk, parsed, cancellationToken);
                case SettingsReading.Faulty faulty:
                    foreach (var fault in faulty.Faults)
                    {
                        await error.WriteLineAsync(fault);
                    }

                    return ExitCode.BadUsage;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        };

    /// <summary>A verb that works with the database.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Verb(Func<Desk, Stores, ParseResult, CancellationToken, Task<int>> run) =>
        Verb(async (desk, parsed, cancellationToken) =>
        {
            await using var stores = await Stores.OpenAsync(desk, cancellationToken);
            return await run(desk, stores, parsed, cancellationToken);
        });
}
