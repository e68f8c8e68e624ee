using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;
using Bot.Testing;

namespace Bot.Domain.Tests.Schools;

public sealed class RegisterDifferenceTests
{
    [Fact]
    public void The_same_roster_read_twice_is_no_difference()
    {
        using var roster = new RosterCopy();

        RegisterDifference.Between(SampleSchool.Register, Read(roster)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Of_an_unknown_school_everything_is_new()
    {
        var difference = RegisterDifference.Between(null, SampleSchool.Register);

        difference.IsNewSchool.ShouldBeTrue();
        difference.IsEmpty.ShouldBeFalse();
        difference.Pupils.New.Count.ShouldBe(395);
        difference.Classes.New.Count.ShouldBe(12);
        difference.Staff.New.Count.ShouldBe(23);
        difference.Calendar.New.Count.ShouldBe(4);
        difference.Pupils.Left.ShouldBeEmpty();
    }

    [Fact]
    public void A_pupil_may_be_new_changed_moved_or_gone()
    {
        using var roster = new RosterCopy()
            .Append("hoc-sinh.csv", "99,GL99999,Y Mới,,,,7A,,,,,,,,,,")
            .Replace("hoc-sinh.csv", "GL00001,A Bin,01/10/2015", "GL00001,A Bin,02/10/2015")
            .Replace("hoc-sinh.csv", "2,GL00002,Đinh Thị Blem,12/10/2015,Nữ,Ba Na,6A", "2,GL00002,Đinh Thị Blem,12/10/2015,Nữ,Ba Na,6B");
        var lines = File.ReadAllLines(roster.PathTo("hoc-sinh.csv")).Where(line => !line.Contains("GL00004,", StringComparison.Ordinal));
        roster.Write("hoc-sinh.csv", string.Join('\n', lines));

        var difference = RegisterDifference.Between(SampleSchool.Register, Read(roster));

        difference.Pupils.New.ShouldHaveSingleItem().Id.ShouldBe(new PupilId("GL99999"));
        var changed = difference.Pupils.Changed.ShouldHaveSingleItem();
        (changed.Before.BirthDate, changed.After.BirthDate).ShouldBe((new DateOnly(2015, 10, 1), new DateOnly(2015, 10, 2)));
        difference.MovedPupils.ShouldHaveSingleItem().After.Class.ShouldBe(new ClassId("6B"));
        difference.Pupils.Left.ShouldHaveSingleItem().Id.ShouldBe(new PupilId("GL00004"));
        difference.Guardians.Left.Select(guardian => guardian.Phone).ShouldBe(["0570000005", "0570000006"]);
        difference.IsReordered.ShouldBeFalse();
    }

    /// <summary>file, old text, new text → one change, in this part of the register.</summary>
    public static TheoryData<string, string, string, string> SingleChanges => new()
    {
        { "truong.json", "\"dueAt\": \"07:45\"", "\"dueAt\": \"07:50\"", "school" },
        { "truong.json", "\"Mon\",", "", "school" },
        { "truong.json", "\"minHomeVisits\": 3", "\"minHomeVisits\": 4", "school" },
        { "lop.csv", "6A,6,Trung tâm,Sáng;Chiều", "6A,6,Trung tâm,Sáng", "class" },
        { "can-bo.csv", ",6;7,", ",6,", "staff" },
        { "can-bo.csv", ",,,Làng Tơ Drăh", ",,,Làng Tơ Drăh;Thôn 1", "staff" },
        { "hoc-sinh.csv", "A Bin,01/10/2015,Nam", "A Bin,01/10/2015,", "pupil" },
        { "hoc-sinh.csv", "Y Thảo,0370000001", "Y Thảo A,0370000001", "guardian" },
        { "hoc-sinh.csv", "Đinh Thị Byơn,0870000002", "Đinh Thị Byơn,0870009999", "guardian" },
        { "lich.csv", "Tết Dương lịch", "Năm mới", "calendar" },
    };

    [Theory]
    [MemberData(nameof(SingleChanges))]
    public void A_change_is_found_where_it_is_and_nowhere_else(string file, string old, string changed, string part)
    {
        using var roster = new RosterCopy().Replace(file, old, changed);

        var difference = RegisterDifference.Between(SampleSchool.Register, Read(roster));

        var parts = new List<string>();
        Note(difference.School is null, "school");
        Note(difference.Classes.IsEmpty, "class");
        Note(difference.Staff.IsEmpty, "staff");
        Note(difference.Pupils.IsEmpty, "pupil");
        Note(difference.Guardians.IsEmpty, "guardian");
        Note(difference.Calendar.IsEmpty, "calendar");
        parts.ShouldBe([part]);
        difference.IsEmpty.ShouldBeFalse();

        void Note(bool isEmpty, string name)
        {
            if (!isEmpty)
            {
                parts.Add(name);
            }
        }
    }

    [Fact]
    public void The_order_of_the_rows_counts()
    {
        using var roster = new RosterCopy();
        var lines = File.ReadAllLines(roster.PathTo("can-bo.csv"));
        (lines[2], lines[3]) = (lines[3], lines[2]);
        roster.Write("can-bo.csv", string.Join('\n', lines));

        var difference = RegisterDifference.Between(SampleSchool.Register, Read(roster));

        difference.IsReordered.ShouldBeTrue();
        difference.Staff.IsEmpty.ShouldBeTrue();
        difference.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_calendar_entry_that_stands_twice_is_told_apart_from_one_that_stands_once()
    {
        using var roster = new RosterCopy().Append("lich.csv", "2027-01-01,2027-01-01,Nghỉ lễ,Toàn trường,Tết Dương lịch");

        var difference = RegisterDifference.Between(SampleSchool.Register, Read(roster));

        difference.Calendar.New.ShouldHaveSingleItem().Kind.ShouldBe(CalendarEntryKind.Holiday);
    }

    private static SchoolRegister Read(RosterCopy roster) =>
        RosterFolder.Read(roster.Folder).ShouldBeOfType<RosterReading.Read>().Register;
}
