using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Import;

/// <summary>The difference between two registers, in lines for a person: <c>+</c> new, <c>~</c> changed, <c>&gt;</c> moved, <c>-</c> gone.</summary>
internal static class DifferenceWording
{
    public const string Nothing = "Không có gì thay đổi.";

    /// <summary>
    /// All lines. Of a school that is new as a whole only the numbers: every row would be a line. Of a new school year the groups of pupils, and of their
    /// families the numbers.
    /// </summary>
    /// <param name="people">How pupils and families are named; by code where nothing is said.</param>
    public static IEnumerable<string> Lines(SchoolRegister read, RegisterDifference difference, YearChange? year = null, PeopleWording? people = null)
    {
        people ??= PeopleWording.ByCode;
        yield return $"{read.School.Name} ({read.School.Id})";
        if (difference.IsEmpty)
        {
            yield return Nothing;
            yield break;
        }

        if (difference.IsNewSchool)
        {
            yield return "Trường mới.";
        }

        if (difference.School is { } school)
        {
            yield return $"Trường: {Fields(school, FieldWording.School)}";
        }

        var isBrief = difference.IsNewSchool;
        var lines = Part("Lớp", difference.Classes, isBrief, schoolClass => $"{schoolClass.Id}", FieldWording.Class)
            .Concat(Part("Cán bộ", difference.Staff, isBrief, member => $"{member.Id} {member.Name}", FieldWording.Staff))
            .Concat(year is null ? Part("Học sinh", difference.Pupils, isBrief, people.Of, FieldWording.Pupil, difference.MovedPupils) : YearWording.Lines(read, difference, year))
            .Concat(Part("Phụ huynh", difference.Guardians, isBrief || year is not null, people.Of, people.GuardianFields))
            .Concat(Part("Lịch", difference.Calendar, isBrief, EntryLine, []));
        foreach (var line in lines)
        {
            yield return line;
        }

        if (difference.HasOtherTexts)
        {
            yield return $"Tin gửi phụ huynh: {read.OwnTexts.All.Count()} câu riêng của trường.";
        }

        if (difference.IsReordered)
        {
            yield return "Thứ tự các lớp hoặc cán bộ thay đổi.";
        }
    }

    private static IEnumerable<string> Part<T>(
        string title, Differences<T> part, bool isBrief, Func<T, string> name, IReadOnlyList<Field<T>> fields, IReadOnlyList<Change<T>>? moved = null)
    {
        moved ??= [];
        if (part.IsEmpty && moved.Count == 0)
        {
            yield break;
        }

        (int Count, string Word)[] counts =
        [
            (part.New.Count, "mới"), (part.Changed.Count, "thay đổi"), (moved.Count, "chuyển lớp"), (part.Left.Count, "rời danh sách"),
        ];
        yield return $"{title}: {string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Word}")))}";
        if (isBrief)
        {
            yield break;
        }

        foreach (var line in part.New.Select(thing => $"  + {name(thing)}")
            .Concat(part.Changed.Select(change => $"  ~ {name(change.After)}: {Fields(change, fields)}"))
            .Concat(moved.Select(change => $"  > {name(change.After)}: {Fields(change, fields)}"))
            .Concat(part.Left.Select(thing => $"  - {name(thing)}")))
        {
            yield return line;
        }
    }

    private static string Fields<T>(Change<T> change, IReadOnlyList<Field<T>> fields) =>
        string.Join("; ", from field in fields
                          let before = field.Show(change.Before)
                          let after = field.Show(change.After)
                          where before != after
                          select $"{field.Name} {FieldWording.OrEmpty(before)} → {FieldWording.OrEmpty(after)}");

    private static string EntryLine(CalendarEntry entry) =>
        $"{FieldWording.Day(entry.From)}–{FieldWording.Day(entry.To)} {FieldWording.Kind(entry.Kind)}, {FieldWording.Scope(entry.Scope)}: {entry.Note}";
}
