using Bot.Domain.Cases;

namespace Bot.Domain.Tests.Cases;

public sealed class CaseSharesTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTimeOffset Opened = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    private static readonly PupilCase Case = new(new SchoolId("S"), new PupilId("P"), 1, CaseOrigin.Ladder, Day, Opened);

    private int _told;

    [Fact]
    public void Who_was_handed_the_case_may_open_it_and_nobody_else()
    {
        CaseEntry[] lines = [Line(CaseEntryKind.Shared, "a")];

        CaseShares.To(new StaffId("a"), Case, lines).ShouldBe(lines[0]);
        CaseShares.To(new StaffId("b"), Case, lines).ShouldBeNull();
        CaseShares.To(new StaffId("a"), Case with { Pupil = new PupilId("Q") }, lines).ShouldBeNull();
    }

    [Fact]
    public void What_is_taken_back_of_one_stands_for_the_other_and_of_all_for_nobody()
    {
        CaseEntry[] lines = [Line(CaseEntryKind.Shared, "a"), Line(CaseEntryKind.Shared, "b"), Line(CaseEntryKind.ShareEnded, "a")];

        CaseShares.Of(Case, lines).Select(line => line.Contact).ShouldBe(["b"]);
        CaseShares.Of(Case, [.. lines, Line(CaseEntryKind.ShareEnded, null)]).ShouldBeEmpty();
        CaseShares.Of(Case, [.. lines, Line(CaseEntryKind.Shared, "a")]).Select(line => line.Contact).ShouldBe(["b", "a"]);
    }

    [Theory]
    [InlineData(CaseEntryKind.Returned)]
    [InlineData(CaseEntryKind.DroppedOut)]
    [InlineData(CaseEntryKind.Relapsed)]
    public void Nobody_has_a_case_any_more_that_ended_also_when_it_opens_again(CaseEntryKind end) =>
        CaseShares.Of(Case, [Line(CaseEntryKind.Shared, "a"), Line(end, null)]).ShouldBeEmpty();

    [Theory]
    [InlineData(CaseState.Returned)]
    [InlineData(CaseState.DroppedOut)]
    public void A_case_that_is_not_open_is_nobodys_whatever_its_lines_say(CaseState state) =>
        CaseShares.Of(Case with { State = state }, [Line(CaseEntryKind.Shared, "a")]).ShouldBeEmpty();

    [Fact]
    public void The_case_before_this_one_was_handed_over_for_itself()
    {
        var before = Line(CaseEntryKind.Shared, "a") with { At = Opened.AddDays(-1) };

        CaseShares.Of(Case, [before]).ShouldBeEmpty();
    }

    private CaseEntry Line(CaseEntryKind kind, string? contact)
    {
        _told++;
        return new CaseEntry(Case.School, Case.Pupil, $"e{_told}", kind, CaseLane.Commune, Day, Opened.AddHours(_told)) { Contact = contact };
    }
}
