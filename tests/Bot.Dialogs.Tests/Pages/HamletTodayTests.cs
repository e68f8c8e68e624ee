using Bot.Dialogs.Pages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>What Today says to the head of a hamlet, who sees no class.</summary>
public sealed class HamletTodayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly StaffMember Head = SampleSchool.Register.Find(new StaffId("GL-CB22"))! with { Position = Position.HamletHead };

    [Theory]
    [InlineData(null, Session.Morning)]
    [InlineData(Session.Afternoon, Session.Afternoon)]
    public void The_session_that_the_hamlets_numbers_are_of_is_named(Session? chosen, Session shown)
    {
        var visitor = new PageVisitor(SampleSchool.Register.On(Today), Head, SampleSchool.Register.Clock.At(Today, new TimeOnly(7, 30)));

        var view = TodayPage.Of(visitor, null, chosen, Facts.None, Facts.None);

        view.Count.ShouldBeNull();
        view.Shown.ShouldBe(shown);
        view.Hamlets.ShouldHaveSingleItem().Count.NotReported.ShouldBePositive();
    }
}
