using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Jobs;
using Bot.Testing;

namespace Bot.Host.Tests.Jobs;

/// <summary>Issue A.9: who is reminded of a roll call that was not reported, and when.</summary>
public sealed class RollReminderJobTests : IAsyncLifetime
{
    private const string Quang = "GL-CB07"; // GVCN of 7A
    private const string DeputyOf7 = "GL-CB02";
    private const string Principal = "GL-CB01";
    private const string Of7A = "remind:MAU01:7A:2026-11-23:morning:";
    private const string Lists = "escalate:MAU01:2026-11-23:morning:";
    private JobRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await JobRoom.OpenAsync("2026-11-23T06:00:00");
        await _room.LinkAsync(Quang);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_first_reminder_comes_at_the_remind_time_and_the_second_at_the_cutoff()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:09:00");
        (await _room.QueuedAsync("remind:")).ShouldBeEmpty();

        await _room.RemindAtAsync("2026-11-23T07:10:00", "2026-11-23T07:44:00");
        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().Idem.ShouldStartWith(Of7A + "1");

        await _room.RemindAtAsync("2026-11-23T07:45:00");
        (await _room.QueuedAsync("remind:")).Select(queued => queued.Idem).ShouldBe([Of7A + "1:GL-CB07", Of7A + "2:GL-CB07"]);
    }

    [Fact]
    public async Task A_clock_that_was_once_far_ahead_does_not_silence_the_reminders()
    {
        (await _room.Database.Jobs.CommitAsync(RollReminderJob.Name, JobRoom.School, seen: null, _room.Now.AddYears(1), [], CancellationToken.None)).ShouldBeTrue();

        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:10:00");

        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().Idem.ShouldStartWith(Of7A + "1");
    }

    [Fact]
    public async Task Every_minute_of_a_silent_day_gives_two_reminders_a_session()
    {
        for (var minute = 0; minute < 16 * 60; minute++)
        {
            await _room.Reminders().RunAsync(CancellationToken.None);
            _room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await _room.QueuedAsync("remind:")).Count(queued => queued.Chat == Quang).ShouldBe(4);
        (await _room.QueuedAsync(Of7A)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_deputy_of_the_grade_gets_the_list_a_quarter_of_an_hour_after_the_cutoff()
    {
        await _room.LinkAsync(DeputyOf7);
        await _room.LinkAsync(Principal);
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:59:00");
        (await _room.QueuedAsync("escalate:")).ShouldBeEmpty();

        await _room.RemindAtAsync("2026-11-23T08:00:00");

        var lists = await _room.QueuedAsync("escalate:");
        lists.Select(list => list.Chat).ShouldBe([DeputyOf7, Principal], ignoreOrder: true); // the deputy of grades 8 and 9 has no chat
        ListOf(lists, DeputyOf7).ShouldContain("7A");
        ListOf(lists, DeputyOf7).ShouldNotContain("8A");
        ListOf(lists, Principal).ShouldContain("8A");
        ListOf(lists, Principal).ShouldNotContain("7A");
    }

    [Fact]
    public async Task The_list_leaves_out_the_classes_that_reported()
    {
        await _room.LinkAsync(DeputyOf7);
        await _room.RemindAtAsync("2026-11-23T07:00:00");
        await _room.SayAsync(Quang, "7A đủ");
        await _room.RemindAtAsync("2026-11-23T08:00:00");

        var list = (await _room.QueuedAsync(Lists)).ShouldHaveSingleItem().Body;
        list.ShouldContain("7B");
        list.ShouldNotContain("7A");
    }

    [Fact]
    public async Task A_class_that_reported_is_not_reminded()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00");
        await _room.SayAsync(Quang, "7A đủ");
        await _room.RemindAtAsync("2026-11-23T07:10:00", "2026-11-23T07:45:00");

        (await _room.QueuedAsync("remind:")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_takes_back_the_reminder_that_was_queued_and_not_sent()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:10:00");
        await _room.SayAsync(Quang, "7A đủ");
        await _room.RemindAtAsync("2026-11-23T07:45:00");

        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().State.ShouldBe("void");
    }

    [Fact]
    public async Task A_report_that_arrives_while_the_job_decides_takes_the_reminder_back_too()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00");
        _room.GoTo("2026-11-23T07:10:00");
        var turns = new InterruptedTurns(_room.Database.Turns, () => _room.SayAsync(Quang, "7A đủ"));

        await _room.Reminders(turns: turns).RunAsync(CancellationToken.None);

        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().State.ShouldBe("void");
    }

    [Fact]
    public async Task A_report_taken_back_is_missing_again()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00");
        await _room.SayAsync(Quang, "7A đủ");
        await _room.SayAsync(Quang, "hủy");
        await _room.RemindAtAsync("2026-11-23T07:10:00");

        (await _room.QueuedAsync(Of7A)).ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Theory]
    [InlineData("2026-11-29", "a Sunday")]
    [InlineData("2027-01-01", "a holiday")]
    [InlineData("2027-02-08", "Tết")]
    public async Task Nobody_is_reminded_on_a_day_without_school(string date, string because)
    {
        await _room.LinkAsync(Principal);
        await _room.RemindAtAsync($"{date}T06:00:00", $"{date}T07:10:00", $"{date}T07:45:00", $"{date}T08:00:00");

        (await _room.Database.Outbox.StateAsync(CancellationToken.None)).Waiting.ShouldBe(0, because);
    }

    [Fact]
    public async Task After_a_missed_morning_what_is_stale_is_dropped_and_counted()
    {
        await _room.LinkAsync(Principal);
        await _room.RemindAtAsync("2026-11-23T06:00:00", "2026-11-23T12:00:00");

        (await _room.Database.Outbox.StateAsync(CancellationToken.None)).Waiting.ShouldBe(0);
        (await _room.CounterAsync(RollReminderJob.StaleCounter)).ShouldBe(SampleSchool.Register.Classes.Count * 3);
        await _room.RemindAtAsync("2026-11-23T13:10:00");
        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().Idem.ShouldContain(":afternoon:1");
    }

    [Fact]
    public async Task After_a_short_gap_a_teacher_gets_one_reminder_not_both()
    {
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:50:00");

        (await _room.QueuedAsync("remind:")).ShouldHaveSingleItem().Idem.ShouldStartWith(Of7A + "2");
    }

    [Fact]
    public async Task The_first_run_makes_nothing_up()
    {
        await _room.LinkAsync(Principal);
        await _room.RemindAtAsync("2026-11-23T08:30:00", "2026-11-23T08:31:00");

        (await _room.Database.Outbox.StateAsync(CancellationToken.None)).Waiting.ShouldBe(0);
        (await _room.CounterAsync(RollReminderJob.StaleCounter)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_hosts_and_repeated_rounds_write_each_reminder_once()
    {
        await using var other = _room.Database.AnotherHost(_room.Clock);
        await _room.RemindAtAsync("2026-11-23T07:00:00");
        foreach (var time in new[] { "2026-11-23T07:10:00", "2026-11-23T07:10:30", "2026-11-23T07:11:00" })
        {
            _room.GoTo(time);
            await Task.WhenAll(
                _room.Reminders().RunAsync(CancellationToken.None),
                _room.Reminders(other).RunAsync(CancellationToken.None),
                _room.Reminders().RunAsync(CancellationToken.None));
        }

        (await _room.QueuedAsync("remind:")).Count.ShouldBe(1);
        (await _room.CounterAsync(RollReminderJob.UnreachableCounter)).ShouldBe(11, "the eleven other teachers, counted once");
    }

    [Fact]
    public async Task A_reminder_goes_to_one_chat_of_the_teacher_that_works_and_a_report_from_any_takes_it_back()
    {
        await _room.LinkAsync(Quang, "second-phone");
        await _room.LinkAsync(Quang, "lost-phone");
        await _room.BlockAsync("lost-phone");
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:10:00");

        (await _room.QueuedAsync(Of7A)).ShouldHaveSingleItem().Chat.ShouldBeOneOf(Quang, "second-phone");
        await _room.SayAsync("second-phone", "7A đủ");
        (await _room.QueuedAsync(Of7A)).ShouldAllBe(queued => queued.State == "void");
    }

    [Fact]
    public async Task A_class_without_a_homeroom_teacher_is_counted_and_listed()
    {
        var register = SampleSchool.Register;
        await _room.ReplaceRegisterAsync(
            new SchoolRegister(
                2, register.School, register.Classes, [.. register.Staff.Where(member => member.Homeroom != new ClassId("7A"))], register.Pupils,
                register.Guardians, []),
            1);
        await _room.LinkAsync(DeputyOf7);
        await _room.RemindAtAsync("2026-11-23T07:00:00", "2026-11-23T07:10:00", "2026-11-23T08:00:00");

        (await _room.QueuedAsync("remind:")).ShouldBeEmpty();
        (await _room.QueuedAsync(Lists)).ShouldHaveSingleItem().Body.ShouldContain("7A");
    }

    private static string ListOf(IReadOnlyList<QueuedMessage> lists, string chat) => lists.Single(list => list.Chat == chat).Body;
}
