using Bot.Dialogs.Documents;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain.Schools;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>The skeleton of a report that a letter asks for: the letter's own tables with an empty row, the base filled in and what must add up.</summary>
internal static class SkeletonDocument
{
    public static OfficialDocument Of(SchoolRegister register, StoredLetter letter) => new(LetterWording.SkeletonTitle, [.. letter.Tables.Select((table, index) => new DocumentBlock.OfTable(TableOf(table, index + 1)))])
    {
        Head = OfficialHead.Of(register, OfficialHead.LevelOf(register), register.Clock.DateOf(letter.TakenAt), OfficialWording.Report) with { Date = null },
        Subtitles = [LetterWording.SkeletonHead(letter)],
        Addressees = [.. letter.Contacts.Select(LetterWording.Contact)],
        Signatures = [LetterWording.SkeletonAuthor, LetterWording.SkeletonHeadOfUnit],
        IsWide = letter.Tables.Any(table => table.Columns.Count > 6),
    };

    private static DocumentTable TableOf(LetterTable table, int number)
    {
        IReadOnlyList<Cell> empty = [.. table.Columns.Select((_, column) => column == table.BaseColumn ? Cell.Of(table.Base) : Cell.Empty)];
        IReadOnlyList<TableRow> rows = table.Rows.Count > 0 ? [.. table.Rows.Select(row => new TableRow([.. table.Columns.Select((_, column) => Cell.Of(row.ElementAtOrDefault(column)))]))] : [new TableRow(empty)];
        return new DocumentTable(LetterWording.SkeletonTable(number), [.. table.Columns.Select(column => new TableColumn(column, 20))], rows)
        {
            Title = LetterWording.SkeletonTable(number),
            Notes = table is { Base: not null, Parts.Count: > 0 } ? [LetterWording.Identity(table)] : [],
        };
    }
}
