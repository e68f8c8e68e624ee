using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Storage.Tests.Tasks;

public abstract class TaskContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 1).Id;
    private static readonly StaffId Teacher = SampleSchool.TeacherOf("7A").Id;
    private static readonly DateOnly Today = Key.Date;

    private StaffTask Silent => new(School, "silent:1", TaskKind.SilentFamily, Teacher, Now)
    {
        Pupil = Pupil,
        Class = Key.Class,
        Day = Today,
        DueOn = Today.AddDays(1),
        Words = "Gọi mẹ em\0",
    };

    [Fact]
    public async Task A_task_is_kept_with_everything_it_says()
    {
        await TurnAsync(new Effect.OpenTask(Silent));

        (await OpenAsync()).ShouldHaveSingleItem().ShouldBe(Silent with { Words = "Gọi mẹ em\uFFFD" });
    }

    [Fact]
    public async Task A_task_needs_no_child_no_class_and_no_days()
    {
        var bare = new StaffTask(School, "letter:1", TaskKind.Letter, Teacher, Now);
        await TurnAsync(new Effect.OpenTask(bare));

        (await OpenAsync()).ShouldHaveSingleItem().ShouldBe(bare);
    }

    [Fact]
    public async Task What_a_meeting_decided_is_found_open_or_closed_and_nothing_else()
    {
        var decided = new StaffTask(School, "meeting:1:0", TaskKind.Decision, Teacher, Now) { Words = "Đến nhà các em", DueOn = Today.AddDays(3) };
        var earlier = decided with { Key = "meeting:0:0", OpenedAt = Now.AddDays(-30) };
        await TurnAsync(new Effect.OpenTask(decided), new Effect.OpenTask(earlier), new Effect.OpenTask(Silent));
        await TurnAsync(new Effect.CloseTask(School, decided.Key, Today, Now, Teacher, "đã đến"));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, DecidedSince = Now.AddDays(-1) }, None)).Tasks
            .ShouldHaveSingleItem().ShouldBe(decided with { State = TaskState.Done, ClosedBy = Teacher, ClosedAt = Now, Outcome = "đã đến" });
    }

    [Fact]
    public async Task Who_said_to_have_sent_a_paper_is_found()
    {
        await TurnAsync(
            new Effect.Audit(School, $"staff:{Teacher}", "report.sent", "bang-1:Commune", Now.AddDays(-2)),
            new Effect.Audit(School, $"staff:{Teacher}", "report.sent", "bang-2:other", Now),
            new Effect.Audit(School, $"staff:{Teacher}", "report.made", "bang-2", Now));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, PapersSentSince = Now.AddDays(-1) }, None)).PapersSent
            .ShouldBe([new Dialogs.Reports.SentPaper(Teacher, "bang-2", "other", Now)]);
    }

    [Fact]
    public async Task The_same_key_is_one_task_for_ever()
    {
        await TurnAsync(new Effect.OpenTask(Silent));
        await TurnAsync(new Effect.OpenTask(Silent with { Words = "Việc khác", Owner = new StaffId("GL-CB01") }));
        (await OpenAsync()).ShouldHaveSingleItem().Owner.ShouldBe(Teacher);

        await TurnAsync(Close());
        await TurnAsync(new Effect.OpenTask(Silent));
        (await OpenAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, false, TaskState.Done)]
    [InlineData(2, false, TaskState.Late)]
    [InlineData(2, true, TaskState.Cancelled)]
    public async Task Closing_says_who_when_and_whether_in_time(int daysLater, bool isCancelled, TaskState expected)
    {
        var opened = Silent;
        await TurnAsync(new Effect.OpenTask(opened));
        Clock.Advance(TimeSpan.FromDays(daysLater));
        await TurnAsync(Close(Today.AddDays(daysLater)) with { IsCancelled = isCancelled });

        (await ByKeyAsync()).ShouldBe(opened with
        {
            Words = "Gọi mẹ em\uFFFD", State = expected, ClosedBy = Teacher, ClosedAt = Now, Outcome = "Đã gặp",
        });
    }

    [Fact]
    public async Task Without_a_last_day_nothing_is_late()
    {
        await TurnAsync(new Effect.OpenTask(Silent with { DueOn = null }));
        await TurnAsync(Close(Today.AddYears(1)) with { By = null, Outcome = null });

        var closed = await ByKeyAsync();
        (closed.State, closed.ClosedBy, closed.Outcome).ShouldBe((TaskState.Done, null, null));
    }

    [Fact]
    public async Task Closing_what_is_closed_or_unknown_changes_nothing()
    {
        await TurnAsync(Close());
        await TurnAsync(new Effect.OpenTask(Silent));
        await TurnAsync(Close());
        var first = await ByKeyAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await TurnAsync(Close(Today.AddDays(5)) with { Outcome = "Lại nữa" });

        (await ByKeyAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Only_the_very_closing_is_taken_back()
    {
        await TurnAsync(new Effect.OpenTask(Silent));
        await TurnAsync(Close());
        await TurnAsync(new Effect.ReopenTask(School, Silent.Key, Now.AddMinutes(-1)));
        (await OpenAsync()).ShouldBeEmpty();

        await TurnAsync(new Effect.ReopenTask(School, Silent.Key, Now));
        (await OpenAsync()).ShouldHaveSingleItem().ShouldBe(Silent with { Words = "Gọi mẹ em\uFFFD" });
    }

    [Fact]
    public async Task Tasks_are_found_by_child_and_listed_oldest_first()
    {
        var other = SampleSchool.Pupil("7A", 2).Id;
        await TurnAsync(
            new Effect.OpenTask(Silent with { Key = "b", OpenedAt = Now.AddHours(1) }),
            new Effect.OpenTask(Silent with { Key = "c" }),
            new Effect.OpenTask(Silent with { Key = "a", Pupil = other }));

        (await OpenAsync()).Select(task => task.Key).ShouldBe(["a", "c", "b"]);
        (await LoadAsync(new FactsNeeded { TasksAbout = [other] })).Select(task => task.Key).ShouldBe(["a"]);
        (await LoadAsync(new FactsNeeded { TasksAbout = [other], OpenTasks = true })).Count.ShouldBe(3);
    }

    private Effect.CloseTask Close(DateOnly? day = null) => new(School, Silent.Key, day ?? Today, Now, Teacher, "Đã gặp");

    private Task<IReadOnlyList<StaffTask>> OpenAsync() => LoadAsync(new FactsNeeded { OpenTasks = true });

    private async Task<StaffTask> ByKeyAsync() => (await LoadAsync(new FactsNeeded { Tasks = [Silent.Key] })).ShouldHaveSingleItem();

    private async Task<IReadOnlyList<StaffTask>> LoadAsync(FactsNeeded needed) =>
        (await Db.Turns.LoadFactsAsync(needed with { School = School }, None)).Tasks;
}

public sealed class TasksOnSqlite() : TaskContract(StorageProvider.Sqlite);

public sealed class TasksOnPostgres() : TaskContract(StorageProvider.Postgres);
