using Bot.Dialogs.Turns;
using Bot.Storage.Sql;

namespace Bot.Storage.Alarms;

/// <summary>Effects on alarms as statements.</summary>
internal static class AlarmStatements
{
    public static Statement Raise(Alarm alarm)
    {
        var statement = Changing(AlarmSql.Raise, alarm, mustChange: false);
        statement["kind"] = alarm.Kind;
        statement["raised_at"] = alarm.RaisedAt;
        statement["by_school"] = alarm.RaisedBy.School.Value;
        statement["by_kind"] = alarm.RaisedBy.Kind;
        statement["by_ref"] = alarm.RaisedBy.Ref;
        return statement;
    }

    public static Statement Move(Effect.MoveAlarm move)
    {
        var statement = Changing(AlarmSql.Move, move.Alarm, mustChange: true);
        statement["seen_step"] = move.Seen.Step;
        statement["seen_acknowledged_by"] = move.Seen.AcknowledgedBy?.Value ?? "";
        return statement;
    }

    private static Statement Changing(string sql, Alarm alarm, bool mustChange) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = alarm.School.Value,
        ["id"] = alarm.Id,
        ["pupil"] = alarm.Pupil?.Value,
        ["class"] = alarm.Class?.Value,
        ["step"] = alarm.Step,
        ["next_step_at"] = alarm.NextStepAt,
        ["acknowledged_by"] = alarm.AcknowledgedBy?.Value,
        ["acknowledged_at"] = alarm.AcknowledgedAt,
        ["outcome"] = alarm.Outcome,
    };
}
