using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Storage.Sql;

namespace Bot.Storage.Leaves;

/// <summary>Effects on leaves as statements.</summary>
internal static class LeaveStatements
{
    public static Statement Open(Leave leave)
    {
        var statement = Changing(LeaveSql.Open, leave, mustChange: false);
        statement["pupil"] = leave.Pupil.Value;
        statement["class"] = leave.Class.Value;
        statement["from"] = leave.From;
        statement["session"] = leave.Session?.ToString();
        statement["words"] = leave.Words;
        statement["asked_by"] = leave.AskedBy?.Value;
        statement["entered_by"] = leave.EnteredBy?.Value;
        statement["asked_at"] = leave.AskedAt;
        return statement;
    }

    public static Statement Move(Effect.MoveLeave move)
    {
        var statement = Changing(LeaveSql.Move, move.Leave, mustChange: true);
        statement["seen_state"] = move.Seen.State;
        statement["seen_to"] = move.Seen.To;
        statement["seen_question"] = move.Seen.Question ?? "";
        statement["seen_letter"] = move.Seen.Letter ?? "";
        return statement;
    }

    private static Statement Changing(string sql, Leave leave, bool mustChange) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = leave.School.Value,
        ["id"] = leave.Id,
        ["to"] = leave.To,
        ["state"] = leave.State,
        ["kind"] = leave.Kind,
        ["reason"] = leave.Reason?.ToString(),
        ["decided_by"] = leave.DecidedBy?.Value,
        ["decided_at"] = leave.DecidedAt,
        ["question"] = leave.Question,
        ["letter"] = leave.Letter,
        ["stand_in_at"] = leave.StandInAt,
    };
}
