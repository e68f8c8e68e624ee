using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Sending;

/// <summary>The sender over a real database and channels that do what the test says, on a clock that the test moves.</summary>
internal sealed class SendingRoom : IAsyncDisposable
{
    public static readonly SchoolId School = SampleSchool.Register.School.Id;

    private readonly TemporaryDatabase _database;
    private readonly IReadOnlyList<ScriptedChannel> _channels;
    private OutboxWorker _worker;
    private int _turns;

    private SendingRoom(TemporaryDatabase database, FakeClock clock, IReadOnlyList<ScriptedChannel> channels)
    {
        (_database, Clock, _channels) = (database, clock, channels);
        _worker = Worker();
    }

    public FakeClock Clock { get; }

    public TemporaryDatabase Db => _database;

    public AccountBoard Board { get; } = new();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<SendingRoom> OpenAsync(params IReadOnlyList<ScriptedChannel> channels)
    {
        var clock = FakeClock.At("2026-11-23T07:02:00+07:00");
        var database = await TemporaryDatabase.SqliteAsync(clock);
        foreach (var channel in channels)
        {
            await database.Accounts.EnsureAsync(new ChannelAccount(channel.Kind, channel.Kind, School: null, "{}", ProtectedSecrets: null), CancellationToken.None);
        }

        var room = new SendingRoom(database, clock, channels);
        await room._worker.StartAsync(CancellationToken.None);
        return room;
    }

    /// <summary>As after a stop and a new start of the program.</summary>
    public async Task RestartAsync()
    {
        await _worker.StopAsync(CancellationToken.None).Within();
        _worker.Dispose();
        _worker = Worker();
        await _worker.StartAsync(CancellationToken.None);
    }

    public OutboxEntry Entry(string key, Address to, MessageKind kind = MessageKind.Reply) => new(key, School, to, kind, new Outbound(key), Now);

    public Task SayAsync(params IReadOnlyList<OutboxEntry> entries) => DoAsync(new Address("nowhere", "0"), [.. entries.Select(entry => new Effect.Say(entry))]);

    /// <summary>Links chats to one member of staff.</summary>
    public async Task LinkAsync(string staff, params IReadOnlyList<Address> chats)
    {
        foreach (var chat in chats)
        {
            var invitation = new Invitation(Guid.NewGuid().ToString("N")[..8].ToUpperInvariant(), new Membership(School, MemberKind.Staff, staff), Now.AddDays(14), UsedAt: null);
            await Db.Invitations.AddAsync([invitation], Now, CancellationToken.None);
            await DoAsync(chat, new Effect.LinkChat(chat, invitation, Now));
        }
    }

    public async Task<AccountStanding> StandingAsync(string account) =>
        (await Db.Standings.ListAsync(CancellationToken.None)).Single(standing => standing.Account == account);

    public Task<IReadOnlyList<string>> RowsAsync() => Db.QueryAsync<string>("select idem || ' ' || state || ' ' || account from outbox order by id");

    /// <summary>False as well while nobody has looked at the account yet.</summary>
    public bool Stands(string account, AccountState state) => Board.States.TryGetValue(account, out var now) && now == state;

    /// <summary>Lets time pass, a step at a time, until it holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, TimeSpan? step = null)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            Clock.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }
    }

    public Task UntilAsync(Func<bool> holds, TimeSpan? step = null) => UntilAsync(() => Task.FromResult(holds()), step);

    /// <summary>Lets so much time pass, with room for what happens meanwhile.</summary>
    public Task PassAsync(TimeSpan span, TimeSpan? step = null)
    {
        var end = Now + span;
        return UntilAsync(() => Now >= end, step);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None).Within();
        _worker.Dispose();
        await _database.DisposeAsync();
    }

    private async Task DoAsync(Address chat, params IReadOnlyList<Effect> effects)
    {
        var inbound = new Inbound(chat, $"{_turns++}", Now, new InboundContent.Text("7A đủ"));
        await Db.Inbox.AcceptAsync(inbound, CancellationToken.None);
        var message = (await Db.Inbox.ClaimAsync("test", 1, CancellationToken.None)).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, CancellationToken.None);
        (await Db.Turns.CommitAsync(message, scene, new TurnResult(scene.Conversation.Memory, effects), CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
    }

    private OutboxWorker Worker() => new(
        _database.Outbox, _database.Accounts, _database.Standings, _database.Files, _channels,
        new AccountHolds(_database.Accounts, NullLogger<AccountHold>.Instance), Board, Clock, NullLogger<OutboxWorker>.Instance);
}
