using System.CommandLine;
using Bot.Host.Clock;
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
                    var desk = new Desk(read.Settings, read.Configuration, input, output, error, ClockOf(read.Settings.Clock));
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

    /// <summary>The clock of the host beside which a verb works: a code that ends by another clock would be dead, or live too long.</summary>
    private static TimeProvider ClockOf(ClockOptions clock) => clock.StartsAt is null && clock.Rate <= ScaledClock.SlowestRate
        ? TimeProvider.System
        : new ScaledClock(clock.StartsAt ?? TimeProvider.System.GetUtcNow(), clock.Rate, TimeProvider.System);

    /// <summary>A verb that works with the database.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Verb(Func<Desk, Stores, ParseResult, CancellationToken, Task<int>> run) =>
        Verb(async (desk, parsed, cancellationToken) =>
        {
            await using var stores = await Stores.OpenAsync(desk, cancellationToken);
            return await run(desk, stores, parsed, cancellationToken);
        });
}
