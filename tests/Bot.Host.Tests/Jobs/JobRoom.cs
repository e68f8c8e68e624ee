using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Documents;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Jobs;

/// <summary>The sample school in a real database, with a clock that stands still between the rounds of the minute jobs.</summary>
internal sealed class JobRoom : IAsyncDisposable
{
    private const string Account = "test";
    private readonly FakeClock _clock;
    private int _steps;

    private JobRoom(FakeClock clock, TemporaryDatabase database)
    {
        _clock = clock;
        Database = database;
    }

    public static SchoolId School => SampleSchool.Register.School.Id;

    public TemporaryDatabase Database { get; }

    public FakeClock Clock => _clock;

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <param name="now">Local time at the school.</param>
    public static async Task<JobRoom> OpenAsync(string now)
    {
        var clock = FakeClock.At(now + "+07:00");
        var room = new JobRoom(clock, await TemporaryDatabase.SqliteAsync(clock));
        await room.ReplaceRegisterAsync(SampleSchool.Register, 0);
        await room.Database.Accounts.EnsureAsync(new ChannelAccount(Account, Account, null, "{}", null), CancellationToken.None);
        return room;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task ReplaceRegisterAsync(SchoolRegister register, long seen) =>
        Database.Registers.ReplaceAsync(register, seen, "test", Now, CancellationToken.None);

    public void GoTo(string now) => _clock.AdvanceTo(DateTimeOffset.Parse(now + "+07:00", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The reminder job of this host, or of another on the same database.</summary>
    public RollReminderJob Reminders(TemporaryDatabase? host = null, ITurnStore? turns = null) =>
        new((host ?? Database).Registers, (host ?? Database).Jobs, turns ?? (host ?? Database).Turns, _clock, NullLogger<RollReminderJob>.Instance);

    public AlarmJob Alarms(TemporaryDatabase? host = null) =>
        new((host ?? Database).Registers, (host ?? Database).Jobs, (host ?? Database).Turns, _clock, NullLogger<AlarmJob>.Instance);

    /// <summary>Runs the reminder job at each of these times, in this order.</summary>
    public async Task RemindAtAsync(params string[] times)
    {
        foreach (var time in times)
        {
            GoTo(time);
            await Reminders().RunAsync(CancellationToken.None);
        }
    }

    public async Task LinkAsync(string staff, string? chat = null)
    {
        var code = $"CODE{_steps:D4}";
        var invitation = new Invitation(code, Membership.Of(School, new StaffId(staff)), Now.AddDays(14), null);
        await Database.Invitations.AddAsync([invitation], Now, CancellationToken.None);
        await CommitAsync(new Effect.LinkChat(new Address(Account, chat ?? staff), invitation, Now));
    }

    public Task BlockAsync(string chat) => CommitAsync(new Effect.SetReachability(new Address(Account, chat), CanBeReached: false));

    public async Task CommitAsync(params Effect[] effects) =>
        (await Database.Jobs.CommitAsync($"test-{_steps++}", School, seen: null, Now, effects, CancellationToken.None)).ShouldBeTrue();

    /// <summary>A linked person writes; the turn is taken at once.</summary>
    public Task SayAsync(string chat, string text) => HearAsync(chat, new InboundContent.Text(text));

    public async Task HearAsync(string chat, InboundContent content)
    {
        await Database.Inbox.AcceptAsync(new Inbound(new Address(Account, chat), $"u{_steps++}", Now, content), CancellationToken.None);
        var handler = new TurnHandler(Database.Turns, new MessageReader(), _clock, new DocumentWriter());
        foreach (var claimed in await Database.Inbox.ClaimAsync("room", 1, CancellationToken.None))
        {
            (await handler.HandleAsync(claimed, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
        }
    }

    /// <summary>The messages queued under keys that begin so, in the order of queueing.</summary>
    public Task<IReadOnlyList<QueuedMessage>> QueuedAsync(string prefix) =>
        Database.QueryAsync<QueuedMessage>($"select idem, chat, state, body from outbox where idem like '{prefix}%' order by id");

    public async Task<long> CounterAsync(string name) =>
        (await Database.Jobs.CountersAsync(CancellationToken.None)).GetValueOrDefault(name);
}
