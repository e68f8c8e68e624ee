using Bot.Dialogs.Nudges;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Nudges;
using Bot.Storage.Sql;

namespace Bot.Storage.Absences;

/// <summary>What was missed and what was reported over a span, as every round and question counts it.</summary>
internal sealed class AbsenceRows
{
    private readonly List<MissedSession> _missed = [];
    private readonly List<HeldSession> _held = [];

    public IReadOnlyList<MissedSession> Missed => _missed;

    public IReadOnlyList<HeldSession> Held => _held;

    public IEnumerable<Query> Between(SchoolId school, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        yield return new Query(Span(NudgeSql.Missed), row => _missed.Add(NudgeStore.MissedOf(row)));
        yield return new Query(Span(NudgeSql.Held), row => _held.Add(new HeldSession(NudgeStore.KeyOf(row), row.Flag("certain"))
        {
            Enrolled = row.Count("enrolled"),
            Absent = row.Count("absent_count"),
        }));

        Statement Span(string sql) => new(sql)
        {
            ["school"] = school.Value,
            ["from"] = from,
            ["to"] = to,
            ["settled"] = new NudgeFactsNeeded(school, to, from, now).Settled,
        };
    }
}
