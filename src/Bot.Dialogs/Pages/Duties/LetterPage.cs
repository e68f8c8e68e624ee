using Bot.Dialogs.Documents;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Pages.Duties;

/// <summary>The letters that were told to the bot: for who takes them in.</summary>
public static class LetterPage
{
    public static bool IsFor(PageVisitor visitor) => !visitor.Member.IsOutsider && LetterDialog.MayTake(visitor.Member);

    public static FactsNeeded Needed(PageVisitor visitor) => new() { School = visitor.Register.School.Id, Letters = true };

    /// <summary>What was opened for the letter, closed or not.</summary>
    public static FactsNeeded NeededOf(PageVisitor visitor, StoredLetter letter) => new()
    {
        School = visitor.Register.School.Id,
        OpenTasks = true,
        Tasks = [.. OfficialLetterTasks.Of(visitor.Register, letter, visitor.Now).Select(task => task.Key)],
    };

    public static Sheet<LetterRow> List(PageVisitor visitor, int sheet, Facts facts)
    {
        var (rows, at, sheets) = Sheets.Of([.. facts.Letters.OrderByDescending(letter => letter.TakenAt).ThenBy(letter => letter.Key, StringComparer.Ordinal)], sheet);
        return new Sheet<LetterRow>(
            [
                .. rows.Select(letter => new LetterRow(
                    letter.Key,
                    LetterWording.Heading(letter),
                    visitor.Register.Clock.DateOf(letter.TakenAt),
                    DutyWording.Next(OfficialLetterTasks.NextDue(visitor.Register, letter, visitor.Today), letter.CancelledAt is not null))),
            ],
            at,
            sheets,
            facts.Letters.Count);
    }

    public static StoredLetter? Find(PageVisitor visitor, Facts facts, string key) => IsFor(visitor) ? facts.Letters.FirstOrDefault(letter => letter.Key == key) : null;

    /// <param name="facts">As <see cref="NeededOf"/> asked for them.</param>
    public static LetterView Of(PageVisitor visitor, StoredLetter letter, Facts facts)
    {
        var register = visitor.Register;
        var received = register.Clock.DateOf(letter.TakenAt);
        return new LetterView(
            letter,
            LetterWording.Heading(letter),
            [.. letter.Duties.Select(duty => LetterWording.Kept(register, duty, DueDays.Of(register, duty.Term, duty.Term.Recurs ? visitor.Today : received)))],
            [
                .. facts.Tasks.Where(task => task.Key.StartsWith(OfficialLetterTasks.Prefix(letter.Key), StringComparison.Ordinal))
                    .OrderBy(task => task.DueOn).ThenBy(task => task.Key, StringComparer.Ordinal)
                    .Select(task => TaskListPage.RowOf(visitor, task, [])),
            ],
            [.. letter.Contacts.Select(LetterWording.Contact)],
            PaperPage.Choices(visitor));
    }

    /// <summary>The skeleton of the report that the letter wants, and its name; null where it has no table.</summary>
    public static (OfficialDocument Document, string Name)? Skeleton(PageVisitor visitor, StoredLetter letter) =>
        letter.Tables.Count == 0 ? null : (SkeletonDocument.Of(visitor.Register, letter), LetterWording.SkeletonName(letter));
}
