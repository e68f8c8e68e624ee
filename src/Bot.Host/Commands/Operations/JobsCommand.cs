using System.CommandLine;
using System.Globalization;
using Bot.Dialogs.Ports;

namespace Bot.Host.Commands.Operations;

/// <summary><c>jobs</c>: up to which instant each job did its work, what was counted, and the last runs.</summary>
internal static class JobsCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("jobs", OperationsWording.Jobs);
        command.SetAction(door.Verb(async (desk, stores, _, cancellationToken) =>
        {
            var marks = from job in await stores.Jobs.ListAsync(cancellationToken)
                        select (IReadOnlyList<string>)[job.Job, job.School.Value, job.Mark.ToString("u", CultureInfo.InvariantCulture)];
            var counters = (await stores.Jobs.CountersAsync(cancellationToken))
                .OrderBy(counter => counter.Key, StringComparer.Ordinal)
                .Select(counter => string.Create(CultureInfo.InvariantCulture, $"{counter.Key}: {counter.Value}"));
            var runs = (await stores.JobRuns.ListAsync(cancellationToken)).Select(Row).ToList();
            return desk.Print([.. TextTable.Lines([OperationsWording.JobsHeader, .. marks]), .. counters, .. runs.Count == 0 ? [] : TextTable.Lines([OperationsWording.JobRunsHeader, .. runs])]);
        }));
        return command;
    }

    private static IReadOnlyList<string> Row(JobRun run) =>
    [
        run.Job,
        run.StartedAt.ToString("u", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{run.Took.TotalMilliseconds:0} ms"),
        run.Failure is { } failure ? OperationsWording.RunFailed(failure) : OperationsWording.RunDone,
        run.Queued.ToString(CultureInfo.InvariantCulture),
        run.Stale.ToString(CultureInfo.InvariantCulture),
        run.Unreachable.ToString(CultureInfo.InvariantCulture),
        run.NextAt?.ToString("u", CultureInfo.InvariantCulture) ?? "–",
        run.Host,
    ];
}
