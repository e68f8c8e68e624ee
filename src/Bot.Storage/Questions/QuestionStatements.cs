using Bot.Dialogs.Turns;
using Bot.Storage.Sql;

namespace Bot.Storage.Questions;

/// <summary>Effects on safety questions as statements.</summary>
internal static class QuestionStatements
{
    public static Statement Open(SafetyQuestion question) => Whole(QuestionSql.Open, question, mustChange: false);

    public static Statement Move(Effect.MoveQuestion move)
    {
        var statement = Whole(QuestionSql.Move, move.Question, mustChange: true);
        statement["from"] = move.From;
        return statement;
    }

    public static Statement Withdraw(Effect.WithdrawQuestion withdraw) => new(QuestionSql.Withdraw)
    {
        ["school"] = withdraw.School.Value,
        ["pupil"] = withdraw.Pupil.Value,
        ["date"] = withdraw.RollCall.Date,
        ["session"] = withdraw.RollCall.Session,
    };

    private static Statement Whole(string sql, SafetyQuestion question, bool mustChange) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = question.School.Value,
        ["pupil"] = question.Pupil.Value,
        ["date"] = question.RollCall.Date,
        ["session"] = question.RollCall.Session,
        ["class"] = question.RollCall.Class.Value,
        ["due_at"] = question.DueAt,
        ["state"] = question.State,
        ["answered_by"] = question.AnsweredBy?.Value,
        ["answer"] = question.Answer,
        ["reason"] = question.Reason?.ToString(),
        ["kind"] = question.Kind,
        ["words"] = question.Words,
        ["answered_at"] = question.AnsweredAt,
    };
}
