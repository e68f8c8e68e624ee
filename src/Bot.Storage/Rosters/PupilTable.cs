using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary><c>hoc-sinh.csv</c>: the pupils, and the guardians who stand in their rows.</summary>
internal sealed record PupilTable(IReadOnlyList<Pupil> Pupils, IReadOnlyList<Guardian> Guardians)
{
    private const string RollNumber = "STT";
    private const string Id = "Mã học sinh";
    private const string Name = "Họ và tên";
    private const string BirthDate = "Ngày sinh";
    private const string SexColumn = "Giới tính";
    private const string Ethnicity = "Dân tộc";
    private const string Class = "Lớp";
    private const string Campus = "Điểm trường";
    private const string BoardingColumn = "Bán trú";
    private const string Hamlet = "Thôn/Làng";
    private const string Note = "Ghi chú";

    private static readonly TableShape Shape = new(
        "hoc-sinh.csv",
        [RollNumber, Id, Name, Class],
        [BirthDate, SexColumn, Ethnicity, Campus, BoardingColumn, Hamlet, .. GuardianColumns.All, Note]);

    /// <summary>Pupils and guardians in file order, or null when the table cannot be used.</summary>
    public static PupilTable? Read(RosterTexts texts, RosterFaults faults, IReadOnlyList<SchoolClass>? classes)
    {
        if (RosterTable.Read(texts, faults, Shape) is not { } table)
        {
            return null;
        }

        var pupils = new List<Pupil>();
        var guardians = new GuardianColumns();
        var ids = new UniqueIds(Id);
        foreach (var row in table.Rows)
        {
            if (PupilOf(row, ids, table.Further, classes) is { } pupil)
            {
                pupils.Add(pupil);
                guardians.Take(row, pupil.Id);
            }
        }

        return new PupilTable(pupils, guardians.Guardians);
    }

    private static Pupil? PupilOf(RosterRow row, UniqueIds ids, IReadOnlyList<string> further, IReadOnlyList<SchoolClass>? classes)
    {
        var rollNumber = row.Whole(RollNumber, 1, 9999);
        var id = ids.Take(row);
        var name = row.Required(Name);
        var birthDate = row.Date(BirthDate);
        var sex = row.Word(SexColumn, RosterWords.Sexes);
        var schoolClass = row.Required(Class);
        var boarding = row.Word(BoardingColumn, RosterWords.Boardings);
        if (schoolClass is not null && classes is not null && !classes.Any(known => known.Id.Value == schoolClass))
        {
            row.Fault(Class, RosterWording.UnknownClass(schoolClass));
        }

        var campus = row[Campus];
        if (campus.Length > 0 && classes is not null && classes.Any(known => known.Campus.Length > 0) && !classes.Any(known => known.Campus == campus))
        {
            row.Fault(Campus, RosterWording.UnknownCampus(campus));
        }

        if (id is null || name is null || schoolClass is null || rollNumber is null || sex is null || boarding is null)
        {
            return null;
        }

        return new Pupil(
            new PupilId(id),
            rollNumber.Value,
            new PupilName(name),
            birthDate,
            sex.Value,
            row[Ethnicity],
            new ClassId(schoolClass),
            campus,
            boarding.Value,
            row[Hamlet],
            row[Note],
            further.ToDictionary(column => column, column => row[column], StringComparer.Ordinal));
    }
}
