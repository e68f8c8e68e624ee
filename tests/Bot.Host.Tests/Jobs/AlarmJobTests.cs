using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Host.Tests.Jobs;

/// <summary>design §4: an alarm that nobody takes goes up its chain, five minutes a person.</summary>
public sealed class AlarmJobTests : IAsyncLifetime
{
    private const string Homeroom = "GL-CB07"; // GVCN of 7A
    private const string Deputy = "GL-CB02"; // grades 6 and 7
    private const string Principal = "GL-CB01";
    private JobRoom _room = null!;

    public async Task InitializeAsync() => _room = await JobRoom.OpenAsync("2026-11-23T07:15:00");

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Nobody_answers_and_every_five_minutes_the_next_person_is_told()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        (await ToldAsync()).ShouldBe([Homeroom]);

        await RunUntilAsync("2026-11-23T07:19:00");
        (await ToldAsync()).ShouldBe([Homeroom]);
        await RunUntilAsync("2026-11-23T07:20:00");
        (await ToldAsync()).ShouldBe([Homeroom, Deputy]);
        await RunUntilAsync("2026-11-23T07:24:00");
        (await ToldAsync()).ShouldBe([Homeroom, Deputy]);
        await RunUntilAsync("2026-11-23T07:25:00");
        (await ToldAsync()).ShouldBe([Homeroom, Deputy, Principal]);
    }

    [Fact]
    public async Task At_the_end_of_the_chain_it_stays_open_and_nobody_is_told_again()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        await RunUntilAsync("2026-11-23T08:30:00");

        (await ToldAsync()).Count.ShouldBe(3);
        var open = (await OpenAsync()).ShouldHaveSingleItem();
        open.AcknowledgedBy.ShouldBeNull();
        open.NextStepAt.ShouldBeNull();

        await _room.HearAsync(Homeroom, new InboundContent.Button("a:A1"));
        (await OpenAsync()).ShouldHaveSingleItem().AcknowledgedBy.ShouldBe(new StaffId(Homeroom));
    }

    [Fact]
    public async Task Violence_goes_to_the_principal_first()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Violence);
        await RunUntilAsync("2026-11-23T07:30:00");

        (await ToldAsync()).ShouldBe([Principal, Deputy, Homeroom]);
    }

    [Fact]
    public async Task Who_has_no_working_address_is_passed_over_at_once()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        await _room.BlockAsync(Deputy);
        await RunUntilAsync("2026-11-23T07:20:00");

        (await ToldAsync()).ShouldBe([Homeroom, Principal]);
    }

    [Fact]
    public async Task Once_somebody_took_it_nobody_else_is_told()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        await RunUntilAsync("2026-11-23T07:20:00");
        await _room.HearAsync(Deputy, new InboundContent.Button("a:A1"));
        await RunUntilAsync("2026-11-23T07:40:00");

        (await ToldAsync()).ShouldBe([Homeroom, Deputy]);
        (await _room.QueuedAsync("alarm-taken:")).ShouldHaveSingleItem().Chat.ShouldBe(Homeroom);
    }

    [Fact]
    public async Task Repeated_rounds_and_two_hosts_tell_each_person_once()
    {
        await using var other = _room.Database.AnotherHost(_room.Clock);
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        await RaiseAsync(AlarmKind.Missing, "A2");
        _room.GoTo("2026-11-23T07:20:00");
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(_room.Alarms().RunAsync(CancellationToken.None), _room.Alarms(other).RunAsync(CancellationToken.None));
        }

        (await ToldAsync()).ShouldBe([Homeroom, Deputy]);
        (await ToldAsync("A2")).ShouldBe([Homeroom, Deputy]);
    }

    [Fact]
    public async Task A_host_that_was_down_goes_on_with_the_next_person()
    {
        await LinkAsync(Homeroom, Deputy, Principal);
        await RaiseAsync(AlarmKind.Missing);
        _room.GoTo("2026-11-23T09:00:00");
        await _room.Alarms().RunAsync(CancellationToken.None);

        (await ToldAsync()).ShouldBe([Homeroom, Deputy]);
        (await OpenAsync()).ShouldHaveSingleItem().NextStepAt.ShouldBe(_room.Now.AddMinutes(5));
    }

    private async Task LinkAsync(params string[] staff)
    {
        foreach (var member in staff)
        {
            await _room.LinkAsync(member);
        }
    }

    private async Task RaiseAsync(AlarmKind kind, string id = "A1")
    {
        var alarm = new Alarm(id, JobRoom.School, SampleSchool.Pupil("7A", 1).Id, new ClassId("7A"), kind, _room.Now, Step: 0, _room.Now)
        {
            RaisedBy = new Membership(JobRoom.School, MemberKind.Guardian, "0870000164"),
        };
        var needed = new FactsNeeded { School = JobRoom.School, Contacts = [.. AlarmChain.Contacts(SampleSchool.Register, alarm)] };
        var facts = await _room.Database.Turns.LoadFactsAsync(needed, CancellationToken.None);
        await _room.CommitAsync([.. AlarmChain.Raise(SampleSchool.Register, facts, alarm, _room.Now)]);
    }

    private async Task RunUntilAsync(string time)
    {
        var end = DateTimeOffset.Parse(time + "+07:00", System.Globalization.CultureInfo.InvariantCulture);
        while (_room.Now < end)
        {
            _room.Clock.Advance(TimeSpan.FromMinutes(1));
            await _room.Alarms().RunAsync(CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<string>> ToldAsync(string alarm = "A1") =>
        [.. (await _room.QueuedAsync($"alarm:MAU01:{alarm}:")).Select(queued => queued.Chat)];

    private async Task<IReadOnlyList<Alarm>> OpenAsync() =>
        (await _room.Database.Turns.LoadFactsAsync(new FactsNeeded { School = JobRoom.School, OpenAlarms = true }, CancellationToken.None)).OpenAlarms;
}
