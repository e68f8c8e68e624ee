using Bot.Dialogs.Turns;
using Bot.Domain.Tasks;
using Bot.Storage.Sql;

namespace Bot.Storage.Tasks;

/// <summary>Effects on tasks as statements.</summary>
internal static class TaskStatements
{
    public static Statement Open(StaffTask task) => new(TaskSql.Open)
    {
        ["school"] = task.School.Value,
        ["key"] = task.Key,
        ["kind"] = task.Kind,
        ["owner"] = task.Owner.Value,
        ["pupil"] = task.Pupil?.Value,
        ["class"] = task.Class?.Value,
        ["day"] = task.Day,
        ["due_on"] = task.DueOn,
        ["words"] = task.Words,
        ["opened_at"] = task.OpenedAt,
    };

    public static Statement Close(Effect.CloseTask close) => new(TaskSql.Close)
    {
        ["school"] = close.School.Value,
        ["key"] = close.Key,
        ["day"] = close.Day,
        ["by"] = close.By?.Value,
        ["at"] = close.At,
        ["outcome"] = close.Outcome,
        ["cancelled"] = close.IsCancelled,
    };

    public static Statement Reopen(Effect.ReopenTask reopen) => new(TaskSql.Reopen)
    {
        ["school"] = reopen.School.Value,
        ["key"] = reopen.Key,
        ["closed_at"] = reopen.ClosedAt,
    };
}
