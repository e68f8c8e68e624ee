using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>Which cases a list shows, to whom, and in sheets.</summary>
public sealed class CaseListPageTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = SampleSchool.Register.Clock.At(Today, new TimeOnly(7, 20));

    [Fact]
    public void A_step_is_overdue_from_the_day_after_it_was_due()
    {
        var facts = Cases("7A", [Today.AddDays(-1), Today, null]);

        var all = CaseListPage.Of(Visitor(SampleSchool.Principal), CaseFilter.Open, 1, facts);
        all.Rows.Select(row => row.IsOverdue).ShouldBe([true, false, false]);
        all.Counts[CaseFilter.Overdue].ShouldBe(1);
        CaseListPage.Of(Visitor(SampleSchool.Principal), CaseFilter.Overdue, 1, facts).Rows.ShouldHaveSingleItem().NextOn.ShouldBe(Today.AddDays(-1));
    }

    [Fact]
    public void A_teacher_sees_the_own_classs_cases_alone_and_no_counts_of_the_others()
    {
        var other = Visitor(SampleSchool.TeacherOf("7B"));
        var facts = Cases("7A", [Today]);

        CaseListPage.Of(Visitor(SampleSchool.TeacherOf("7A")), CaseFilter.Open, 1, facts).Rows.Count.ShouldBe(1);
        var seen = CaseListPage.Of(other, CaseFilter.Open, 1, facts);
        seen.Rows.ShouldBeEmpty();
        seen.Counts.Values.ShouldAllBe(count => count == 0);
    }

    [Theory]
    [InlineData(1, 25, 1)]
    [InlineData(2, 5, 2)]
    [InlineData(9, 5, 2)]
    [InlineData(-4, 25, 1)]
    public void A_long_list_is_cut_into_sheets(int wanted, int rows, int sheet)
    {
        var view = CaseListPage.Of(Visitor(SampleSchool.Principal), CaseFilter.Open, wanted, Cases("7A", [.. Enumerable.Repeat<DateOnly?>(Today, 30)]));

        view.Rows.Count.ShouldBe(rows);
        (view.Sheet, view.Sheets).ShouldBe((sheet, 2));
        view.Counts[CaseFilter.Open].ShouldBe(30);
    }

    private static PageVisitor Visitor(StaffMember member) => new(SampleSchool.Register.On(Today), member, Now);

    private static Facts Cases(string schoolClass, IReadOnlyList<DateOnly?> next) => new()
    {
        Cases = [.. SampleSchool.Register.PupilsOf(new ClassId(schoolClass)).Zip(next, (pupil, on) => new PupilCase(SampleSchool.Register.School.Id, pupil.Id, 1, CaseOrigin.Staff, Today.AddDays(-9), Now)
        {
            NextStep = on is null ? null : "đến nhà",
            NextOn = on,
        })],
    };
}
