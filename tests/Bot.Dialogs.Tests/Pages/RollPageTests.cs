using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>Corrections on the page: who, of what, and that what follows is what follows in a chat.</summary>
public sealed class RollPageTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = SampleSchool.Register.Clock.At(Today, new TimeOnly(8, 0));
    private static readonly RollCallKey Key = new(new ClassId("7A"), Today, Session.Morning);
    private static readonly PupilId First = SampleSchool.Pupil("7A", 1).Id;
    private static readonly PupilId Second = SampleSchool.Pupil("7A", 2).Id;
    private static readonly StaffMember Teacher = SampleSchool.TeacherOf("7A");

    [Fact]
    public void Who_is_there_after_all_makes_one_less_and_the_family_and_the_audit_follow_as_in_a_chat()
    {
        var standing = Reported(2, Absent(First), Absent(Second));

        var decision = RollPage.Correct(Visitor(Teacher), Facts(standing), "5", Say(new RollEdit(First, PupilState.Late, null)));

        var made = Made(decision);
        (made.AbsentCount, made.Revision, made.Origin, made.Author, made.ConfirmedAt).ShouldBe((1, 2, RollCallOrigin.Correction, Teacher.Id, Now));
        made.Absences.ShouldHaveSingleItem().Pupil.ShouldBe(Second);
        made.Late.ShouldBe([First]);
        decision.Effects.OfType<Effect.WithdrawQuestion>().ShouldHaveSingleItem().Pupil.ShouldBe(First);
        decision.Effects.OfType<Effect.Audit>().ShouldContain(audit => audit.Action == "roll-call.Correction" && audit.Actor == $"staff:{Teacher.Id}");
        decision.Effects.OfType<Effect.RecordNote>().ShouldHaveSingleItem().ShouldBe(new Effect.RecordNote(made.School, Key.Class, Teacher.Id, Now, "em tới lúc 7 giờ 20") { Id = CorrectionNote.IdOf(Key, 2) });
        decision.Answer.ShouldContain("Hiện diện");
        decision.Answer.ShouldNotContain("hủy");
    }

    [Fact]
    public void A_name_for_somebody_who_was_only_counted_makes_nobody_else_absent()
    {
        var made = Made(RollPage.Correct(Visitor(Teacher), Facts(Reported(2, Absent(First))), "5", Say(new RollEdit(Second, PupilState.Excused, ReasonCode.OM))));

        (made.AbsentCount, made.Unnamed).ShouldBe((2, 0));
        made.Absences.ShouldContain(new Absence(Second, AbsenceKind.Excused, ReasonCode.OM));
    }

    [Fact]
    public void A_skipped_period_is_written_and_taken_back_and_is_no_absence()
    {
        var standing = Reported(1, Absent(Second)) with { Skipped = [new SkippedPeriod(Second, 9)] };

        var made = Made(RollPage.Correct(Visitor(Teacher), Facts(standing), "5", Say(new RollEdit(First, PupilState.Present, null) { Skipped = RollStates.Periods("3, 2") })));
        (made.AbsentCount, made.Absences.Count).ShouldBe((1, 1));
        made.Skipped.ShouldBe([new SkippedPeriod(Second, 9), new SkippedPeriod(First, 2), new SkippedPeriod(First, 3)]);

        var back = RollPage.Correct(Visitor(Teacher), Facts(standing with { Skipped = [new SkippedPeriod(First, 2)] }), "6", Say(new RollEdit(First, PupilState.Present, null) { Skipped = [] }));
        Made(back).Skipped.ShouldBeEmpty();
        RollStates.With(standing, [new RollEdit(First, PupilState.Present, null) { Skipped = [] }]).ShouldBeSameAs(standing);
        RollStates.With(standing, [new RollEdit(First, PupilState.Excused, null) { Skipped = [4] }]).Skipped.ShouldNotContain(new SkippedPeriod(First, 4), "who is absent skipped nothing");
        RollStates.Periods("2 11").ShouldBeNull();
        RollStates.Periods("hai").ShouldBeNull();
        RollStates.Periods(" ").ShouldBe([]);
    }

    /// <summary>A number that is none is not passed over: then nothing of the form is written, the change of the state neither.</summary>
    [Theory]
    [InlineData("2, 11", "11")]
    [InlineData("hai; 3; 0", "hai, 0")]
    public void What_is_no_period_is_named_and_nothing_is_written(string written, string unread)
    {
        var edit = new RollEdit(First, PupilState.Excused, ReasonCode.OM) { Skipped = RollStates.Periods(written), SkippedUnread = RollStates.NoPeriods(written) };

        var decision = RollPage.Correct(Visitor(Teacher), Facts(Reported(1, Absent(Second))), "5", Say(edit));

        decision.Effects.ShouldBeEmpty();
        decision.Answer.ShouldContain($"“{unread}”");
        decision.Answer.ShouldContain("từ 1 đến 10");
        RollStates.NoPeriods(" 2,3. 10").ShouldBeNull();
    }

    [Fact]
    public void The_teachers_correction_decides_between_two_reports_and_somebody_elses_does_not()
    {
        var task = new StaffTask(SampleSchool.Register.School.Id, DiscrepancyWatch.ReportsKey(Key), TaskKind.Discrepancy, Teacher.Id, Now) { Class = Key.Class, Day = Today };
        var facts = Facts(Reported(1, Absent(First))) with { Tasks = [task] };
        var edit = Say(new RollEdit(First, PupilState.Excused, ReasonCode.OM));

        RollPage.Correct(Visitor(Teacher), facts, "5", edit).Effects.OfType<Effect.CloseTask>().ShouldHaveSingleItem().Key.ShouldBe(task.Key);
        RollPage.Correct(Visitor(SampleSchool.Principal), facts, "5", edit).Effects.OfType<Effect.CloseTask>().ShouldBeEmpty();
    }

    [Fact]
    public void A_form_without_a_reason_without_a_change_twice_sent_or_overtaken_changes_nothing()
    {
        var (visitor, standing) = (Visitor(Teacher), Reported(1, Absent(First)));
        var edit = new RollEdit(First, PupilState.Present, null);

        Refused(RollPage.Correct(visitor, Facts(standing), "5", Say(edit) with { Because = "" })).ShouldBe(RollPageWording.SayWhy);
        Refused(RollPage.Correct(visitor, Facts(standing), "5", Say(new RollEdit(First, PupilState.Unstated, null)))).ShouldBe(RollPageWording.NothingToChange);
        Refused(RollPage.Correct(visitor, Facts(standing), "5", Say(edit) with { Seen = 4 })).ShouldBe(RollPageWording.ChangedMeanwhile);
        var made = Made(RollPage.Correct(visitor, Facts(standing), "5", Say(edit)));
        Refused(RollPage.Correct(visitor, Facts(standing, made), "5", Say(edit))).ShouldBe(RollPageWording.AlreadyWritten);
        Refused(RollPage.Correct(visitor, new Facts(), "5", Say(edit))).ShouldBe(RollPageWording.NotReported);
        Refused(RollPage.Correct(visitor, Facts(standing), "5", Say(new RollEdit(SampleSchool.Pupil("7B", 1).Id, PupilState.Unexcused, null)))).ShouldBe(RollPageWording.NothingToChange, "of another class");
    }

    [Fact]
    public void The_own_last_change_is_taken_back_for_a_quarter_of_an_hour_and_nobody_elses()
    {
        var standing = Reported(1, Absent(First));
        var made = Made(RollPage.Correct(Visitor(Teacher), Facts(standing), "5", Say(new RollEdit(First, PupilState.Present, null))));
        var facts = Facts(standing, made);

        var back = Made(RollPage.TakeBack(Visitor(Teacher), facts, "6", Key));
        (back.Origin, back.Revision, back.AbsentCount).ShouldBe((RollCallOrigin.Undo, 3, 1));
        back.Absences.ShouldBe(standing.Absences);

        RollPage.Of(Visitor(Teacher), facts, Key).MayTakeBack.ShouldBeTrue();
        RollPage.Of(Visitor(Teacher, Now.AddMinutes(16)), facts, Key).MayTakeBack.ShouldBeFalse();
        Refused(RollPage.TakeBack(Visitor(Teacher, Now.AddMinutes(16)), facts, "6", Key)).ShouldBe(RollPageWording.NothingToTakeBack);
        Refused(RollPage.TakeBack(Visitor(SampleSchool.Principal), facts, "6", Key)).ShouldBe(RollPageWording.NothingToTakeBack);
        Refused(RollPage.TakeBack(Visitor(Teacher), Facts(standing), "6", Key)).ShouldBe(RollPageWording.NothingToTakeBack, "a report of a chat is taken back in the chat");
    }

    [Fact]
    public void A_session_that_nobody_reported_is_reported_for_the_whole_class_with_a_reason_and_taken_back()
    {
        var all = SampleSchool.Register.PupilsOf(Key.Class).Select(pupil => new RollEdit(pupil.Id, PupilState.Present, null)).ToList();
        var said = Say([.. all.Select(edit => edit.Pupil == First ? edit with { State = PupilState.Unexcused } : edit.Pupil == Second ? edit with { State = PupilState.Late } : edit)]) with { Seen = 0 };
        var none = new Facts();

        var decision = RollPage.Correct(Visitor(Teacher), none, "5", said);

        var made = Made(decision);
        (made.Revision, made.Origin, made.AbsentCount, made.Enrolled, made.ConfirmedAt).ShouldBe((1, RollCallOrigin.Report, 1, all.Count, Now));
        made.Absences.ShouldHaveSingleItem().ShouldBe(new Absence(First, AbsenceKind.Unexcused, null));
        made.Late.ShouldBe([Second]);
        decision.Effects.OfType<Effect.RecordNote>().ShouldHaveSingleItem();
        decision.Effects.OfType<Effect.Withdraw>().ShouldNotBeEmpty("nobody is reminded any more");
        RollPage.Of(Visitor(Teacher), none, Key).Rows.Count.ShouldBe(all.Count);
        RollPage.Of(Visitor(Teacher), none, Key, SampleSchool.Pupil("7A", 1)).Rows.ShouldBeEmpty("of one child nothing can be said alone");
        Refused(RollPage.Correct(Visitor(Teacher), none, "5", said with { Because = "" })).ShouldBe(RollPageWording.SayWhyHere);
        Refused(RollPage.Correct(Visitor(Teacher), none, "5", said with { Edits = [.. said.Edits.Skip(1)] })).ShouldBe(RollPageWording.NotReported, "not the whole class");
        Refused(RollPage.Correct(Visitor(Teacher, Now.AddHours(-2)), none, "5", said)).ShouldBe(RollPageWording.NotReported, "it has not begun");
        Refused(RollPage.Correct(Visitor(Teacher), Facts(made), "5", said)).ShouldBe(RollPageWording.AlreadyWritten);
        Refused(RollPage.Correct(Visitor(Teacher), Facts(Reported(0)), "5", said)).ShouldBe(RollPageWording.ChangedMeanwhile);
        var back = Made(RollPage.TakeBack(Visitor(Teacher), Facts(made), "6", Key));
        (back.Origin, back.Revision, back.IsReported).ShouldBe((RollCallOrigin.Undo, 2, false));
    }

    [Theory]
    [InlineData("GL-CB07", true)]
    [InlineData("GL-CB01", true)]
    [InlineData("GL-CB21", true)] // the clerk
    [InlineData("GL-CB02", true)] // deputy of grades 6 and 7
    [InlineData("GL-CB04", false)] // teaches another class
    [InlineData("GL-CB16", false)] // teaches a subject
    [InlineData("GL-CB19", false)] // sees numbers only
    [InlineData("GL-CB22", false)] // of the commune
    public void Who_may_report_the_class_in_a_chat_and_sees_its_names_finds_its_sessions(string staff, bool finds)
    {
        var visitor = Visitor(SampleSchool.Register.Find(new StaffId(staff))!);

        (RollPage.Find(visitor, Key.Class, Today, Session.Morning) is not null).ShouldBe(finds);
        (RollPage.Find(visitor, First, Today, Session.Morning) is not null).ShouldBe(finds);
        RollPage.Find(visitor, Key.Class, Today.AddDays(1), Session.Morning).ShouldBeNull("of tomorrow");
        RollPage.Find(visitor, Key.Class, new DateOnly(2026, 6, 1), Session.Morning).ShouldBeNull("of another school year");
        RollPage.Find(visitor, Key.Class, Today, Session.Evening).ShouldBeNull("no lesson");
    }

    [Fact]
    public void The_history_says_who_when_from_what_to_what_by_which_way_and_why_and_leaves_out_what_was_said_again()
    {
        var first = Reported(1, Absent(First));
        var again = first with { Revision = 2, Absences = [Absent(First), Absent(Second)], AbsentCount = 2, ReportedAt = Now.AddMinutes(1) };
        var made = Made(RollPage.Correct(Visitor(Teacher, Now.AddMinutes(2)), Facts(first, again), "5", Say(new RollEdit(First, PupilState.Excused, ReasonCode.OM)) with { Seen = 2 }));
        var facts = Facts(first, again, made) with { CorrectionReasons = new Dictionary<string, string> { [CorrectionNote.IdOf(Key, 3)] = "mẹ gọi điện" } };

        RollHistory.OfPupil(SampleSchool.Register, facts, First).Select(line => (line.By, line.Way, line.From, line.To, line.Because)).ShouldBe(
        [
            (Teacher.Name, "sửa, trên trang", "vắng chưa rõ phép", "vắng có phép, ốm", "mẹ gọi điện"),
            (Teacher.Name, "báo, qua Telegram", null, "vắng chưa rõ phép", null),
        ]);
        RollHistory.OfRoll(SampleSchool.Register, facts, Key).Count.ShouldBe(3);
    }

    private static RollCall Made(PageDecision decision) => decision.Effects.OfType<Effect.RecordRollCall>().ShouldHaveSingleItem().RollCall;

    private static string Refused(PageDecision decision)
    {
        decision.Effects.ShouldBeEmpty();
        return decision.Answer;
    }

    private static RollCorrection Say(params RollEdit[] edits) => new(Key, 1, edits, "em tới lúc 7 giờ 20");

    private static PageVisitor Visitor(StaffMember member, DateTimeOffset? now = null) => new(SampleSchool.Register.On(Today), member, now ?? Now);

    private static Absence Absent(PupilId pupil) => new(pupil, AbsenceKind.Unstated, null);

    private static RollCall Reported(int count, params Absence[] absences) => new(SampleSchool.Register.School.Id, Key, 1, SampleSchool.Register.PupilsOf(Key.Class).Count, count)
    {
        Absences = absences,
        Origin = RollCallOrigin.Report,
        Author = Teacher.Id,
        ReportedAt = Now.AddMinutes(-30),
        SourceMessage = "telegram/1",
    };

    private static Facts Facts(params RollCall[] revisions) => new()
    {
        Revisions = revisions,
        RollCalls = new Dictionary<RollCallKey, RollCall> { [Key] = revisions[^1] },
    };
}
