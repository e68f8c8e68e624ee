using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Jobs;

internal sealed class JobHistory(Database database, JobTallies tallies) : IJobHistory
{
    public Task AddAsync(JobRun run, CancellationToken cancellationToken)
    {
        var counted = run with
        {
            Queued = run.Queued + tallies.Take(run.Job),
            Stale = run.Stale + tallies.Take($"{run.Job} stale"),
            Unreachable = run.Unreachable + tallies.Take($"{run.Job} unreachable"),
        };
        return database.WriteAsync([$"job run/{run.Job}"], [Added(counted), Bounded(counted)], cancellationToken);
    }

    public async Task<IReadOnlyList<JobRun>> ListAsync(CancellationToken cancellationToken)
    {
        var runs = new List<JobRun>();
        await database.ReadAsync(
            [
                new Query(new Statement(JobSql.Runs), row => runs.Add(
                    new JobRun(row.Text("job"), row.Text("host"), row.Instant("started_at"), TimeSpan.FromMilliseconds(row.Count("took_ms")), row.TextOrNull("failure"), row.InstantOrNull("next_at"))
                    {
                        Queued = row.Count("queued"),
                        Stale = row.Count("stale"),
                        Unreachable = row.Count("unreachable"),
                    })),
            ],
            cancellationToken);
        return runs;
    }

    private static Statement Added(JobRun run) => new(JobSql.AddRun)
    {
        ["job"] = run.Job,
        ["host"] = run.Host,
        ["started_at"] = run.StartedAt,
        ["took_ms"] = (int)run.Took.TotalMilliseconds,
        ["eventful"] = run.IsEventful ? 1 : 0,
        ["failure"] = run.Failure,
        ["queued"] = run.Queued,
        ["stale"] = run.Stale,
        ["unreachable"] = run.Unreachable,
        ["next_at"] = run.NextAt,
    };

    private static Statement Bounded(JobRun run) => new(JobSql.BoundRuns)
    {
        ["job"] = run.Job,
        ["eventful"] = run.IsEventful ? 1 : 0,
        ["keep"] = run.IsEventful ? IJobHistory.KeptEventful : IJobHistory.KeptIdle,
    };
}
