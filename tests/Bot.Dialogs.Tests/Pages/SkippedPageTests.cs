using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>Skipped periods on the page: for those to whom a chat tells them, and for nobody else.</summary>
public sealed class SkippedPageTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Pupil Child = SampleSchool.Pupil("7A", 1);
    private static readonly SkippedLesson Earlier = new(new RollCallKey(Child.Class, new DateOnly(2026, 11, 23), Session.Morning), Child.Id, 2);
    private static readonly SkippedLesson Later = new(new RollCallKey(Child.Class, new DateOnly(2026, 11, 24), Session.Afternoon), Child.Id, 1);

    private static readonly Facts Facts = new() { Skipped = [Earlier, Later], Held = [new HeldSession(Earlier.RollCall, IsCertain: true) { Enrolled = 34 }] };

    /// <summary>The class teacher, the principal, the deputy of the grade, who looks after boarders, the clerk: all of them report classes in a chat.</summary>
    [Theory]
    [InlineData("GL-CB07")]
    [InlineData("GL-CB01")]
    [InlineData("GL-CB02")]
    [InlineData("GL-CB20")]
    [InlineData("GL-CB21")]
    public void They_are_shown_to_whom_a_chat_tells_them(string staff)
    {
        var visitor = Visitor(staff);
        var schoolClass = visitor.Register.Find(Child.Class)!;

        ClassPage.Of(visitor, schoolClass, Facts).Skipped.ShouldBe([Later, Earlier]);
        PupilPage.Of(visitor, Child, Facts).Skipped.ShouldBe([Later, Earlier]);
        ClassPage.Needed(visitor, schoolClass).SkippedOf.Contains(Child.Id).ShouldBeTrue();
        PupilPage.Needed(visitor, Child).SkippedOf.Contains(Child.Id).ShouldBeTrue();
        PupilPage.Of(visitor, Child, Facts).Map.Cells.Where(cell => cell.Day == Earlier.RollCall.Date).Select(cell => cell.Kind).ShouldContain(HeatKind.Skipped);
    }

    /// <summary>A deputy of other grades sees the numbers of the class and none of its names, and the youth leader hears of no skipped period.</summary>
    [Theory]
    [InlineData("GL-CB03")]
    [InlineData("GL-CB19")]
    public void Who_sees_no_name_of_the_class_sees_no_skipped_period(string staff)
    {
        var visitor = Visitor(staff);

        ClassPage.Of(visitor, visitor.Register.Find(Child.Class)!, Facts).Skipped.ShouldBe(staff == "GL-CB03" ? [] : null);
        ClassPage.Needed(visitor, visitor.Register.Find(Child.Class)!).SkippedOf.ShouldBeEmpty();
        PupilPage.Find(visitor, Child.Id).ShouldBeNull();
    }

    [Fact]
    public void A_session_missed_as_a_whole_stays_a_missed_one()
    {
        var missed = new MissedSession(Earlier.RollCall, new Absence(Child.Id, AbsenceKind.Excused, null));

        var view = PupilPage.Of(Visitor("GL-CB07"), Child, Facts with { Missed = [missed] });

        view.Map.Cells.Where(cell => cell.Day == Earlier.RollCall.Date).Select(cell => cell.Kind).ShouldContain(HeatKind.Excused);
        view.Totals.Sessions.All.ShouldBe(1, "a skipped period is no absence");
    }

    private static PageVisitor Visitor(string staff) =>
        new(SampleSchool.Register.On(Today), SampleSchool.Register.Find(new StaffId(staff))!, SampleSchool.Register.Clock.At(Today, new TimeOnly(7, 20)));
}
