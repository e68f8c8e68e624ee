using Bot.Dialogs.Nudges;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>domain.md C.2, one rule at a time. The school's weekday is a Friday; 27/11/2026 is one.</summary>
public sealed class NudgePlanTests
{
    private const string Friday = "2026-11-27";
    private static readonly Pupil Khanh = SampleSchool.Pupil("7A", 17);
    private readonly NudgeVillage _village = new();

    [Fact]
    public void Who_missed_nothing_hears_nothing() => _village.PlanOn(Friday).Messages.ShouldBeEmpty();

    [Fact]
    public void An_unexplained_absence_is_spoken_of_on_the_schools_weekday_with_the_total_so_far()
    {
        _village.Misses(Khanh, "2026-11-24").Misses(Khanh, "2026-10-05", kind: AbsenceKind.Excused, reason: ReasonCode.OM);

        _village.HeardBy(Khanh, "2026-11-26").ShouldBeEmpty();
        var (kind, text) = _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem();
        kind.ShouldBe(NudgeKind.Week);
        text.ShouldContain("sáng 24/11");
        text.ShouldContain("2 buổi, 2 ngày. Có phép 1, chưa rõ phép 1.");
    }

    [Fact]
    public void The_weekday_is_a_rule_of_the_school()
    {
        var school = SampleSchool.Register;
        var rules = school.School.Rules with { FamilyWeekday = DayOfWeek.Wednesday };
        var village = new NudgeVillage
        {
            Register = new(1, school.School with { Rules = rules }, school.Classes, school.Staff, school.Pupils, school.Guardians, school.Calendar.Entries),
        };

        village.Misses(Khanh, "2026-11-24").HeardBy(Khanh, Friday).ShouldHaveSingleItem("put off for two days at most");
        village.HeardBy(Khanh, "2026-11-25").ShouldHaveSingleItem();
        village.HeardBy(Khanh, "2026-11-28").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AbsenceKind.Excused, null, false)]
    [InlineData(AbsenceKind.Unexcused, ReasonCode.CH, false)]
    [InlineData(AbsenceKind.Unstated, null, true)]
    public void An_absence_that_is_explained_or_that_the_family_spoke_of_is_no_reason_to_write(AbsenceKind kind, ReasonCode? reason, bool isHeardOf) =>
        _village.Misses(Khanh, "2026-11-24", kind: kind, reason: reason, isHeardOf: isHeardOf).PlanOn(Friday).Messages.ShouldBeEmpty();

    [Fact]
    public void What_the_family_says_is_no_absence_does_not_count()
    {
        _village.Misses(Khanh, "2026-11-24").Missed[0] = _village.Missed[0] with { Counts = false };

        _village.PlanOn(Friday).Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_said_of_a_child_whose_safety_is_asked_about_or_whose_alarm_is_open()
    {
        _village.Misses(Khanh, "2026-11-24").AskedAbout.Add(Khanh.Id);
        _village.PlanOn(Friday).Messages.ShouldBeEmpty();

        _village.AskedAbout.Clear();
        _village.Alarmed.Add(Khanh.Id);
        _village.PlanOn(Friday).Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_said_while_the_class_has_not_reported_and_the_next_day_may_still()
    {
        var friday = new DateOnly(2026, 11, 27);
        _village.Misses(Khanh, "2026-11-24").NotReported.UnionWith(
            [new(Khanh.Class, friday, Session.Morning), new(Khanh.Class, friday, Session.Afternoon)]);

        _village.HeardBy(Khanh, Friday).ShouldBeEmpty();
        _village.HeardBy(Khanh, "2026-11-28").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(ReasonCode.BN)]
    [InlineData(ReasonCode.KH)]
    public void Bullying_and_marriage_are_for_a_person(ReasonCode cause) =>
        _village.Misses(Khanh, "2026-11-23", reason: cause).Misses(Khanh, "2026-11-24").PlanOn(Friday).Messages.ShouldBeEmpty();

    [Theory]
    [InlineData(ReasonCode.LR)]
    [InlineData(ReasonCode.QP)]
    public void Work_and_hardship_are_offered_help_and_no_total(ReasonCode cause)
    {
        var (_, text) = _village.Misses(Khanh, "2026-10-05", reason: cause).Misses(Khanh, "2026-11-24").HeardBy(Khanh, Friday).ShouldHaveSingleItem();

        text.ShouldContain("thầy cô hiểu");
        text.ShouldNotContain("Từ đầu năm");
        _village.PlanOn(Friday).Messages[0].Text.IsHelp.ShouldBeTrue();
    }

    [Theory]
    [InlineData(28, "Từ đầu năm")]
    [InlineData(37, "Em còn 7 buổi.")]
    [InlineData(44, "Em đã nghỉ hết số buổi đó.")]
    [InlineData(45, "Từ đầu năm")]
    public void The_limit_is_named_only_when_it_is_near(int daysBefore, string words) =>
        _village.MissesDays(Khanh, new DateOnly(2026, 9, 7), daysBefore).Misses(Khanh, "2026-11-24").HeardBy(Khanh, Friday).ShouldHaveSingleItem().Text.ShouldContain(words);

    [Fact]
    public void A_weekday_missed_in_three_of_four_weeks_is_reminded_of_the_day_before()
    {
        _village.Misses(Khanh, "2026-11-03").Misses(Khanh, "2026-11-10").Misses(Khanh, "2026-11-24");

        _village.HeardBy(Khanh, "2026-11-30").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Weekday);
        _village.HeardBy(Khanh, "2026-12-02").ShouldAllBe(heard => heard.Kind == NudgeKind.Month);
    }

    [Fact]
    public void A_Monday_is_reminded_of_on_Saturday_never_on_Sunday()
    {
        _village.Misses(Khanh, "2026-11-09", isHeardOf: false).Misses(Khanh, "2026-11-16").Misses(Khanh, "2026-11-02");

        _village.HeardBy(Khanh, "2026-11-28").ShouldHaveSingleItem().Text.ShouldContain("Thứ Hai 30/11");
        _village.HeardBy(Khanh, "2026-11-29").ShouldBeEmpty();
    }

    [Fact]
    public void A_month_is_summed_up_once_in_the_first_days_of_the_next()
    {
        _village.Misses(Khanh, "2026-11-10", kind: AbsenceKind.Excused, reason: ReasonCode.OM);

        _village.HeardBy(Khanh, "2026-12-01").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Month);
        _village.WasTold(Khanh, "2026-12-01", NudgeKind.Month).HeardBy(Khanh, "2026-12-02").ShouldBeEmpty();
        _village.HeardBy(Khanh, "2026-12-08").ShouldBeEmpty();
    }

    [Fact]
    public void A_full_week_after_a_bad_one_is_thanked_for()
    {
        _village.Misses(Khanh, "2026-11-17");
        _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Thanks);

        _village.NotReported.Add(new(Khanh.Class, new DateOnly(2026, 11, 25), Session.Afternoon));
        _village.HeardBy(Khanh, Friday).ShouldBeEmpty("nobody knows whether the child was there");
    }

    [Fact]
    public void Before_the_return_from_Tet_every_family_hears_the_day_though_it_is_a_Sunday()
    {
        var plan = _village.PlanOn("2027-02-14");

        plan.Messages.ShouldAllBe(message => message.Kind == NudgeKind.Return);
        plan.Messages.SelectMany(message => message.Text.Children).Select(child => child.Pupil.Id).ToHashSet().Count
            .ShouldBe(SampleSchool.Register.Pupils.Count(pupil => SampleSchool.Register.GuardiansOf(pupil.Id).Count > 0));
        _village.HeardBy(Khanh, "2027-02-14").ShouldHaveSingleItem().Text.ShouldContain("Thứ Hai 15/2");
        _village.PlanOn("2027-02-13").Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CalendarEntryKind.Harvest, "Mùa hái cà phê", "Sắp tới: Mùa hái cà phê, từ 26/11. Nhà mình bận, thầy cô hiểu.")]
    [InlineData(CalendarEntryKind.Harvest, "xem http://abc", "Sắp tới: mùa vụ, từ 26/11.")]
    [InlineData(CalendarEntryKind.Festival, "", "Sắp tới: lễ hội, từ 26/11. Chúc nhà mình vui.")]
    public void Two_days_before_a_season_its_families_are_offered_help(CalendarEntryKind kind, string name, string words)
    {
        var entry = new CalendarEntry(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 15), kind, new CalendarScope.OfGrade(7), name);
        var village = new NudgeVillage { Register = NudgeVillage.With([entry]) };

        village.HeardBy(Khanh, "2026-11-23").ShouldBeEmpty();
        var (heard, text) = village.HeardBy(Khanh, "2026-11-24").ShouldHaveSingleItem();
        heard.ShouldBe(NudgeKind.Season);
        text.ShouldContain(words);
        village.HeardBy(SampleSchool.Pupil("8A", 2), "2026-11-24").ShouldBeEmpty("of another grade");
        village.HeardBy(Khanh, "2026-11-25").ShouldHaveSingleItem("made up for until it begins");
        village.WasTold(Khanh, "2026-11-24", NudgeKind.Season).HeardBy(Khanh, "2026-11-25").ShouldBeEmpty();
        village.HeardBy(Khanh, "2026-11-26").ShouldBeEmpty();
    }

    [Fact]
    public void A_season_that_begins_behind_a_Sunday_is_spoken_of_on_the_school_day_before()
    {
        var entry = new CalendarEntry(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 15), CalendarEntryKind.Harvest, new CalendarScope.WholeSchool(), "");
        var village = new NudgeVillage { Register = NudgeVillage.With([entry]) };

        village.HeardBy(Khanh, "2026-11-28").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Season);
        village.HeardBy(Khanh, "2026-11-29").ShouldBeEmpty();
    }

    [Fact]
    public void A_boarder_who_misses_Mondays_is_reminded_on_the_Sunday_of_the_return_and_others_never_on_a_Sunday()
    {
        var village = new NudgeVillage { Register = NudgeVillage.With([], Khanh.Id) };
        foreach (var monday in new[] { "2026-11-02", "2026-11-09", "2026-11-16" })
        {
            village.Misses(Khanh, monday).Misses(SampleSchool.Pupil("7A", 1), monday);
        }

        village.HeardBy(Khanh, "2026-11-28").ShouldAllBe(heard => heard.Kind == NudgeKind.Thanks);
        village.HeardBy(Khanh, "2026-11-29").ShouldHaveSingleItem().Text.ShouldContain("Chiều nay em về trường được không ạ?");
        village.PlanOn("2026-11-29").Messages.ShouldAllBe(message => message.Kind == NudgeKind.SundayReturn && message.Text.Children.Single().Pupil.Id == Khanh.Id);
        FamilyTimetable.Due(village.Register, village.Register.Clock.At(new(2026, 11, 29), new(6, 0)), village.Register.Clock.At(new(2026, 11, 29), new(18, 0))).Count.ShouldBe(1);
    }

    [Fact]
    public void The_evening_roll_of_Sunday_missed_three_times_is_as_good_a_reason()
    {
        var village = new NudgeVillage { Register = NudgeVillage.With([], Khanh.Id) };
        foreach (var sunday in new[] { "2026-11-01", "2026-11-08", "2026-11-15" })
        {
            village.Misses(Khanh, sunday, Session.Evening);
        }

        village.HeardBy(Khanh, "2026-11-29").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.SundayReturn);
    }

    [Fact]
    public void Days_that_make_a_pattern_count_though_the_family_answered_a_message_since()
    {
        var village = new NudgeVillage { Register = NudgeVillage.With([], Khanh.Id) };
        village.Misses(Khanh, "2026-11-09").Misses(Khanh, "2026-11-16").Misses(Khanh, "2026-11-23").WasTold(Khanh, "2026-11-27", NudgeKind.Week, isAnswered: true);

        village.HeardBy(Khanh, "2026-11-29").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.SundayReturn);
    }

    [Fact]
    public void A_cause_that_the_family_or_the_hamlet_told_is_offered_help_as_well()
    {
        _village.Misses(Khanh, "2026-11-19", reason: ReasonCode.KR).Missed[0] = _village.Missed[0] with { Claimed = ReasonCode.DL, IsHeardOf = true };

        var (_, text) = _village.Misses(Khanh, "2026-11-24").HeardBy(Khanh, Friday).ShouldHaveSingleItem();
        text.ShouldContain("thầy cô hiểu");
        text.ShouldNotContain("Từ đầu năm");
    }

    [Fact]
    public void The_benefit_of_boarding_is_named_only_to_who_has_it()
    {
        var none = SampleSchool.Register.Pupils.First(pupil => pupil.Boarding == Boarding.None && SampleSchool.Register.GuardiansOf(pupil.Id).Count > 0);
        _village.Misses(Khanh, "2026-11-19", reason: ReasonCode.LR).Misses(Khanh, "2026-11-24").Misses(none, "2026-11-19", reason: ReasonCode.LR).Misses(none, "2026-11-24");

        _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem().Text.ShouldContain("có gạo khi đi học đủ");
        _village.HeardBy(none, Friday).ShouldHaveSingleItem().Text.ShouldNotContain("gạo");
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0.00000000001", false)]
    public void A_class_drawn_to_hear_no_nudges_hears_none_and_is_counted_as_one_that_was_to(string share, bool isHeldOut)
    {
        var village = new NudgeVillage { Register = NudgeVillage.HoldingOut(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)), HoldOutSeed = "seed" };
        var plan = village.Misses(Khanh, "2026-11-24").PlanOn(Friday);

        plan.Messages.Count.ShouldBe(isHeldOut ? 0 : village.Register.GuardiansOf(Khanh.Id).Count);
        var (week, day) = (new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 27));
        plan.Trial.ShouldBe([new(village.Register.School.Id, Khanh.Id, Khanh.Class, week, day, isHeldOut)]);
        village.HoldOutSeed = null;
        village.PlanOn(Friday).Trial.ShouldBeEmpty("no trial");
        village.PlanOn(Friday).Messages.ShouldNotBeEmpty();
    }

    [Fact]
    public void Dates_and_tasks_are_never_held_out()
    {
        var entry = new CalendarEntry(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 15), CalendarEntryKind.Harvest, new CalendarScope.WholeSchool(), "");
        var village = new NudgeVillage { Register = NudgeVillage.HoldingOut(1, entry), HoldOutSeed = "seed" };

        village.HeardBy(Khanh, "2026-11-24").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Season);
        village.HeardBy(Khanh, "2027-02-14").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Return);
        village.PlanOn("2026-11-24").Trial.ShouldBeEmpty();
        village.Misses(Khanh, "2026-12-08").WasTold(Khanh, "2026-11-27", NudgeKind.Week).WasTold(Khanh, "2026-12-04", NudgeKind.Week);
        village.PlanOn("2026-12-11").HandOvers.ShouldHaveSingleItem();
    }

    [Fact]
    public void Two_unanswered_messages_hand_the_child_to_the_teacher_once()
    {
        _village.Misses(Khanh, "2026-11-24").WasTold(Khanh, "2026-11-13", NudgeKind.Week).WasTold(Khanh, "2026-11-20", NudgeKind.Week);

        var plan = _village.PlanOn(Friday);
        plan.Messages.ShouldBeEmpty();
        plan.HandOvers.ShouldHaveSingleItem().Pupil.ShouldBe(Khanh);

        _village.WasTold(Khanh, Friday, NudgeKind.HandOver).Misses(Khanh, "2026-12-01");
        var later = _village.PlanOn("2026-12-04");
        later.Messages.ShouldBeEmpty();
        later.HandOvers.ShouldBeEmpty();
    }

    [Fact]
    public void What_never_left_was_not_said_and_counts_for_nothing()
    {
        _village.Misses(Khanh, "2026-11-24").WasTold(Khanh, "2026-11-13", NudgeKind.Week).WasTold(Khanh, "2026-11-20", NudgeKind.Week, isSaid: false);
        _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem("one unanswered message, not two").Kind.ShouldBe(NudgeKind.Week);

        _village.WasTold(Khanh, "2026-11-25", NudgeKind.Weekday, isSaid: false).WasTold(Khanh, "2026-11-26", NudgeKind.Weekday, isSaid: false);
        _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem("no more than one was heard this week");

        _village.WasTold(Khanh, Friday, NudgeKind.Week, isSaid: false);
        _village.HeardBy(Khanh, Friday).ShouldBeEmpty("what was taken back that day is not said again that day");
        _village.HeardBy(Khanh, "2026-11-28").ShouldHaveSingleItem("but on the next").Kind.ShouldBe(NudgeKind.Week);
    }

    [Fact]
    public void An_answer_ends_the_silence_and_what_it_was_about()
    {
        _village.Misses(Khanh, "2026-11-17").WasTold(Khanh, "2026-11-13", NudgeKind.Week).WasTold(Khanh, "2026-11-20", NudgeKind.Week, isAnswered: true);

        _village.HeardBy(Khanh, "2026-12-01").ShouldBeEmpty("the month's absence was answered for");
        _village.Misses(Khanh, "2026-11-24").HeardBy(Khanh, Friday).ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Week);
    }

    [Fact]
    public void A_family_hears_something_on_two_days_of_seven_at_most()
    {
        _village.Misses(Khanh, "2026-11-24").WasTold(Khanh, "2026-11-21", NudgeKind.Month);
        _village.HeardBy(Khanh, Friday).ShouldHaveSingleItem();

        _village.WasTold(Khanh, "2026-11-25", NudgeKind.Weekday, isAnswered: false);
        _village.HeardBy(Khanh, Friday).ShouldBeEmpty();
    }

    [Fact]
    public void Brothers_and_sisters_are_named_in_one_message_to_each_guardian_of_theirs()
    {
        var register = SampleSchool.Register;
        var parent = register.Guardians.First(guardian => guardian.Children.Count > 1);
        var children = parent.Children.Select(child => register.Find(child.Pupil)!).ToList();
        children.ForEach(child => _village.Misses(child, "2026-11-24"));

        var messages = _village.PlanOn(Friday).Messages.Where(message => message.To == parent.Id).ToList();

        messages.ShouldHaveSingleItem().Text.Children.Select(child => child.Pupil).ShouldBe(children, ignoreOrder: true);
    }

    [Fact]
    public void Only_guardians_who_agreed_hear_and_who_wants_fewer_hears_of_the_month()
    {
        var guardians = SampleSchool.Register.GuardiansOf(Khanh.Id);
        _village.Misses(Khanh, "2026-11-24").WantFewer.UnionWith(guardians.Select(guardian => guardian.Id));
        _village.PlanOn(Friday).Messages.ShouldBeEmpty();
        _village.HeardBy(Khanh, "2026-12-01").ShouldHaveSingleItem().Kind.ShouldBe(NudgeKind.Month);

        _village.Unwilling.UnionWith(guardians.Select(guardian => guardian.Id));
        _village.PlanOn("2026-12-01").Messages.ShouldBeEmpty();
    }
}
