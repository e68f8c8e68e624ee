using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Alarms;
using Bot.Storage.Leaves;
using Bot.Storage.Sql;
using Bot.Storage.Turns;

namespace Bot.Storage.Jobs;

internal sealed class JobStore(Database database, Signals signals, JobTallies tallies) : IJobStore
{
    private readonly QuietSchools _quiet = new();

    public async Task<DateTimeOffset?> MarkAsync(string job, SchoolId school, CancellationToken cancellationToken)
    {
        var marks = await database.QueryAsync<long>(JobSql.Mark, new { job, school = school.Value }, cancellationToken);
        return marks is [var mark] ? DateTimeOffset.FromUnixTimeMilliseconds(mark) : null;
    }

    public async Task<bool> CommitAsync(
        string job,
        SchoolId school,
        DateTimeOffset? seen,
        DateTimeOffset mark,
        IReadOnlyList<Effect> effects,
        CancellationToken cancellationToken)
    {
        var move = new Statement(seen is null ? JobSql.FirstMark : JobSql.MoveMark)
        {
            MustChangeARow = true,
            ["school"] = school.Value,
            ["job"] = job,
            ["mark"] = mark,
        };
        if (seen is not null)
        {
            move["seen"] = seen;
        }

        List<Statement> statements = [move, .. effects.SelectMany(effect => EffectStatements.Of(effect, mark))];
        var isCommitted = await database.Writes.WriteAsync(
            [$"job/{school}/{job}", .. effects.Select(Aggregates.Of).OfType<string>().Distinct(StringComparer.Ordinal)],
            session => session.ExecuteAsync(statements),
            cancellationToken);
        if (isCommitted && effects.Any(EffectStatements.MaySend))
        {
            tallies.Add(job, effects.Count(effect => effect is Effect.Say));
            signals.OutboxChanged();
        }

        return isCommitted;
    }

    public bool IsQuiet(string job, SchoolId school, long version, DateTimeOffset now) => _quiet.Holds(job, school, version, now);

    public void KeepQuiet(string job, SchoolId school, long version, DateTimeOffset from, DateTimeOffset until) => _quiet.Keep(job, school, version, from, until);

    public Task MoveQuietAsync(string job, IReadOnlyList<SchoolId> schools, DateTimeOffset since, DateTimeOffset mark, CancellationToken cancellationToken) => database.WriteAsync(
        [],
        [
            new Statement(JobSql.MoveQuiet)
            {
                ["job"] = job,
                ["schools"] = SqlValue.Texts(schools.Select(school => school.Value)),
                ["since"] = since,
                ["mark"] = mark,
            },
        ],
        cancellationToken);

    public Task<IReadOnlySet<SchoolId>> SchoolsWithDueAlarmsAsync(DateTimeOffset now, CancellationToken cancellationToken) => SchoolsAsync(AlarmSql.SchoolsWithDue, now, cancellationToken);

    public Task<IReadOnlySet<SchoolId>> SchoolsWithWaitingLeavesAsync(DateTimeOffset now, CancellationToken cancellationToken) => SchoolsAsync(LeaveSql.SchoolsWithWaiting, now, cancellationToken);

    public async Task<IReadOnlyList<Alarm>> DueAlarmsAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new AlarmRows();
        await database.ReadAsync([rows.DueOf(school, now)], cancellationToken);
        return rows.All;
    }

    public async Task<IReadOnlyList<Leave>> WaitingLeavesAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new LeaveRows();
        await database.ReadAsync([rows.WaitingAt(school, now)], cancellationToken);
        return rows.All;
    }

    public async Task<AlarmsState> AlarmsAsync(CancellationToken cancellationToken)
    {
        var state = new AlarmsState(0, 0, null);
        var statement = new Statement(AlarmSql.State) { ["chain_ended"] = Alarm.ChainEnded };
        await database.ReadAsync(
            [new Query(statement, row => state = new AlarmsState(row.Count("open"), row.Count("unanswered"), row.InstantOrNull("oldest_unanswered")))],
            cancellationToken);
        return state;
    }

    public async Task<IReadOnlyList<(string Job, SchoolId School, DateTimeOffset Mark)>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<MarkRow>(JobSql.List, values: null, cancellationToken);
        return [.. rows.Select(row => (row.Job, new SchoolId(row.SchoolId), DateTimeOffset.FromUnixTimeMilliseconds(row.Mark)))];
    }

    public Task CountAsync(string counter, int by, CancellationToken cancellationToken)
    {
        tallies.Add(counter, by);
        return database.WriteAsync([$"counter/{counter}"], [new Statement(JobSql.Count) { ["name"] = counter, ["by"] = by }], cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, long>> CountersAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<CounterRow>(JobSql.Counters, values: null, cancellationToken);
        return rows.ToDictionary(row => row.Name, row => row.Total, StringComparer.Ordinal);
    }

    private async Task<IReadOnlySet<SchoolId>> SchoolsAsync(string sql, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var schools = new HashSet<SchoolId>();
        await database.ReadAsync([new Query(new Statement(sql) { ["now"] = now }, row => schools.Add(new SchoolId(row.Text("school_id"))))], cancellationToken);
        return schools;
    }

    private sealed class MarkRow
    {
        public string Job { get; set; } = "";

        public string SchoolId { get; set; } = "";

        public long Mark { get; set; }
    }

    private sealed class CounterRow
    {
        public string Name { get; set; } = "";

        public long Total { get; set; }
    }
}
