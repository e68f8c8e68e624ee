using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Storage.Sql;

namespace Bot.Storage.Months;

/// <summary>Effects on monthly reports as statements.</summary>
internal static class MonthStatements
{
    public static Statement Record(MonthlyReport report) => new(MonthSql.Record)
    {
        ["school"] = report.School.Value,
        ["month"] = report.Month,
        ["class"] = report.Class.Value,
        ["enrolled"] = report.Enrolled,
        ["came"] = report.Came,
        ["went"] = report.Went,
        ["dropped_out"] = report.DroppedOut,
        ["excused"] = report.Absences.Excused,
        ["unexcused"] = report.Absences.Unexcused,
        ["unstated"] = report.Absences.Unstated,
        ["by"] = report.ConfirmedBy.Value,
        ["at"] = report.ConfirmedAt,
    };

    public static Statement Withdraw(Effect.WithdrawMonthlyReport withdraw) => new(MonthSql.Withdraw)
    {
        ["school"] = withdraw.School.Value,
        ["month"] = withdraw.Month,
        ["class"] = withdraw.Class.Value,
        ["at"] = withdraw.ConfirmedAt,
    };
}
