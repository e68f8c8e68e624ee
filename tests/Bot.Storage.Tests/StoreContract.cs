using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Storage.Tests;

/// <summary>What every store's contract stands on: a fresh database, a clock that stands still, and a few words to speak with.</summary>
public abstract class StoreContract(StorageProvider provider) : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;
    protected static readonly Address Chat = new("web", "1");
    protected static readonly SchoolId School = SampleSchool.Register.School.Id;
    protected static readonly RollCallKey Key = new(new ClassId("7A"), new DateOnly(2026, 11, 23), Session.Morning);

    protected StorageProvider Provider => provider;

    protected FakeClock Clock { get; } = FakeClock.At("2026-11-23T07:05:00+07:00");

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected TemporaryDatabase Db { get; private set; } = null!;

    public async Task InitializeAsync() => Db = await TemporaryDatabase.OnAsync(provider, Clock);

    public async Task DisposeAsync() => await Db.DisposeAsync();

    protected Inbound Message(string updateKey, Address? from = null) => new(from ?? Chat, updateKey, Now, new InboundContent.Text("7A đủ"));

    protected Task<Acceptance> AcceptAsync(string updateKey, Address? from = null) => Db.Inbox.AcceptAsync(Message(updateKey, from), None);

    protected async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(int limit = 100, string worker = "worker") =>
        await Db.Inbox.ClaimAsync(worker, limit, None);

    /// <summary>A whole turn of the chat with these effects.</summary>
    protected async Task<CommitOutcome> TurnAsync(Address from, params Effect[] effects)
    {
        await AcceptAsync(Guid.NewGuid().ToString("N"), from);
        var message = (await ClaimAsync()).Single(claimed => claimed.Inbound.From == from);
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        var outcome = await Db.Turns.CommitAsync(message, scene, new TurnResult(scene.Conversation.Memory, effects), None);
        if (outcome == CommitOutcome.Conflict)
        {
            // As a worker would, so that the next turn of the test is not held up: its message is then decided with nothing to do.
            await Db.Inbox.GiveBackAsync(message, "Conflict", None);
            await RestedAsync();
            var again = (await ClaimAsync()).Single(claimed => claimed.Inbound.From == from);
            await CommitNothingAsync(again);
        }

        return outcome;
    }

    /// <summary>Conversations whose message failed have rested. The rest is the database's clock, which no test moves.</summary>
    protected Task RestedAsync() => Db.RunAsync("update conversations set lease_until = 0");

    protected Task<CommitOutcome> TurnAsync(params Effect[] effects) => TurnAsync(Chat, effects);

    protected async Task<CommitOutcome> CommitNothingAsync(ClaimedMessage message) =>
        await Db.Turns.CommitAsync(message, await Db.Turns.LoadAsync(message, Now, None), new TurnResult(new ConversationMemory(), []), None);

    protected async Task ImportAsync() => await Db.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", Now, None);

    /// <summary>Links the chat to the member through an invitation, as a turn does.</summary>
    protected async Task<Invitation> LinkAsync(Address chat, Membership member)
    {
        var invitation = await InviteAsync(member);
        (await TurnAsync(chat, new Effect.LinkChat(chat, invitation, Now))).ShouldBe(CommitOutcome.Committed);
        return invitation;
    }

    protected async Task<Invitation> InviteAsync(Membership member)
    {
        var invitation = new Invitation(Guid.NewGuid().ToString("N")[..8].ToUpperInvariant(), member, Now.AddDays(14), UsedAt: null);
        await Db.Invitations.AddAsync([invitation], Now, None);
        return invitation;
    }

    protected RollCall Report(int revision, int absent = 1) => new(School, Key, revision, 33, absent)
    {
        Origin = RollCallOrigin.Report,
        ReportedAt = Now,
        SourceMessage = "web/1",
        Absences = [new Absence(SampleSchool.Pupil("7A", 1).Id, AbsenceKind.Unstated, Reason: null)],
    };

    protected OutboxEntry Entry(string key, MessageKind kind = MessageKind.Reply, Address? to = null, DateTimeOffset? dueAt = null) =>
        new(key, School, to ?? Chat, kind, new Outbound("Dạ"), dueAt ?? Now);

    protected async Task<AccountLease> LeaseAsync(string account = "web")
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount(account, account, School: null, "{}", ProtectedSecrets: null), None);
        return (await Db.Accounts.AcquireAsync(account, "host", None))!;
    }

    /// <summary>As after a crash: the lease has run out, and the restarted host takes it anew.</summary>
    protected async Task<AccountLease> MovedLeaseAsync()
    {
        await Db.RunAsync("update accounts set lease_until = 1, instance = 'gone'");
        return (await Db.Accounts.AcquireAsync("web", "host", None))!;
    }
}
