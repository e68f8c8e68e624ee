using Bot.Domain.Cases;

namespace Bot.Domain.Tests.Cases;

public sealed class CaseLifeTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PupilCase Opened = new(new SchoolId("S"), new PupilId("P"), 1, CaseOrigin.Ladder, Day, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Every_open_case_can_go_on_return_or_be_closed_as_dropped_out()
    {
        foreach (var state in Enum.GetValues<CaseState>().Where(state => (Opened with { State = state }).IsOpen))
        {
            foreach (var move in Enum.GetValues<CaseMove>().Where(move => move != CaseMove.Relapse))
            {
                CaseLife.Next(state, move).ShouldNotBeNull($"{state} {move}");
            }

            CaseLife.Next(state, CaseMove.Relapse).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(CaseMove.Contact)]
    [InlineData(CaseMove.Visit)]
    [InlineData(CaseMove.Support)]
    [InlineData(CaseMove.TellCommune)]
    [InlineData(CaseMove.Relapse)]
    [InlineData(CaseMove.DropOut)]
    public void A_case_closed_as_dropped_out_only_ends_by_a_return(CaseMove move) => CaseLife.Next(CaseState.DroppedOut, move).ShouldBeNull();

    [Fact]
    public void A_child_that_is_back_cannot_come_back_again_and_needs_no_commune()
    {
        CaseLife.Next(CaseState.Returned, CaseMove.Return).ShouldBeNull();
        CaseLife.Next(CaseState.Returned, CaseMove.TellCommune).ShouldBeNull();
    }

    [Fact]
    public void A_relapse_opens_the_same_case_anew_and_is_counted()
    {
        var back = CaseLife.After(Opened with { NextStep = "gọi", NextOn = Day }, CaseMove.Return, Day.AddDays(5))!;
        (back.State, back.StateSince, back.NextStep, back.NextOn).ShouldBe((CaseState.Returned, Day.AddDays(5), null, null));

        var again = CaseLife.After(back, CaseMove.Relapse, Day.AddDays(9))!;

        (again.State, again.StateSince, again.Number, again.Relapses).ShouldBe((CaseState.Watching, Day.AddDays(9), 1, 1));
    }

    [Fact]
    public void What_was_to_be_done_is_done_when_something_happens_on_its_day()
    {
        var planned = Opened with { NextStep = "đến nhà", NextOn = Day.AddDays(2) };

        CaseLife.After(planned, CaseMove.Contact, Day.AddDays(1))!.NextStep.ShouldBe("đến nhà");
        CaseLife.After(planned, CaseMove.Visit, Day.AddDays(2))!.NextStep.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void With_too_few_visits_nobody_closes_a_case_without_a_leader_and_a_reason(int visits)
    {
        var closing = new CaseClosing(visits, Needed: 3);

        closing.Close(Opened, Day, despite: null, isLeader: true).ShouldBeNull();
        closing.Close(Opened, Day, despite: " ", isLeader: true).ShouldBeNull();
        closing.Close(Opened, Day, "đã chuyển đi", isLeader: false).ShouldBeNull();
        closing.Close(Opened, Day, "đã chuyển đi", isLeader: true)!.ClosedDespite.ShouldBe("đã chuyển đi");
    }

    [Fact]
    public void With_enough_visits_no_reason_is_needed_or_kept()
    {
        var closed = new CaseClosing(3, Needed: 3).Close(Opened, Day, "gì đó", isLeader: false)!;

        (closed.State, closed.ClosedDespite).ShouldBe((CaseState.DroppedOut, null));
    }

    [Fact]
    public void A_return_forgets_why_it_had_been_closed() =>
        CaseLife.After(Opened with { State = CaseState.DroppedOut, ClosedDespite = "đã chuyển đi" }, CaseMove.Return, Day)!.ClosedDespite.ShouldBeNull();
}
