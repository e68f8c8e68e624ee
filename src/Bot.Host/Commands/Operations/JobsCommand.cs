using System.CommandLine;
using System.Globalization;

namespace Bot.Host.Commands.Operations;

/// <summary><c>jobs</c>: up to which instant each job did its work, and what was counted.</summary>
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
            return desk.Print([.. TextTable.Lines([OperationsWording.JobsHeader, .. marks]), .. counters]);
        }));
        return command;
    }
}
