using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Storage.Sql;

namespace Bot.Storage.Calendar;

internal sealed class ChangeRows(SchoolId school)
{
    private readonly List<CalendarChange> _changes = [];

    public IReadOnlyList<CalendarChange> All => _changes;

    /// <summary>All that hold or held on some day.</summary>
    public Query Standing => new(new Statement(ChangeSql.Standing) { ["school"] = school.Value }, Add);

    public Query ById(SchoolId of, string id) => new(new Statement(ChangeSql.ById) { ["school"] = of.Value, ["id"] = id }, Add);

    private void Add(DbDataReader row) => _changes.Add(new CalendarChange(
        school,
        row.Text("change_id"),
        row.Name<CalendarChangeKind>("kind"),
        row.Date("from_date"),
        row.Date("to_date"),
        [.. DialogJson.Read<string[]>(row.Text("scopes")).Select(ScopeText.Read)],
        new StaffId(row.Text("decided_by")),
        row.Instant("decided_at"))
    {
        Session = row.NameOrNull<Session>("session"),
        Mode = row.Name<LearningMode>("mode"),
        Reason = row.Text("reason"),
        Decision = row.Text("decision"),
        EndedBy = row.TextOrNull("ended_by") is { } staff ? new StaffId(staff) : null,
        EndedAt = row.InstantOrNull("ended_at"),
    });
}
