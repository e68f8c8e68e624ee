using System.Data.Common;
using Bot.Dialogs.Nudges;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Storage.Sql;

namespace Bot.Storage.Nudges;

/// <summary>What was said to families.</summary>
internal sealed class NudgeRows
{
    private readonly List<Nudge> _nudges = [];

    /// <summary>By day, then pupil.</summary>
    public IReadOnlyList<Nudge> All => [.. _nudges.OrderBy(nudge => nudge.Day).ThenBy(nudge => nudge.Pupil.Value, StringComparer.Ordinal)];

    public Query OfPupil(SchoolId school, PupilId pupil, DateOnly since) => new(
        new Statement(NudgeSql.OfPupilSince) { ["school"] = school.Value, ["pupil"] = pupil.Value, ["since"] = since }, Add);

    public Query OfSchool(SchoolId school, DateOnly since) => new(
        new Statement(NudgeSql.OfSchoolSince) { ["school"] = school.Value, ["since"] = since }, Add);

    private void Add(DbDataReader row) => _nudges.Add(new Nudge(
        new SchoolId(row.Text("school_id")),
        new PupilId(row.Text("pupil_id")),
        row.Date("day"),
        row.Name<NudgeKind>("kind"),
        row.Instant("queued_at"))
    {
        Cause = row.NameOrNull<ReasonCode>("cause"),
        AnsweredAt = row.InstantOrNull("answered_at"),
        AnsweredBy = row.TextOrNull("answered_by") is { } guardian ? new GuardianId(guardian) : null,
        Answer = (int?)row.NumberOrNull("answer"),
    });
}
