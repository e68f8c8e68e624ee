using Bot.Dialogs.Nudges;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Trials;
using Bot.Storage.Nudges;
using Bot.Storage.Sql;

namespace Bot.Storage.Trials;

/// <summary>A school year's trial: who took part, and what was held and missed.</summary>
internal sealed class TrialRows
{
    private readonly List<TrialPupil> _pupils = [];
    private readonly List<MissedSession> _missed = [];
    private readonly List<HeldSession> _held = [];

    public TrialFacts All => new(_pupils, _missed, _held);

    public IEnumerable<Query> OfYear(NudgeFactsNeeded needed)
    {
        yield return new Query(Span(TrialSql.Pupils), row => _pupils.Add(new TrialPupil(
            new SchoolId(row.Text("school_id")), new PupilId(row.Text("pupil_id")), new ClassId(row.Text("class_id")), row.Date("week"), row.Date("day"), row.Flag("held_out"))));
        yield return new Query(Settled(NudgeSql.Missed), row => _missed.Add(NudgeStore.MissedOf(row)));
        yield return new Query(Settled(NudgeSql.Held), row => _held.Add(new HeldSession(NudgeStore.KeyOf(row), row.Flag("certain"))));

        Statement Span(string sql) => new(sql) { ["school"] = needed.School.Value, ["from"] = needed.YearFrom, ["to"] = needed.Day };
        Statement Settled(string sql)
        {
            var statement = Span(sql);
            statement["settled"] = needed.Settled;
            return statement;
        }
    }
}
