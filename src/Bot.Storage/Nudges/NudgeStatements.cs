using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Storage.Sql;

namespace Bot.Storage.Nudges;

/// <summary>Effects on nudges as statements.</summary>
internal static class NudgeStatements
{
    public static IEnumerable<Statement> Record(Effect.RecordNudge record)
    {
        var nudge = record.Nudge;
        yield return new Statement(NudgeSql.Record)
        {
            MustChangeARow = true,
            ["school"] = nudge.School.Value,
            ["pupil"] = nudge.Pupil.Value,
            ["day"] = nudge.Day,
            ["kind"] = nudge.Kind,
            ["cause"] = nudge.Cause?.ToString(),
            ["queued_at"] = nudge.At,
            ["answered_at"] = nudge.AnsweredAt,
            ["answered_by"] = nudge.AnsweredBy?.Value,
            ["answer"] = nudge.Answer,
        };
        foreach (var message in record.Messages)
        {
            yield return new Statement(NudgeSql.RecordMessage)
            {
                ["school"] = nudge.School.Value,
                ["pupil"] = nudge.Pupil.Value,
                ["day"] = nudge.Day,
                ["message"] = message,
            };
        }
    }

    public static IEnumerable<Statement> Answer(Effect.AnswerNudges answer) => answer.Pupils.Select(pupil => new Statement(NudgeSql.Answer)
    {
        ["school"] = answer.School.Value,
        ["pupil"] = pupil.Value,
        ["at"] = answer.At,
        ["by"] = answer.By.Value,
        ["answer"] = answer.Number,
    });

    public static Statement SetPace(Effect.SetPace pace) => new(NudgeSql.SetPace)
    {
        ["school"] = pace.Guardian.School.Value,
        ["guardian"] = pace.Guardian.Ref,
        ["fewer_since"] = pace.WantsFewer ? pace.At : (DateTimeOffset?)null,
    };
}
