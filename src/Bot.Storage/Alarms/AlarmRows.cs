using System.Data.Common;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Alarms;

internal sealed class AlarmRows
{
    private readonly List<Alarm> _alarms = [];

    public IReadOnlyList<Alarm> All => _alarms;

    public Query ById(string id) => new(new Statement(AlarmSql.ById) { ["id"] = id }, Add);

    public Query OpenOf(SchoolId school) => new(new Statement(AlarmSql.Open) { ["school"] = school.Value }, Add);

    public Query DueOf(SchoolId school, DateTimeOffset now) =>
        new(new Statement(AlarmSql.Due) { ["school"] = school.Value, ["now"] = now }, Add);

    private void Add(DbDataReader row) => _alarms.Add(new Alarm(
        row.Text("alarm_id"),
        new SchoolId(row.Text("school_id")),
        row.TextOrNull("pupil_id") is { } pupil ? new PupilId(pupil) : null,
        row.TextOrNull("class_id") is { } schoolClass ? new ClassId(schoolClass) : null,
        row.Name<AlarmKind>("kind"),
        row.Instant("raised_at"),
        row.Count("step"),
        row.InstantOrNull("next_step_at"))
    {
        RaisedBy = new Membership(new SchoolId(row.Text("raised_by_school")), row.Name<MemberKind>("raised_by_kind"), row.Text("raised_by_ref")),
        AcknowledgedBy = row.TextOrNull("acknowledged_by") is { } staff ? new StaffId(staff) : null,
        AcknowledgedAt = row.InstantOrNull("acknowledged_at"),
        Outcome = row.TextOrNull("outcome"),
    });
}
