using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Areas;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages.Areas;

/// <summary>Which numbers of which schools a superior is shown.</summary>
public sealed class AreaPageTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateTimeOffset Now = Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(8, 0));

    [Fact]
    public void What_has_not_reported_stands_apart_and_never_counts_as_present()
    {
        var view = AreaPage.Of(Visitor(Position.CommuneSuperior), commune: null, AreaFilter.All, 1, Two());

        (view.Total.Present, view.Total.Enrolled, view.Total.Reported, view.Total.Classes, view.Total.Silent).ShouldBe((33, 34, 1, 3, 60));
        view.Counts.ShouldBe(new Dictionary<AreaFilter, int> { [AreaFilter.All] = 2, [AreaFilter.Silent] = 1 }, ignoreOrder: true);
        AreaPage.Of(Visitor(Position.CommuneSuperior), commune: null, AreaFilter.Silent, 1, Two()).Schools.Rows.ShouldHaveSingleItem().Name.ShouldBe("Hai");
        view.Communes.ShouldBeEmpty("it is one");
    }

    [Fact]
    public void A_province_is_cut_into_communes_of_which_one_may_be_chosen()
    {
        var facts = new Facts { Area = [.. Two().Area, Class("C", "Ba", "Xã B", "6A")] };

        var all = AreaPage.Of(Visitor(Position.ProvinceSuperior), commune: null, AreaFilter.All, 1, facts);
        var one = AreaPage.Of(Visitor(Position.ProvinceSuperior), "Xã B", AreaFilter.All, 1, facts);

        all.Communes.Select(line => line.Label).ShouldBe(["Xã A", "Xã B"]);
        (one.Name, one.Schools.Rows.Single().Name, one.Total.Classes).ShouldBe(("Xã B", "Ba", 1));
        AreaPage.Of(Visitor(Position.ProvinceSuperior), "Xã Không", AreaFilter.All, 1, facts).Commune.ShouldBeNull();
    }

    [Fact]
    public void A_school_shows_its_classes_and_one_that_is_not_of_the_area_nothing()
    {
        var school = AreaPage.School(Visitor(Position.CommuneSuperior), new SchoolId("A"), Two()).ShouldNotBeNull();

        school.Classes.Select(one => (one.Class.Id.Value, one.Count)).ShouldBe([("7A", (33, 34)), ("7B", null)]);
        school.Targets.ShouldBeEmpty("nobody gave it one");
        AreaPage.School(Visitor(Position.CommuneSuperior), new SchoolId("Z"), Two()).ShouldBeNull();
    }

    [Fact]
    public void Many_schools_are_cut_into_sheets()
    {
        var facts = new Facts { Area = [.. Enumerable.Range(1, 60).Select(number => Class($"S{number}", $"Trường {number}", "Xã A", "6A"))] };

        var view = AreaPage.Of(Visitor(Position.CommuneSuperior), commune: null, AreaFilter.All, 3, facts);

        (view.Schools.Rows.Count, view.Schools.Number, view.Schools.Sheets, view.Total.Classes).ShouldBe((10, 3, 3, 60));
    }

    [Fact]
    public void Only_superiors_are_shown_any_of_it() =>
        Enum.GetValues<Position>().Where(position => AreaPage.IsFor(Visitor(position))).ShouldBe([Position.CommuneSuperior, Position.ProvinceSuperior]);

    [Fact]
    public void Cases_handed_over_by_several_schools_stand_in_one_list_and_each_look_in_its_own_schools_audit()
    {
        var visits = new[] { Visitor(Position.CommuneSuperior), Visitor(Position.CommuneSuperior, "MAU02") };

        var handed = HandedPage.Of(visits, new Facts { Handed = [.. visits.Select(HandedTo)] });

        HandedPage.Needed(visits).HandedTo.Select(member => member.School.Value).ShouldBe(["MAU01", "MAU02"], ignoreOrder: true);
        handed.Select(one => one.School.Id.Value).ShouldBe(["MAU01", "MAU02"]);
        HandedPage.Logged(visits, handed).Cast<Effect.Audit>().Select(audit => audit.School.Value).ShouldBe(["MAU01", "MAU02"]);
    }

    private static HandedFacts HandedTo(PageVisitor visit)
    {
        var (school, child) = (visit.Register.School.Id, SampleSchool.Pupil("7A", 1).Id);
        var opened = new Domain.Cases.PupilCase(school, child, 1, Domain.Cases.CaseOrigin.Ladder, visit.Today.AddDays(-9), Now.AddDays(-9));
        return new HandedFacts(Membership.Of(school, visit.Member.Id), [opened],
            [new Domain.Cases.CaseEntry(school, child, "e1", Domain.Cases.CaseEntryKind.Shared, Domain.Cases.CaseLane.Commune, visit.Today, Now.AddHours(-1)) { Contact = visit.Member.Id.Value, Words = "cùng đến nhà" }]);
    }

    private static Facts Two() => new()
    {
        Area = [Class("A", "Một", "Xã A", "7A", (33, 34)), Class("A", "Một", "Xã A", "7B", pupils: 30), Class("B", "Hai", "Xã A", "7A", pupils: 30)],
    };

    private static AreaClass Class(string school, string name, string commune, string schoolClass, (int, int)? reported = null, int pupils = 34) =>
        new(new SchoolId(school), name, commune, Register.Find(new ClassId(schoolClass))!, pupils, reported is { } count ? new Dictionary<Session, (int, int)> { [Session.Morning] = count } : [])
        {
            Times = Register.School.Sessions,
        };

    private static PageVisitor Visitor(Position position, string school = "MAU01")
    {
        var member = new StaffMember(new StaffId("X1"), "Lê Thị Rơlai", "", position, Homeroom: null, [], []);
        return new PageVisitor(
            new SchoolRegister(1, Register.School with { Id = new SchoolId(school) }, Register.Classes, [.. Register.Staff, member], Register.Pupils, Register.Guardians, Register.Calendar.Entries), member, Now);
    }
}
