using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Leaves;

internal sealed class LeaveRows
{
    /// <summary>What lies between is few rows, and one question less.</summary>
    private const int DaysBetweenSpans = 7;

    private readonly List<Leave> _leaves = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Leave> All =>
    [
        .. _leaves.DistinctBy(leave => (leave.School, leave.Id))
            .OrderBy(leave => leave.From)
            .ThenBy(leave => leave.AskedAt)
            .ThenBy(leave => leave.Id, StringComparer.Ordinal),
    ];

    public Query ById(SchoolId school, string id) => new(new Statement(LeaveSql.ById) { ["school"] = school.Value, ["id"] = id }, Add);

    public Query OfPupil(SchoolId school, PupilId pupil, DateOnly since) => new(
        new Statement(LeaveSql.OfPupilSince) { ["school"] = school.Value, ["pupil"] = pupil.Value, ["since"] = since }, Add);

    /// <summary>At least those that cover one of the days: days near each other are asked for as one span.</summary>
    public IEnumerable<Query> OfDays(SchoolId school, IEnumerable<DateOnly> days)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days.Order())
        {
            if (spans is [.., var (from, to)] && day.DayNumber - to.DayNumber <= DaysBetweenSpans)
            {
                spans[^1] = (from, day);
            }
            else
            {
                spans.Add((day, day));
            }
        }

        return spans.Select(span => new Query(new Statement(LeaveSql.OfSpan) { ["school"] = school.Value, ["from"] = span.From, ["to"] = span.To }, Add));
    }

    public Query WaitingAt(SchoolId school, DateTimeOffset now) => new(new Statement(LeaveSql.Waiting) { ["school"] = school.Value, ["now"] = now }, Add);

    private void Add(DbDataReader row) => _leaves.Add(new Leave(
        new SchoolId(row.Text("school_id")),
        row.Text("leave_id"),
        new PupilId(row.Text("pupil_id")),
        new ClassId(row.Text("class_id")),
        row.Date("from_date"),
        row.Date("to_date"),
        row.Name<LeaveState>("state"))
    {
        Session = row.NameOrNull<Session>("session"),
        Kind = row.Name<AbsenceKind>("kind"),
        Reason = row.NameOrNull<ReasonCode>("reason"),
        Words = row.Text("words"),
        AskedBy = row.TextOrNull("asked_by") is { } guardian ? new GuardianId(guardian) : null,
        EnteredBy = row.TextOrNull("entered_by") is { } staff ? new StaffId(staff) : null,
        AskedAt = row.Instant("asked_at"),
        DecidedBy = row.TextOrNull("decided_by") is { } decider ? new StaffId(decider) : null,
        DecidedAt = row.InstantOrNull("decided_at"),
        Question = row.TextOrNull("question"),
        Letter = row.TextOrNull("letter"),
        StandInAt = row.InstantOrNull("stand_in_at"),
    });
}
