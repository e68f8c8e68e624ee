using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary><c>lop.csv</c>.</summary>
internal static class ClassTable
{
    private const string Name = "Lớp";
    private const string Grade = "Khối";
    private const string Campus = "Điểm trường";
    private const string Sessions = "Buổi học";

    private static readonly TableShape Shape = new("lop.csv", [Name, Grade, Sessions], [Campus]);

    /// <summary>The classes in file order, or null when the table cannot be used. Sessions are checked against the school where it could be read.</summary>
    public static IReadOnlyList<SchoolClass>? Read(RosterTexts texts, RosterFaults faults, SchoolProfile? school)
    {
        if (RosterTable.Read(texts, faults, Shape) is not { } table)
        {
            return null;
        }

        var classes = new List<SchoolClass>();
        var names = new UniqueIds(Name);
        foreach (var row in table.Rows)
        {
            var name = names.Take(row);
            var grade = row.Whole(Grade, 0, 12);
            var sessions = SessionsOf(row, school);
            if (name is not null)
            {
                // A class with a fault of its own is still known by name, so that its pupils are not blamed as well.
                classes.Add(new SchoolClass(new ClassId(name), grade ?? 0, row[Campus], sessions));
            }
        }

        return classes;
    }

    private static List<Session> SessionsOf(RosterRow row, SchoolProfile? school)
    {
        var sessions = new List<Session>();
        if (row.Required(Sessions) is null)
        {
            return sessions;
        }

        foreach (var word in row.List(Sessions))
        {
            if (!RosterWords.Sessions.TryGetValue(word, out var session))
            {
                row.Fault(Sessions, RosterWording.UnknownWord(word, RosterWords.Sessions.Keys));
            }
            else if (school is not null && school.TimesOf(session) is null)
            {
                row.Fault(Sessions, RosterWording.UnknownSession(word));
            }
            else if (!sessions.Contains(session))
            {
                sessions.Add(session);
            }
        }

        sessions.Sort();
        return sessions;
    }
}
