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

/// <summary>Who was there on a day (S2-16): what is not known is never presence.</summary>
public sealed class PresenceTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly SchoolClass Class = Register.Find(new ClassId("7A"))!;
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly DateTimeOffset Now = Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(9, 0));
    private static readonly Pupil First = SampleSchool.Pupil("7A", 1);
    private static readonly Pupil Second = SampleSchool.Pupil("7A", 2);
    private static readonly Pupil Third = SampleSchool.Pupil("7A", 3);

    [Fact]
    public void A_class_that_did_not_report_has_nobody_present()
    {
        var session = Of(null);

        session.IsReported.ShouldBeFalse();
        session.Present.ShouldBe(0);
        session.Marks.ShouldAllBe(one => one.Mark == PresenceMark.NotReported);
    }

    [Fact]
    public void Who_is_named_neither_absent_nor_elsewhere_was_there()
    {
        var session = Of(Report(2, [First]) with { AbsentCount = 1, Late = [Second.Id], Elsewhere = [new Absence(Third.Id, AbsenceKind.Excused, ReasonCode.NV)] });

        MarkOf(session, First).ShouldBe(PresenceMark.Absent);
        MarkOf(session, Second).ShouldBe(PresenceMark.Late);
        MarkOf(session, Third).ShouldBe(PresenceMark.Elsewhere);
        session.Present.ShouldBe(session.Marks.Count - 2);
    }

    [Fact]
    public void While_somebody_missing_has_no_name_only_who_was_seen_is_present()
    {
        var session = Of(Report(2, [First]) with { Late = [Second.Id] });

        session.Unnamed.ShouldBe(1);
        session.Present.ShouldBe(1);
        session.Count(PresenceMark.Unknown).ShouldBe(session.Marks.Count - 2);
    }

    [Fact]
    public void A_report_in_doubt_tells_nothing() => Of(Report(0, []) with { IsInDoubt = true }).Present.ShouldBe(0);

    [Fact]
    public void A_report_taken_back_is_none() => Of(Report(0, []) with { AbsentCount = null }).IsReported.ShouldBeFalse();

    [Fact]
    public void What_is_still_to_come_is_not_listed()
    {
        var morning = Register.Clock.At(Day, new TimeOnly(9, 0));

        SessionPresence.Of(Register, Class, Day, new Dictionary<RollCallKey, RollCall>(), morning).Select(one => one.Session).ShouldNotContain(Session.Afternoon);
        SessionPresence.Of(Register, Class, Day.AddDays(1), new Dictionary<RollCallKey, RollCall>(), morning).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_an_earlier_roll_says_that_the_class_has_changed()
    {
        var rollCalls = new Dictionary<RollCallKey, RollCall> { [Key] = Report(0, []) with { Enrolled = 36 } };

        var paper = SchoolReports.Write(Register, [Class], new ReportRequest(ReportName.Presence, Day, Day), new Facts { RollCalls = rollCalls }, Now).ShouldBeOfType<ReportOutcome.Written>().Papers.Single();

        PlainDocuments.Of(paper.Document).ShouldContain("Sĩ số lúc báo là 36, danh sách lớp nay có 34 em");
        paper.Headline.ShouldStartWith("7A ngày 12/11/2026: sáng có mặt 34/36");
        paper.FileName.ShouldBe("co-mat 7A 2026-11-12");
    }

    private static RollCallKey Key => new(Class.Id, Day, Session.Morning);

    private static PresenceMark MarkOf(SessionPresence session, Pupil pupil) => session.Marks.Single(one => one.Pupil.Id == pupil.Id).Mark;

    private static SessionPresence Of(RollCall? rollCall) =>
        SessionPresence.Of(Register, Class, Day, rollCall is null ? new Dictionary<RollCallKey, RollCall>() : new Dictionary<RollCallKey, RollCall> { [Key] = rollCall }, Now).First(one => one.Session == Session.Morning);

    private static RollCall Report(int absent, IReadOnlyList<Pupil> names) => new(Register.School.Id, Key, 1, Register.EnrolmentOf(Class.Id), absent)
    {
        Absences = [.. names.Select(pupil => new Absence(pupil.Id, AbsenceKind.Unstated, null))],
        Origin = RollCallOrigin.Report,
        ReportedAt = Register.Clock.At(Day, new TimeOnly(7, 5)),
        SourceMessage = "test",
    };
}
