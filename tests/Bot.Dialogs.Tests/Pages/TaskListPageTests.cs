using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Duties;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages;

/// <summary>Which tasks a list shows, to whom, and what closing one on the page comes to.</summary>
public sealed class TaskListPageTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = SampleSchool.Register.Clock.At(Today, new TimeOnly(9, 0));
    private static readonly SchoolId School = SampleSchool.Register.School.Id;
    private static readonly StaffMember Clerk = SampleSchool.Register.Find(new StaffId("GL-CB21"))!;
    private static readonly StaffMember Deputy = SampleSchool.Register.Find(new StaffId("GL-CB02"))!;
    private static readonly StaffTask Letter = new(School, "letter:abc:0", TaskKind.Letter, Clerk.Id, Now.AddDays(-9)) { DueOn = Today.AddDays(-2), Words = "Báo cáo kết quả vận động" };
    private static readonly StaffTask Call7A = Call("7A", Today.AddDays(-1));
    private static readonly StaffTask Call8A = Call("8A", Today.AddDays(-1));
    private static readonly StaffTask Later8A = Call("8A", Today.AddDays(3)) with { Key = "silent:later" };
    private static readonly Facts Open = new() { Tasks = [Letter, Call7A, Call8A, Later8A] };

    [Fact]
    public void Everybody_sees_what_a_chat_would_list_for_them()
    {
        Keys(SampleSchool.TeacherOf("7A")).ShouldBe([Call7A.Key]);
        Keys(SampleSchool.TeacherOf("8A")).ShouldBe([Call8A.Key, Later8A.Key]);
        Keys(SampleSchool.TeacherOf("9A")).ShouldBeEmpty();
        Keys(Clerk).ShouldBe([Letter.Key]);
        Keys(Deputy).ShouldBe([Letter.Key, Call7A.Key], "the own grades' late ones, and the school's deadlines");
        Keys(SampleSchool.Principal).ShouldBe([Letter.Key, Call7A.Key, Call8A.Key], ignoreOrder: true);
        TaskListPage.IsFor(Visitor(SampleSchool.Register.Find(new StaffId("GL-CB22"))!)).ShouldBeFalse();
    }

    [Fact]
    public void Late_and_soon_are_counted_and_shown_apart()
    {
        var view = TaskListPage.Of(Visitor(SampleSchool.TeacherOf("8A")), TaskFilter.Soon, 1, Open);

        view.Counts.ShouldBe(new Dictionary<TaskFilter, int> { [TaskFilter.All] = 2, [TaskFilter.Mine] = 2, [TaskFilter.Late] = 1, [TaskFilter.Soon] = 1 }, ignoreOrder: true);
        view.Sheet.Rows.ShouldHaveSingleItem().Standing.ShouldContain("còn 3 ngày");
        TaskListPage.Of(Visitor(SampleSchool.TeacherOf("8A")), TaskFilter.Late, 1, Open).Sheet.Rows.ShouldHaveSingleItem().IsLate.ShouldBeTrue();
    }

    [Fact]
    public void A_long_list_is_cut_into_sheets()
    {
        var many = new Facts { Tasks = [.. Enumerable.Range(0, 30).Select(number => Letter with { Key = $"letter:abc:{number}" })] };

        var view = TaskListPage.Of(Visitor(Clerk), TaskFilter.All, 2, many);

        (view.Sheet.Rows.Count, view.Sheet.Number, view.Sheet.Sheets, view.Sheet.All).ShouldBe((5, 2, 2, 30));
    }

    [Fact]
    public void What_came_of_it_is_written_like_a_chats()
    {
        var decision = TaskListPage.Close(Visitor(Clerk), Open, "7", Letter.Key, "đã gửi thư", isCancelled: false);

        var close = decision.Effects.OfType<Effect.CloseTask>().ShouldHaveSingleItem();
        (close.Key, close.Outcome, close.IsCancelled).ShouldBe((Letter.Key, "đã gửi thư", false));
        decision.Effects.OfType<Effect.Audit>().ShouldHaveSingleItem().Action.ShouldBe("task.late");
        decision.Effects.OfType<Effect.Withdraw>().ShouldHaveSingleItem();
        decision.Answer.ShouldContain("trễ hạn");
        decision.Answer.ShouldNotContain("nhắn: hủy");
        TaskListPage.Close(Visitor(Clerk), Open, "7", Letter.Key, "không phải làm", isCancelled: true).Effects.OfType<Effect.CloseTask>().ShouldHaveSingleItem().IsCancelled.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_closes_what_is_not_theirs_or_without_a_word()
    {
        foreach (var (member, task) in new[] { (SampleSchool.TeacherOf("7A"), Call8A), (Clerk, Call7A), (Deputy, Call8A), (SampleSchool.TeacherOf("9A"), Letter) })
        {
            TaskListPage.Close(Visitor(member), Open, "7", task.Key, "xong", isCancelled: false).Effects.ShouldBeEmpty($"{member.Id} {task.Key}");
        }

        TaskListPage.Close(Visitor(Clerk), Open, "7", Letter.Key, "", isCancelled: false).Answer.ShouldBe(DutyWording.SayWhatCame);
        TaskListPage.Close(Visitor(Clerk), Open, "7", "letter:other:0", "xong", isCancelled: false).Effects.ShouldBeEmpty();
        TaskListPage.Close(Visitor(Clerk), new Facts { Tasks = [Closed(Now)] }, "7", Letter.Key, "xong", isCancelled: false).Effects.ShouldBeEmpty("it is closed already");
    }

    [Fact]
    public void Who_closed_it_opens_it_again_for_a_quarter_of_an_hour()
    {
        var back = TaskListPage.TakeBack(Visitor(Clerk), new Facts { Tasks = [Closed(Now.AddMinutes(-14))] }, "8", Letter.Key);

        back.Effects.OfType<Effect.ReopenTask>().ShouldHaveSingleItem().Key.ShouldBe(Letter.Key);
        TaskListPage.TakeBack(Visitor(Clerk), new Facts { Tasks = [Closed(Now.AddMinutes(-16))] }, "8", Letter.Key).Effects.ShouldBeEmpty();
        TaskListPage.TakeBack(Visitor(SampleSchool.Principal), new Facts { Tasks = [Closed(Now)] }, "8", Letter.Key).Effects.ShouldBeEmpty("somebody else wrote it");
        TaskListPage.TakeBack(Visitor(Clerk), Open, "8", Letter.Key).Effects.ShouldBeEmpty("it is open");
    }

    [Fact]
    public void What_a_partner_body_did_stands_in_the_childs_case_and_goes_from_it_again()
    {
        var task = Call7A with { Key = "partner:1", Kind = TaskKind.Partner, Words = "Hội Khuyến học: xe đạp", Owner = SampleSchool.TeacherOf("7A").Id };
        var teacher = Visitor(SampleSchool.TeacherOf("7A"));

        var done = TaskListPage.Close(teacher, new Facts { Tasks = [task] }, "7", task.Key, "đã cho mượn xe", isCancelled: false);

        var line = done.Effects.OfType<Effect.AddCaseEntry>().ShouldHaveSingleItem().Entry;
        (line.Kind, line.Pupil, line.Words).ShouldBe((CaseEntryKind.PartnerDone, task.Pupil!.Value, "Hội Khuyến học: xe đạp → đã cho mượn xe"));
        var closed = task with { State = TaskState.Done, ClosedBy = teacher.Member.Id, ClosedAt = line.At, Outcome = "đã cho mượn xe" };
        var earlier = line with { Id = "earlier", At = line.At.AddDays(-1) };
        var facts = new Facts { Tasks = [closed], CaseEntries = [earlier, line] };
        TaskListPage.NeededOfCase(teacher, task.Key, facts).CasesOf.ShouldContain(task.Pupil!.Value);

        var back = TaskListPage.TakeBack(teacher, facts, "8", task.Key);

        back.Effects.OfType<Effect.ReopenTask>().ShouldHaveSingleItem().Key.ShouldBe(task.Key);
        var undone = back.Effects.OfType<Effect.AddCaseEntry>().ShouldHaveSingleItem().Entry;
        (undone.Kind, undone.TakesBack).ShouldBe((CaseEntryKind.TakenBack, line.Id));
    }

    private static StaffTask Closed(DateTimeOffset at) => Letter with { State = TaskState.Late, ClosedBy = Clerk.Id, ClosedAt = at, Outcome = "đã gửi" };

    private static StaffTask Call(string schoolClass, DateOnly due)
    {
        var pupil = SampleSchool.Register.PupilsOf(new ClassId(schoolClass))[0];
        return new StaffTask(School, $"silent:{pupil.Id}", TaskKind.SilentFamily, SampleSchool.TeacherOf(schoolClass).Id, Now.AddDays(-3)) { Pupil = pupil.Id, Class = pupil.Class, DueOn = due };
    }

    private static IEnumerable<string> Keys(StaffMember member) => TaskListPage.Of(Visitor(member), TaskFilter.All, 1, Open).Sheet.Rows.Select(row => row.Task.Key);

    private static PageVisitor Visitor(StaffMember member) => new(SampleSchool.Register.On(Today), member, Now);
}
