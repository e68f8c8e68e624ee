using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary>
/// Reads a school's roster folder (<c>truong.json</c>, <c>lop.csv</c>, <c>can-bo.csv</c>, <c>hoc-sinh.csv</c>, <c>lich.csv</c>, and where there is one <c>wording</c>). Ids, names and
/// phones come out as written, in NFC; nothing is invented, and nothing is half read.
/// </summary>
public static class RosterFolder
{
    /// <summary>Reads the folder. A folder or file that is missing or cannot be opened is a fault like any other.</summary>
    public static RosterReading Read(string path)
    {
        var faults = new RosterFaults();
        var texts = new RosterTexts(path, faults);

        var school = SchoolFile.Read(texts, faults);
        var classes = ClassTable.Read(texts, faults, school);
        var pupils = PupilTable.Read(texts, faults, classes);
        var staff = StaffTable.Read(texts, faults, classes, pupils?.Pupils);
        var calendar = CalendarTable.Read(texts, faults, classes);
        var ownTexts = WordingFolder.ReadSchool(path, faults);

        if (faults.All.Count > 0 || school is null || classes is null || pupils is null || staff is null || calendar is null)
        {
            return new RosterReading.Faulty(faults.All);
        }

        return new RosterReading.Read(new SchoolRegister(0, school, classes, staff, pupils.Pupils, pupils.Guardians, calendar) { OwnTexts = ownTexts });
    }
}
