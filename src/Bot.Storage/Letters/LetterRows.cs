using Bot.Dialogs.Conversations;
using Bot.Dialogs.OfficialLetters;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Letters;

internal sealed class LetterRows
{
    private readonly List<StoredLetter> _letters = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StoredLetter> All => _letters;

    public Query OfSchool(SchoolId school) => new(
        new Statement(LetterSql.OfSchool) { ["school"] = school.Value },
        row => _letters.Add(DialogJson.Read<StoredLetter>(row.Text("body")) with { CancelledAt = row.InstantOrNull("cancelled_at") }));
}
