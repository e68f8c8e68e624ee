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

    /// <summary>For a turn: what waits counts as said, however late it is.</summary>
    public Query OfPupil(SchoolId school, PupilId pupil, DateOnly since) => new(
        new Statement(NudgeSql.OfPupilSince) { ["school"] = school.Value, ["pupil"] = pupil.Value, ["since"] = since, ["now"] = DateTimeOffset.UnixEpoch }, Add);

    public Query OfSchool(SchoolId school, DateOnly since, DateOnly to, DateTimeOffset now) => new(
        new Statement(NudgeSql.OfSchoolBetween) { ["school"] = school.Value, ["since"] = since, ["to"] = to, ["now"] = now }, Add);

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
        IsSaid = !row.Flag("unsent"),
        Answer = (int?)row.NumberOrNull("answer"),
    });
}
