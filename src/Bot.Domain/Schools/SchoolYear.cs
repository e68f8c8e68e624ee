using System.Globalization;
using Bot.Domain.Calendar;

namespace Bot.Domain.Schools;

/// <summary>A school year (năm học) that a calendar names.</summary>
public readonly record struct SchoolYear(DateOnly From, DateOnly To)
{
    /// <summary>The latest of the school's calendar; null where it names none.</summary>
    public static SchoolYear? LatestOf(SchoolRegister register) => Of(register) is { Count: > 0 } years ? years.MaxBy(year => year.From) : null;

    /// <summary>
    /// The register that was read, with what the stored calendar knows of school years before the first one of the file: a new file need not repeat
    /// them, and what happened then stays readable.
    /// </summary>
    public static SchoolRegister Carry(SchoolRegister? stored, SchoolRegister read)
    {
        var named = Of(read);
        if (stored is null || named.Count == 0)
        {
            return read;
        }

        var first = named.Min(year => year.From);
        var earlier = Of(stored).Where(year => year.To < first).ToList();
        var kept = stored.Calendar.Entries
            .Where(entry => earlier.Exists(year => year.From <= entry.To && entry.To <= year.To) && !read.Calendar.Entries.Contains(entry))
            .ToList();
        return kept.Count == 0
            ? read
            : new SchoolRegister(read.Version, read.School, read.Classes, read.Staff, read.Pupils, read.Guardians, [.. kept, .. read.Calendar.Entries]) { OwnTexts = read.OwnTexts };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From.Year}–{To.Year}");

    private static List<SchoolYear> Of(SchoolRegister register) =>
        [.. register.Calendar.Entries.Where(entry => entry is { Kind: CalendarEntryKind.SchoolYear, Scope: CalendarScope.WholeSchool }).Select(entry => new SchoolYear(entry.From, entry.To))];
}
