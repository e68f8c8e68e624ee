using System.Globalization;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary><c>can-bo.csv</c>.</summary>
internal static class StaffTable
{
    private const string Id = "Mã cán bộ";
    private const string Name = "Họ và tên";
    private const string Phone = "SĐT";
    private const string Position = "Chức vụ";
    private const string Homeroom = "Lớp chủ nhiệm";
    private const string Grades = "Phụ trách khối";
    private const string Hamlets = "Phụ trách thôn/làng";
    private const string AlsoTeaches = "Đồng chủ nhiệm";

    private static readonly TableShape Shape = new("can-bo.csv", [Id, Name, Position, Homeroom], [Phone, Grades, Hamlets, AlsoTeaches]);

    /// <summary>The staff in file order, or null when the table cannot be used.</summary>
    public static IReadOnlyList<StaffMember>? Read(
        RosterTexts texts, RosterFaults faults, IReadOnlyList<SchoolClass>? classes, IReadOnlyList<Pupil>? pupils)
    {
        if (RosterTable.Read(texts, faults, Shape) is not { } table)
        {
            return null;
        }

        var staff = new List<StaffMember>();
        var ids = new UniqueIds(Id);
        var homeroomRows = new Dictionary<ClassId, int>();
        var deputies = 0;
        foreach (var row in table.Rows)
        {
            var id = ids.Take(row);
            var name = row.Required(Name);
            var position = PositionOf(row, ref deputies);
            var homeroom = HomeroomOf(row, classes, homeroomRows);
            var grades = GradesOf(row, classes);
            var hamlets = HamletsOf(row, pupils);
            var also = AlsoTeachesOf(row, classes, homeroom);
            if (id is not null && name is not null && position is not null)
            {
                staff.Add(new StaffMember(new StaffId(id), name, row[Phone], position.Value, homeroom, grades, hamlets) { AlsoTeaches = also });
            }
        }

        return staff;
    }

    /// <summary>In full, or as people write it (HT, PHT1, TPT); deputies are counted in the order of the file.</summary>
    private static Position? PositionOf(RosterRow row, ref int deputies)
    {
        var named = RoleNames.Read(row[Position]);
        var position = named?.Position ?? row.Word(Position, RosterWords.Positions);
        deputies += position == Domain.People.Position.VicePrincipal ? 1 : 0;
        if (named?.Number is { } number && number != deputies)
        {
            row.Fault(Position, RosterWording.DeputyOutOfOrder(number));
        }

        return position;
    }

    private static ClassId? HomeroomOf(RosterRow row, IReadOnlyList<SchoolClass>? classes, Dictionary<ClassId, int> taken)
    {
        if (row[Homeroom] is not { Length: > 0 } text)
        {
            return null;
        }

        var homeroom = new ClassId(text);
        if (classes is not null && !classes.Any(known => known.Id == homeroom))
        {
            row.Fault(Homeroom, RosterWording.UnknownClass(text));
        }
        else if (!taken.TryAdd(homeroom, row.Number))
        {
            row.Fault(Homeroom, RosterWording.HomeroomTwice(text, taken[homeroom]));
        }

        return homeroom;
    }

    private static List<ClassId> AlsoTeachesOf(RosterRow row, IReadOnlyList<SchoolClass>? classes, ClassId? homeroom)
    {
        var also = new List<ClassId>();
        foreach (var text in row.List(AlsoTeaches))
        {
            var taught = new ClassId(text);
            if (classes is not null && !classes.Any(known => known.Id == taught))
            {
                row.Fault(AlsoTeaches, RosterWording.UnknownClass(text));
            }
            else if (taught != homeroom && !also.Contains(taught))
            {
                also.Add(taught);
            }
        }

        return also;
    }

    private static List<int> GradesOf(RosterRow row, IReadOnlyList<SchoolClass>? classes)
    {
        var grades = new List<int>();
        foreach (var text in row.List(Grades))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var grade)
                || (classes is not null && !classes.Any(known => known.Grade == grade)))
            {
                row.Fault(Grades, RosterWording.UnknownGrade(text));
            }
            else
            {
                grades.Add(grade);
            }
        }

        return grades;
    }

    private static IReadOnlyList<string> HamletsOf(RosterRow row, IReadOnlyList<Pupil>? pupils)
    {
        var hamlets = row.List(Hamlets);
        foreach (var hamlet in hamlets.Where(hamlet => pupils is not null && !pupils.Any(pupil => pupil.Hamlet == hamlet)))
        {
            row.Fault(Hamlets, RosterWording.UnknownHamlet(hamlet));
        }

        return hamlets;
    }
}
