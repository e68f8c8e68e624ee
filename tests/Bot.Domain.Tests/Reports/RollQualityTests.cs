using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Reports;

/// <summary>How far a class's figures can be relied on: an honest class and a guessed one.</summary>
public sealed class RollQualityTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly SchoolClass Class = Register.Find(new ClassId("7A"))!;
    private static readonly DateOnly First = new(2026, 11, 9);
    private static readonly DateOnly Last = new(2026, 11, 14);

    [Fact]
    public void Many_reports_that_all_say_full_are_worth_a_look_and_a_class_with_absences_is_not()
    {
        Of(absent: 0).IsAlwaysFull.ShouldBeTrue();
        Of(absent: 3).IsAlwaysFull.ShouldBeFalse();
    }

    [Fact]
    public void Late_missing_and_corrected_reports_are_counted_apart()
    {
        var quality = Of(absent: 1, rollCall => (rollCall.Key.Date, rollCall.Key.Session) switch
        {
            ({ Day: 9 }, Session.Morning) => null,
            ({ Day: 10 }, Session.Morning) => rollCall with { ReportedAt = Register.Clock.At(rollCall.Key.Date, new TimeOnly(9, 0)) },
            ({ Day: 11 }, Session.Morning) => rollCall with { Revision = 2, ReportedAt = Register.Clock.At(Last, new TimeOnly(9, 0)) },
            _ => rollCall,
        });

        (quality.Due, quality.Reported, quality.Missing, quality.OnTime, quality.Corrected, quality.LateEdits).ShouldBe((12, 11, 1, 9, 1, 1));
        (quality.AfterCutoff, quality.Uncorrected).ShouldBe((1, 10));
    }

    [Fact]
    public void A_blind_count_that_the_roll_does_not_allow_differs()
    {
        var key = new RollCallKey(Class.Id, First, Session.Morning);
        HeadCount Counted(int number) => new(Register.School.Id, key, SampleSchool.Principal.Id, DateTimeOffset.UnixEpoch) { Counted = number };

        Of(absent: 2, counts: [Counted(Register.EnrolmentOf(Class.Id) - 2)]).ShouldSatisfyAllConditions(one => one.Counted.ShouldBe(1), one => one.Differing.ShouldBe(0));
        Of(absent: 2, counts: [Counted(Register.EnrolmentOf(Class.Id) - 5)]).Differing.ShouldBe(1);
    }

    private static RollQuality Of(int absent, Func<RollCall, RollCall?>? change = null, IReadOnlyList<HeadCount>? counts = null)
    {
        var rollCalls = new Dictionary<RollCallKey, RollCall>();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var session in Class.Sessions)
            {
                var key = new RollCallKey(Class.Id, day, session);
                var rollCall = new RollCall(Register.School.Id, key, 1, Register.EnrolmentOf(Class.Id), absent)
                {
                    Origin = RollCallOrigin.Report, ReportedAt = Register.Clock.At(day, Register.School.TimesOf(session)!.Start), SourceMessage = "test",
                };
                if ((change is null ? rollCall : change(rollCall)) is { } kept)
                {
                    rollCalls[key] = kept;
                }
            }
        }

        var now = Register.Clock.At(Last.AddDays(1), TimeOnly.MinValue);
        return RollQuality.Of(Register, [Class], PeriodHeadcount.Of(Register, [Class], rollCalls, First, Last, now), rollCalls, counts ?? [], now).ShouldHaveSingleItem();
    }
}
