using Bot.Domain.Attendance;
using Bot.Domain.Cases;

namespace Bot.Domain.Tests.Cases;

/// <summary>The figures of a campaign always add up to the base that the list had (S0-09).</summary>
public sealed class CampaignSheetTests
{
    private static readonly SchoolId School = new("S");

    [Fact]
    public void Of_47_names_those_who_are_back_and_the_rest_with_their_reasons_are_47()
    {
        var sheet = Sheet(47, number => number switch
        {
            <= 12 => line => line with { Pupil = new PupilId($"P{number}"), BackOn = new DateOnly(2020, 5, 20) },
            <= 32 => line => line with { Pupil = new PupilId($"P{number}"), Reason = LeavingReason.DL },
            <= 45 => line => line with { Pupil = new PupilId($"P{number}"), Reason = LeavingReason.KH },
            _ => line => line with { NotInRegister = true, Reason = LeavingReason.KR },
        });

        sheet.Back.ShouldBe(12);
        sheet.Remaining.ShouldBe(35);
        sheet.Reasons.ShouldBe([(LeavingReason.DL, 20), (LeavingReason.KH, 13), (LeavingReason.KR, 2)]);
        sheet.IsReady.ShouldBeTrue();
    }

    [Fact]
    public void A_name_of_which_nobody_has_said_whom_it_means_keeps_the_report_from_being_ready()
    {
        var sheet = Sheet(2, number => line => number == 1 ? line with { Pupil = new PupilId("P1"), Reason = LeavingReason.DL } : line with { Reason = LeavingReason.DL });

        sheet.Unsettled.Select(line => line.Number).ShouldBe([2]);
        sheet.IsReady.ShouldBeFalse();
    }

    [Fact]
    public void A_child_without_a_reason_keeps_the_report_from_being_ready()
    {
        var sheet = Sheet(1, _ => line => line with { Pupil = new PupilId("P1") });

        sheet.WithoutReason.Count.ShouldBe(1);
        sheet.IsReady.ShouldBeFalse();
        (sheet with { Lines = [sheet.Lines[0] with { BackOn = new DateOnly(2026, 11, 20) }] }).IsReady.ShouldBeTrue();
    }

    [Fact]
    public void A_child_that_the_list_has_twice_is_named_and_the_base_stays()
    {
        var sheet = Sheet(2, _ => line => line with { Pupil = new PupilId("P1") });

        sheet.Twice.Single().Select(line => line.Number).ShouldBe([1, 2]);
        sheet.Remaining.ShouldBe(2);
    }

    private static CampaignSheet Sheet(int count, Func<int, Func<CampaignLine, CampaignLine>> of) => new(
        new Campaign(School, "c", "c", CampaignKind.DroppedOut, count, new StaffId("S1"), DateTimeOffset.UnixEpoch),
        [.. Enumerable.Range(1, count).Select(number => of(number)(new CampaignLine(School, "c", number, $"{number}")))]);
}
