using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>Which lessons who is to catch up on (S2-07).</summary>
public sealed class CatchUpTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly SchoolClass Class = Register.Find(new ClassId("7A"))!;
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly DateOnly Saturday = Monday.AddDays(5);
    private static readonly Pupil First = SampleSchool.Pupil("7A", 1);
    private static readonly Pupil Second = SampleSchool.Pupil("7A", 2);

    [Fact]
    public void Sessions_with_and_without_leave_count_alike_in_the_order_of_the_days()
    {
        var list = Of([Missed(First, 2), Missed(First, 0, AbsenceKind.Excused), Missed(Second, 1)]);

        list.Select(one => (one.Pupil.Id, one.Sessions.Count)).ShouldBe([(First.Id, 2), (Second.Id, 1)], ignoreOrder: true);
        list.Single(one => one.Pupil.Id == First.Id).Sessions.ShouldBe([(Monday, Session.Morning), (Monday.AddDays(2), Session.Morning)]);
    }

    [Fact]
    public void What_does_not_count_in_totals_is_not_in_it() =>
        Of([Missed(First, 0) with { Counts = false }, Missed(Second, 0, session: Session.Evening), Missed(First, -7), Missed(First, 6)]).ShouldBeEmpty();

    [Fact]
    public void A_period_of_a_session_missed_as_a_whole_is_not_counted_twice()
    {
        var skipped = Rolls(RollCall(0, skipped: [new SkippedPeriod(First.Id, 3), new SkippedPeriod(Second.Id, 2)]));

        var list = Of([Missed(First, 0)], skipped);

        list.Single(one => one.Pupil.Id == First.Id).Periods.ShouldBeEmpty();
        list.Single(one => one.Pupil.Id == Second.Id).Periods.ShouldBe([(Monday, Session.Morning, 2)]);
    }

    [Fact]
    public void Who_dropped_out_is_not_on_it()
    {
        var gone = new CalendarChange(
            Register.School.Id, "d1", CalendarChangeKind.DroppedOut, Monday.AddDays(3), new DateOnly(2027, 5, 31), [new CalendarScope.OfPupil(First.Id)], SampleSchool.Principal.Id,
            Register.Clock.At(Monday.AddDays(3), new TimeOnly(9, 0)));
        var register = new SchoolRegister(1, Register.School, Register.Classes, Register.Staff, Register.Pupils, Register.Guardians, Register.Calendar.Entries, [gone]);

        CatchUp.Of(register, [Class], [Missed(First, 0), Missed(Second, 0)], [], [], Monday, Saturday).Select(one => one.Pupil.Id).ShouldBe([Second.Id]);
    }

    [Fact]
    public void What_was_ticked_is_done_whether_it_was_missed_wholly_or_in_part()
    {
        var skipped = Rolls(RollCall(1, skipped: [new SkippedPeriod(First.Id, 2), new SkippedPeriod(First.Id, 3)]));
        CatchUpDone Done(Pupil pupil, int day) => new(Register.School.Id, pupil.Id, Monday.AddDays(day), Session.Morning, SampleSchool.TeacherOf("7A").Id, Register.Clock.At(Saturday, new TimeOnly(9, 0)));

        var list = CatchUp.Of(Register, [Class], [Missed(First, 0), Missed(First, 2), Missed(Second, 0)], skipped.Values, [Done(First, 0), Done(First, 1), Done(First, 4)], Monday, Saturday);

        var first = list.Single(one => one.Pupil.Id == First.Id);
        first.Done.ShouldBe([(Monday, Session.Morning), (Monday.AddDays(1), Session.Morning)]);
        first.Open.ShouldBe([(Monday.AddDays(2), Session.Morning)]);
        list.Single(one => one.Pupil.Id == Second.Id).Open.ShouldBe([(Monday, Session.Morning)]);
    }

    [Fact]
    public void The_counts_are_those_of_the_pupils_over_any_made_up_week()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var facts = SampleRolls.Of(Register, Monday, Saturday, seed);
            var list = CatchUp.Of(Register, Register.Classes, facts.Missed, facts.RollCalls.Values, [], Monday, Saturday);

            list.Sum(one => one.Sessions.Count).ShouldBe(facts.RollCalls.Values.Sum(one => one.Absences.Count), $"seed {seed}");
            list.Select(one => one.Pupil.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public void The_paper_says_neither_leave_nor_reason_and_counts_what_is_not_known_apart()
    {
        var rollCalls = Rolls(RollCall(0, absent: 3, names: [First, Second]), RollCall(1, absent: 0));
        var text = Written(new Facts { RollCalls = rollCalls, Missed = [Missed(First, 0, AbsenceKind.Unexcused, ReasonCode.LR), Missed(Second, 0, AbsenceKind.Excused, ReasonCode.OM)] }, out var headline);

        text.ShouldContain($"{First.Name.Full} | 7A | 1 | sáng 16/11");
        text.ShouldNotContain("phép |");
        text.ShouldNotContain("rẫy");
        text.ShouldContain("7A | 16/11/2026 | sáng | 2 | 0 | 1 | ");
        text.ShouldContain("| chưa báo");
        headline.ShouldStartWith("Bù bài, lớp 7A, từ ngày 16/11/2026 đến ngày 21/11/2026: 2 em, 2 buổi. Còn 1 lượt vắng chưa rõ tên.");
    }

    [Fact]
    public void A_public_copy_names_nobody()
    {
        var text = Written(new Facts { RollCalls = Rolls(RollCall(0, absent: 1, names: [First])), Missed = [Missed(First, 0)] }, out _, isPublic: true);

        text.ShouldNotContain(First.Name.Full);
        text.ShouldContain("Cộng | 1 | 1 | 0");
    }

    private static string Written(Facts facts, out string headline, bool isPublic = false)
    {
        var paper = SchoolReports.Write(Register, [Class], new ReportRequest(ReportName.CatchUp, Monday, Saturday) { IsPublic = isPublic }, facts, Register.Clock.At(Saturday, new TimeOnly(18, 0)))
            .ShouldBeOfType<ReportOutcome.Written>().Papers.ShouldHaveSingleItem();
        headline = paper.Headline;
        paper.Document.Addressees.ShouldBeEmpty();
        return PlainDocuments.Of(paper.Document);
    }

    private static IReadOnlyList<CatchUp> Of(IReadOnlyList<MissedSession> missed, IReadOnlyDictionary<RollCallKey, RollCall>? rollCalls = null) =>
        CatchUp.Of(Register, [Class], missed, rollCalls?.Values ?? [], [], Monday, Saturday);

    private static MissedSession Missed(Pupil pupil, int day, AbsenceKind kind = AbsenceKind.Unexcused, ReasonCode? reason = null, Session session = Session.Morning) =>
        new(new RollCallKey(Class.Id, Monday.AddDays(day), session), new Absence(pupil.Id, kind, reason));

    private static Dictionary<RollCallKey, RollCall> Rolls(params IReadOnlyList<RollCall> rollCalls) => rollCalls.ToDictionary(one => one.Key);

    private static RollCall RollCall(int day, int absent = 0, IReadOnlyList<Pupil>? names = null, IReadOnlyList<SkippedPeriod>? skipped = null) =>
        new(Register.School.Id, new RollCallKey(Class.Id, Monday.AddDays(day), Session.Morning), 1, Register.EnrolmentOf(Class.Id), absent)
        {
            Absences = [.. (names ?? []).Select(pupil => new Absence(pupil.Id, AbsenceKind.Unstated, null))],
            Skipped = skipped ?? [],
            Origin = RollCallOrigin.Report,
            ReportedAt = Register.Clock.At(Monday.AddDays(day), new TimeOnly(7, 5)),
            SourceMessage = "test",
        };
}
