using System.Globalization;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>The tasks that follow from a letter: at once for what is due once, and time after time for what recurs.</summary>
public static class OfficialLetterTasks
{
    /// <summary>So many days before it is due a monthly duty becomes a task, unless the letter says from when; a weekly one <see cref="WeeklyAhead"/>.</summary>
    public const int MonthlyAhead = 8;

    /// <summary>Fewer than a week, so that there is one at a time.</summary>
    public const int WeeklyAhead = 3;

    private const int LongestWords = 200;

    public static string Prefix(string letterKey) => $"letter:{letterKey}:";

    /// <summary>Which duty of which letter a task came from, whatever its class; of another task its key.</summary>
    public static string DutyOf(string taskKey) => taskKey.Split(':') is ["letter", var letter, var duty, ..] ? $"{letter}:{duty}" : taskKey;

    /// <summary>Every task that is to be open by today; opening one that exists changes nothing.</summary>
    public static IReadOnlyList<StaffTask> Of(SchoolRegister register, StoredLetter letter, DateTimeOffset now)
    {
        var today = register.Clock.DateOf(now);
        var received = register.Clock.DateOf(letter.TakenAt);
        return
        [
            .. from indexed in letter.Duties.Select((duty, index) => (Duty: duty, Index: index))
               where !indexed.Duty.IsMonthlyReport && !indexed.Duty.IsOfOthers
               let due = DueDays.Of(register, indexed.Duty.Term, indexed.Duty.Term.Recurs ? today : received)
               where !indexed.Duty.Term.Recurs || OpensOn(indexed.Duty.Term, due) <= today
               from owner in OwnersOf(register, indexed.Duty)
               select new StaffTask(register.School.Id, KeyOf(letter, indexed.Index, indexed.Duty, due, owner.Class), TaskKind.Letter, owner.Staff, now)
               {
                   Class = owner.Class,
                   DueOn = due.Day,
                   Words = WordsOf(letter, indexed.Duty, owner.Class),
               },
        ];
    }

    /// <summary>The day by which the school is to do the next thing that the letter asks of it; null when nothing is left to be done.</summary>
    public static DateOnly? NextDue(SchoolRegister register, StoredLetter letter, DateOnly today) => letter.Duties.Where(duty => !duty.IsMonthlyReport && !duty.IsOfOthers)
        .Select(duty => (DateOnly?)DueDays.Of(register, duty.Term, duty.Term.Recurs ? today : register.Clock.DateOf(letter.TakenAt)).Day)
        .Where(day => day >= today).Min();

    private static DateOnly OpensOn(DeadlineTerm term, DueDay due) => term switch
    {
        DeadlineTerm.Monthly { FromDay: { } from } => new DateOnly(due.Written.Year, due.Written.Month, Math.Min(from, due.Written.Day)),
        DeadlineTerm.Monthly => due.Day.AddDays(-MonthlyAhead),
        _ => due.Day.AddDays(-WeeklyAhead),
    };

    private static IEnumerable<(StaffId Staff, ClassId? Class)> OwnersOf(SchoolRegister register, LetterDuty duty) => duty.Owner is { } owner
        ? [(owner, null)]
        : register.Classes.Select(schoolClass => (Staff: TaskOwners.Of(register, schoolClass.Id)?.Id, Class: (ClassId?)schoolClass.Id))
            .Where(one => one.Staff is not null)
            .Select(one => (one.Staff!.Value, one.Class));

    private static string KeyOf(StoredLetter letter, int index, LetterDuty duty, DueDay due, ClassId? schoolClass) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Prefix(letter.Key)}{index}{(schoolClass is { } named ? $":{named}" : "")}{(duty.Term.Recurs ? $":{due.Day:yyyy-MM-dd}" : "")}");

    private static string WordsOf(StoredLetter letter, LetterDuty duty, ClassId? schoolClass)
    {
        var words = duty.Words.Length > LongestWords ? duty.Words[..LongestWords] + "…" : duty.Words;
        return LetterWording.Task(words, letter.Number, schoolClass);
    }
}
