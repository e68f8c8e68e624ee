using System.Data.Common;
using Bot.Domain;
using Bot.Domain.Tasks;
using Bot.Storage.Sql;

namespace Bot.Storage.Tasks;

internal sealed class TaskRows
{
    private readonly Dictionary<string, StaffTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StaffTask> All => [.. _tasks.Values.OrderBy(task => task.OpenedAt).ThenBy(task => task.Key, StringComparer.Ordinal)];

    public Query OpenOf(SchoolId school) => new(new Statement(TaskSql.OpenOfSchool) { ["school"] = school.Value }, Add);

    public Query OpenOf(SchoolId school, IEnumerable<PupilId> pupils) =>
        new(new Statement(TaskSql.OpenOfPupils) { ["school"] = school.Value, ["pupils"] = SqlValue.Texts(pupils.Select(pupil => pupil.Value)) }, Add);

    /// <summary>What meetings decided, open or closed.</summary>
    public Query DecidedSince(SchoolId school, DateTimeOffset since) =>
        new(new Statement(TaskSql.OfKindSince) { ["school"] = school.Value, ["kind"] = TaskKind.Decision, ["since"] = since }, Add);

    public IEnumerable<Query> ByKeys(SchoolId school, IEnumerable<string> keys) =>
        ValueList.Each(TaskSql.ByKeys, "key", [.. keys.Distinct(StringComparer.Ordinal)], statement => statement["school"] = school.Value).Select(statement => new Query(statement, Add));

    private void Add(DbDataReader row)
    {
        var task = Of(row);
        _tasks[task.Key] = task;
    }

    private static StaffTask Of(DbDataReader row) => new(
        new SchoolId(row.Text("school_id")),
        row.Text("task_key"),
        row.Name<TaskKind>("kind"),
        new StaffId(row.Text("owner")),
        row.Instant("opened_at"))
    {
        Pupil = row.TextOrNull("pupil_id") is { } pupil ? new PupilId(pupil) : null,
        Class = row.TextOrNull("class_id") is { } schoolClass ? new ClassId(schoolClass) : null,
        Day = row.DateOrNull("day"),
        DueOn = row.DateOrNull("due_on"),
        Words = row.TextOrNull("words"),
        State = row.Name<TaskState>("state"),
        ClosedBy = row.TextOrNull("closed_by") is { } staff ? new StaffId(staff) : null,
        ClosedAt = row.InstantOrNull("closed_at"),
        Outcome = row.TextOrNull("outcome"),
    };
}
