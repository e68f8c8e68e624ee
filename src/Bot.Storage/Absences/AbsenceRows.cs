using System.Data.Common;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
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

    /// <param name="of">Null for the whole school.</param>
    public IEnumerable<Query> Between(SchoolId school, DateOnly from, DateOnly to, AbsencesOf? of, DateTimeOffset now)
    {
        var (missed, held) = (Span(of is null ? NudgeSql.Missed : NudgeSql.MissedByPupils, school, from, to, now), Span(of is null ? NudgeSql.Held : NudgeSql.HeldInClasses, school, from, to, now));
        if (of is not null)
        {
            missed["pupils"] = SqlValue.Texts(of.Pupils.Select(pupil => pupil.Value));
            held["classes"] = SqlValue.Texts(of.Classes.Select(schoolClass => schoolClass.Value));
        }

        yield return new Query(missed, row => _missed.Add(NudgeStore.MissedOf(row)));
        yield return new Query(held, AddHeld);
    }

    /// <summary>Only the first day of each class in the span.</summary>
    public Query FirstBetween(SchoolId school, DateOnly from, DateOnly to, DateTimeOffset now) => new(Span(NudgeSql.FirstHeld, school, from, to, now), AddHeld);

    private void AddHeld(DbDataReader row) => _held.Add(new HeldSession(NudgeStore.KeyOf(row), row.Flag("certain"))
    {
        Enrolled = row.Count("enrolled"),
        Absent = row.Count("absent_count"),
    });

    private static Statement Span(string sql, SchoolId school, DateOnly from, DateOnly to, DateTimeOffset now) => new(sql)
    {
        ["school"] = school.Value,
        ["from"] = from,
        ["to"] = to,
        ["settled"] = new NudgeFactsNeeded(school, to, from, now).Settled,
    };
}
