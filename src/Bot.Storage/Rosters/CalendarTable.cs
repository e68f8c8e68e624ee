using System.Globalization;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary><c>lich.csv</c>.</summary>
internal static class CalendarTable
{
    private const string From = "Từ ngày";
    private const string To = "Đến ngày";
    private const string Kind = "Loại";
    private const string Scope = "Phạm vi";
    private const string Note = "Nội dung";
    private const string WholeSchool = "Toàn trường";
    private const string GradeWord = "Khối ";
    private const string ClassWord = "Lớp ";
    private const string CampusWord = "Điểm ";

    private static readonly TableShape Shape = new("lich.csv", [From, To, Kind, Scope], [Note], MayBeEmpty: true);

    /// <summary>The entries in file order, or null when the table cannot be used.</summary>
    public static IReadOnlyList<CalendarEntry>? Read(RosterTexts texts, RosterFaults faults, IReadOnlyList<SchoolClass>? classes)
    {
        if (RosterTable.Read(texts, faults, Shape) is not { } table)
        {
            return null;
        }

        var entries = new List<CalendarEntry>();
        foreach (var row in table.Rows)
        {
            var from = row.Required(From) is null ? null : row.Date(From);
            var to = row.Required(To) is null ? null : row.Date(To);
            var kind = row.Word(Kind, RosterWords.EntryKinds);
            var scope = ScopeOf(row, classes);
            if (to < from)
            {
                row.Fault(To, RosterWording.EndsBeforeItBegins());
            }
            else if (from is not null && to is not null && kind is not null && scope is not null)
            {
                entries.Add(new CalendarEntry(from.Value, to.Value, kind.Value, scope, row[Note]));
            }
        }

        return entries;
    }

    private static CalendarScope? ScopeOf(RosterRow row, IReadOnlyList<SchoolClass>? classes)
    {
        if (row.Required(Scope) is not { } text)
        {
            return null;
        }

        if (text.Equals(WholeSchool, StringComparison.OrdinalIgnoreCase))
        {
            return new CalendarScope.WholeSchool();
        }

        if (After(text, GradeWord) is { } grade)
        {
            return int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && (classes is null || classes.Any(known => known.Grade == number))
                    ? new CalendarScope.OfGrade(number)
                    : Refused(row, RosterWording.UnknownGrade(grade));
        }

        if (After(text, ClassWord) is { } name)
        {
            return classes is null || classes.Any(known => known.Id.Value == name)
                ? new CalendarScope.OfClass(new ClassId(name))
                : Refused(row, RosterWording.UnknownClass(name));
        }

        if (After(text, CampusWord) is { } campus)
        {
            return classes is null || classes.Any(known => known.Campus == campus)
                ? new CalendarScope.OfCampus(campus)
                : Refused(row, RosterWording.UnknownCampus(campus));
        }

        return Refused(row, RosterWording.UnknownScope(text));
    }

    private static string? After(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? text[word.Length..].Trim() : null;

    private static CalendarScope? Refused(RosterRow row, Complaint complaint)
    {
        row.Fault(Scope, complaint);
        return null;
    }
}
