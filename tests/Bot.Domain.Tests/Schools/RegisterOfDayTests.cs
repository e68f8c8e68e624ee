using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Schools;

/// <summary>Who answers for what on a day, with those who stand in.</summary>
public sealed class RegisterOfDayTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly ClassId Own = new("7A");
    private static readonly StaffMember Quang = SampleSchool.TeacherOf("7A");
    private static readonly StaffMember My = SampleSchool.TeacherOf("7B");
    private static readonly StaffMember Hoa = SampleSchool.Register.Staff.First(member => member.GivenName == "Hoa" && member.Position == Position.SubjectTeacher);
    private static readonly StaffMember Yen = SampleSchool.Register.LeaderOf(7)!;
    private static readonly StaffMember Thuy = SampleSchool.Register.LeaderOf(9)!;

    [Fact]
    public void Without_covers_the_register_of_a_day_is_the_register() => SampleSchool.Register.On(Day).ShouldBeSameAs(SampleSchool.Register);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_stand_in_has_the_class_on_its_days_and_no_other(int days, bool holds)
    {
        var register = With(StandIn(Hoa, Quang, Day, Day.AddDays(2))).On(Day.AddDays(days));

        register.HomeroomTeacherOf(Own)!.Id.ShouldBe(holds ? Hoa.Id : Quang.Id);
        ReportingPolicy.MayReport(register.Find(Hoa.Id)!, Own).ShouldBe(holds);
        AccessPolicy.MaySeeName(register.Find(Hoa.Id)!, register.Find(Own)!, SampleSchool.Pupil("7A", 1)).ShouldBe(holds);
        ReportingPolicy.MayReport(register.Find(Quang.Id)!, Own).ShouldBeTrue("who is away may still report");
        register.TeachersOf(Own).Select(member => member.Id).ShouldBe([holds ? Hoa.Id : Quang.Id]);
    }

    [Fact]
    public void A_class_of_no_name_is_meant_only_where_there_is_one()
    {
        var register = With(StandIn(My, Quang, Day, Day)).On(Day);

        register.Find(My.Id)!.OnlyClass.ShouldBeNull("7A or 7B?");
        With(StandIn(Hoa, Quang, Day, Day)).On(Day).Find(Hoa.Id)!.OnlyClass.ShouldBe(Own);
        register.HomeroomTeacherOf(new ClassId("7B"))!.Id.ShouldBe(My.Id);
    }

    [Fact]
    public void The_stand_in_of_a_stand_in_is_found_and_a_circle_leads_nowhere()
    {
        With(StandIn(My, Quang, Day, Day), StandIn(Hoa, My, Day, Day)).On(Day).HomeroomTeacherOf(Own)!.Id.ShouldBe(Hoa.Id);
        With(StandIn(My, Quang, Day, Day), StandIn(Quang, My, Day, Day)).On(Day).HomeroomTeacherOf(Own)!.Id.ShouldBe(Quang.Id);
    }

    [Fact]
    public void Whoever_stands_in_for_a_leader_leads_the_grades()
    {
        var deputy = With(StandIn(Thuy, Yen, Day, Day)).On(Day);
        (deputy.LeaderOf(7)!.Id, deputy.LeaderOf(9)!.Id).ShouldBe((Thuy.Id, Thuy.Id));
        deputy.Find(Thuy.Id)!.Grades.ShouldBe([8, 9, 6, 7]);

        var head = With(StandIn(Thuy, SampleSchool.Principal, Day, Day)).On(Day);
        head.Principal!.Id.ShouldBe(Thuy.Id);
        head.Find(Thuy.Id)!.Grades.ShouldBeEmpty("the head answers for all");
        (head.LeaderOf(7)!.Id, head.LeaderOf(9)!.Id).ShouldBe((Yen.Id, Thuy.Id));
    }

    [Fact]
    public void A_second_teacher_reports_beside_the_first_until_it_ends()
    {
        var register = With(new Cover(SampleSchool.Register.School.Id, "s", Hoa.Id, Day, Yen.Id, DateTimeOffset.UnixEpoch) { Class = Own });

        register.On(Day.AddDays(300)).TeachersOf(Own).Select(member => member.Id).ShouldBe([Quang.Id, Hoa.Id]);
        register.On(Day.AddDays(-1)).TeachersOf(Own).Select(member => member.Id).ShouldBe([Quang.Id]);
        register.On(Day).HomeroomTeacherOf(Own)!.Id.ShouldBe(Quang.Id);
    }

    [Fact]
    public void From_one_day_to_another_the_register_is_made_anew_from_the_roster()
    {
        var first = With(StandIn(Hoa, Quang, Day, Day)).On(Day);

        first.On(Day.AddDays(1)).HomeroomTeacherOf(Own)!.Id.ShouldBe(Quang.Id);
        first.On(Day.AddDays(1)).Find(Hoa.Id)!.AlsoTeaches.ShouldBeEmpty();
    }

    private static Cover StandIn(StaffMember who, StaffMember away, DateOnly from, DateOnly to) =>
        new(SampleSchool.Register.School.Id, $"{who.Id}-{away.Id}", who.Id, from, away.Id, DateTimeOffset.UnixEpoch) { For = away.Id, To = to };

    private static SchoolRegister With(params IReadOnlyList<Cover> covers)
    {
        var register = SampleSchool.Register;
        return new SchoolRegister(1, register.School, register.Classes, register.Staff, register.Pupils, register.Guardians, register.Calendar.Entries) { Covers = covers };
    }
}
