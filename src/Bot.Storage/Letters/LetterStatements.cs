using Bot.Dialogs.Conversations;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Storage.Sql;

namespace Bot.Storage.Letters;

/// <summary>Effects on letters as statements.</summary>
internal static class LetterStatements
{
    public static Statement Record(StoredLetter letter) => new(LetterSql.Record)
    {
        ["school"] = letter.School.Value,
        ["key"] = letter.Key,
        ["number"] = letter.Number,
        ["dated_on"] = letter.DatedOn,
        ["taken_at"] = letter.TakenAt,
        ["taken_by"] = letter.TakenBy.Value,
        ["body"] = DialogJson.Write(letter),
    };

    public static Statement Cancel(Effect.CancelLetter cancel) => new(LetterSql.Cancel)
    {
        ["school"] = cancel.School.Value,
        ["key"] = cancel.Key,
        ["at"] = cancel.At,
    };
}
