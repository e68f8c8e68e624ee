using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Nudges;
using Bot.Storage.Sql;

namespace Bot.Storage.RollCalls;

/// <summary>Skipped periods of some pupils.</summary>
internal sealed class SkippedRows
{
    private readonly List<SkippedLesson> _all = [];

    public IReadOnlyList<SkippedLesson> All => _all;

    public Query Since(SchoolId school, IEnumerable<PupilId> pupils, DateOnly since) => new(
        new Statement(RollCallSql.SkippedSince) { ["school"] = school.Value, ["pupils"] = SqlValue.Texts(pupils.Select(pupil => pupil.Value)), ["since"] = since },
        row => _all.Add(new SkippedLesson(NudgeStore.KeyOf(row), new PupilId(row.Text("pupil_id")), row.Count("period"))));
}
