using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Trials;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Jobs;

/// <summary>The round of messages to families in a real database: once a day, in its hour, together with the mark.</summary>
public sealed class FamilyMessageJobTests : IAsyncLifetime
{
    private const string Mother = "0870000164"; // of Dương Khánh, 7A
    private const string Teacher = "GL-CB07";
    private static readonly PupilId Khanh = SampleSchool.Pupil("7A", 17).Id;
    private JobRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await JobRoom.OpenAsync("2026-11-24T06:00:00");
        await _room.LinkAsync(Teacher);
        await LinkMotherAsync();
        await RunAsync();
        await ReportAsync("2026-11-24", Session.Morning, Khanh);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_round_is_held_once_whoever_looks_and_how_often()
    {
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T14:59:00");
        (await NudgesAsync()).ShouldBeEmpty();

        await AtAsync("2026-11-27T15:00:00", "2026-11-27T15:01:00", "2026-11-27T15:30:00");
        await RunAsync(_room.Database.AnotherHost(_room.Clock));
        (await NudgesAsync()).ShouldHaveSingleItem().Idem.ShouldBe($"nudge:MAU01:{Khanh}:2026-11-27:week:{Mother}");

        await AtAsync("2026-11-28T15:00:00");
        (await NudgesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_round_that_nobody_held_in_its_hour_is_dropped_and_counted_and_the_next_day_makes_up_for_it()
    {
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T16:00:00");
        (await NudgesAsync()).ShouldBeEmpty();
        (await _room.CounterAsync(FamilyMessageJob.StaleCounter)).ShouldBe(4); // Tuesday to Friday

        await ReportAsync("2026-11-28", Session.Morning);
        await AtAsync("2026-11-28T15:10:00");
        (await NudgesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_was_once_far_ahead_does_not_silence_the_rounds()
    {
        var mark = (await _room.Database.Jobs.MarkAsync(FamilyMessageJob.Name, JobRoom.School, CancellationToken.None))!.Value;
        (await _room.Database.Jobs.CommitAsync(FamilyMessageJob.Name, JobRoom.School, mark, mark.AddYears(1), [], CancellationToken.None)).ShouldBeTrue();

        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T14:59:00", "2026-11-27T15:00:00");

        (await NudgesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_said_under_a_clock_that_was_far_ahead_does_not_count_before_its_day()
    {
        await _room.CommitAsync([.. new[] { "2027-03-05", "2027-03-12" }.Select(day => new Effect.RecordNudge(
            new Nudge(JobRoom.School, Khanh, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), NudgeKind.Week, _room.Now)))]);

        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T15:00:00");

        (await NudgesAsync()).ShouldHaveSingleItem().Idem.ShouldContain(":week:");
    }

    [Fact]
    public async Task A_trial_begins_with_a_seed_of_its_own_and_keeps_it()
    {
        var school = SampleSchool.Register;
        var rules = school.School.Rules with { HoldOutShare = 0.5m };
        await _room.ReplaceRegisterAsync(new(2, school.School with { Rules = rules }, school.Classes, school.Staff, school.Pupils, school.Guardians, school.Calendar.Entries), 1);
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T15:00:00");
        var seed = (await _room.Database.QueryAsync<string>("select seed from hold_out_seeds")).ShouldHaveSingleItem();
        var heldOut = (await _room.Database.QueryAsync<long>("select held_out from hold_out_pupils")).ShouldHaveSingleItem();
        (await NudgesAsync()).Count.ShouldBe(heldOut == 1 ? 0 : 1);
        HoldOut.IsHeldOut(JobRoom.School, new ClassId("7A"), new DateOnly(2026, 11, 27), seed, 0.5m).ShouldBe(heldOut == 1);

        await AtAsync("2026-11-30T15:00:00");
        (await _room.Database.QueryAsync<string>("select seed from hold_out_seeds")).ShouldBe([seed]);
    }

    [Fact]
    public async Task A_safety_question_takes_back_what_waits_for_the_same_child()
    {
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T15:00:00");
        await _room.SayAsync(Teacher, "7A chiều vắng 1: Khánh");

        (await NudgesAsync()).ShouldHaveSingleItem().State.ShouldBe("void");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_messages_without_an_answer_become_a_task_of_the_teacher_if_they_left(bool haveLeft)
    {
        foreach (var (absent, friday) in new[] { ("2026-11-26", "2026-11-27"), ("2026-12-02", "2026-12-04"), ("2026-12-09", "2026-12-11"), ("2026-12-16", "2026-12-18") })
        {
            await ReportAsync(absent, Session.Morning, Khanh);
            await ReportAsync(friday, Session.Morning);
            await AtAsync($"{friday}T14:00:00", $"{friday}T15:00:00");
            await _room.Database.RunAsync($"update outbox set state = '{(haveLeft ? "sent" : "dead")}', finished_at = due_at where kind = 'Nudge' and finished_at is null");
        }

        (await NudgesAsync()).Select(message => message.Chat).ShouldBe(haveLeft ? [Mother, Mother, Teacher] : [Mother, Mother, Mother, Mother]);
        if (haveLeft)
        {
            (await NudgesAsync())[^1].Body.ShouldContain(Mother, customMessage: "the number to call");
        }
    }

    [Fact]
    public async Task Any_word_of_the_family_ends_the_silence()
    {
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T15:00:00");
        await _room.SayAsync(Mother, "cảm ơn cô");

        (await _room.Database.QueryAsync<long>("select answered_at from nudges where answered_at is not null")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_wrote_stop_gets_nothing_more_not_even_what_waits()
    {
        await ReportAsync("2026-11-27", Session.Morning);
        await AtAsync("2026-11-27T15:00:00");
        await _room.SayAsync(Mother, "DỪNG");

        (await NudgesAsync()).ShouldHaveSingleItem().State.ShouldBe("void");
    }

    private async Task<IReadOnlyList<QueuedMessage>> NudgesAsync() => await _room.QueuedAsync("nudge:");

    private Task RunAsync(TemporaryDatabase? host = null) =>
        new FamilyMessageJob((host ?? _room.Database).Registers, (host ?? _room.Database).Jobs, (host ?? _room.Database).Nudges, _room.Clock, NullLogger<FamilyMessageJob>.Instance)
            .RunAsync(CancellationToken.None);

    private async Task AtAsync(params string[] times)
    {
        foreach (var time in times)
        {
            _room.GoTo(time);
            await RunAsync();
        }
    }

    private async Task LinkMotherAsync()
    {
        var member = Membership.Of(JobRoom.School, new GuardianId(Mother));
        var address = new Address("test", Mother);
        var invitation = new Invitation("MOTHER01", member, _room.Now.AddDays(14), null);
        await _room.Database.Invitations.AddAsync([invitation], _room.Now, CancellationToken.None);
        await _room.CommitAsync(new Effect.LinkChat(address, invitation, _room.Now), new Effect.RecordConsent(member, address, "v", _room.Now));
    }

    /// <summary>A confirmed report of 7A, as it would have come that day.</summary>
    private Task ReportAsync(string date, Session session, params PupilId[] absent)
    {
        var key = new RollCallKey(new ClassId("7A"), DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), session);
        var at = SampleSchool.Register.Clock.At(key.Date, new TimeOnly(7, 10));
        return _room.CommitAsync(new Effect.RecordRollCall(new RollCall(JobRoom.School, key, 1, SampleSchool.Register.EnrolmentOf(key.Class), absent.Length)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = at,
            ConfirmedAt = at,
            SourceMessage = "test",
            Absences = [.. absent.Select(pupil => new Absence(pupil, AbsenceKind.Unstated, null))],
        }));
    }
}
