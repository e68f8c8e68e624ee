using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Plans;

/// <summary>A teacher's morning through the real stores: a report of three names, its yes, a correction, each from acceptance to the mark that its answer was sent.</summary>
internal sealed class HotPath(TemporaryDatabase database, TimeProvider clock)
{
    public static readonly Address Teacher = new("telegram", "41");
    private readonly TurnHandler _turns = new(database.Turns, new MessageReader(), clock, new PlainDocuments());
    private int _number;

    private GroupCommitter Writes => database.Services.GetRequiredService<Database>().Writes;

    /// <summary>Everything that was prepared on the way, with the values it was first run with.</summary>
    public async Task<IReadOnlyList<Statement>> WatchAsync(Membership teacher)
    {
        await LinkAsync(teacher);
        var seen = new Dictionary<string, Statement>(StringComparer.Ordinal);
        await using var host = database.AnotherHost(clock);
        host.Services.GetRequiredService<Database>().Dialect.Watch = statement =>
        {
            lock (seen)
            {
                seen.TryAdd(statement.Sql, statement);
            }
        };
        var path = new HotPath(host, clock);
        await path.SayAsync("7A vắng 3: Dũng ốm, Bảo kp, Blêk");
        await path.SayAsync("đúng");
        await path.SayAsync("7A đủ");
        await path.SendAsync();
        return [.. seen.Values];
    }

    /// <summary>A message that comes while a worker waits, until it is handled; how many durable commits that took.</summary>
    public async Task<long> SayAloneAsync(string text)
    {
        Task waiting;
        do
        {
            waiting = database.Inbox.WaitAsync(CancellationToken.None); // signals that nobody waited for are kept
        }
        while (waiting.IsCompleted);
        var before = Writes.Commits;
        await AcceptAsync(text);
        await waiting;
        await HandleAsync();
        return Writes.Commits - before;
    }

    public async Task LinkAsync(Membership teacher)
    {
        await database.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", clock.GetUtcNow(), CancellationToken.None);
        await database.Accounts.EnsureAsync(new ChannelAccount(Teacher.Account, Teacher.Account, School: null, Settings: "{}", ProtectedSecrets: null), CancellationToken.None);
        var invitation = new Invitation("A1B2C3D4", teacher, clock.GetUtcNow().AddDays(14), UsedAt: null);
        await database.Invitations.AddAsync([invitation], clock.GetUtcNow(), CancellationToken.None);
        (await database.Jobs.CommitAsync("link", teacher.School, seen: null, clock.GetUtcNow(), [new Effect.LinkChat(Teacher, invitation, clock.GetUtcNow())], CancellationToken.None)).ShouldBeTrue();
    }

    private async Task SayAsync(string text)
    {
        await AcceptAsync(text);
        await HandleAsync();
    }

    private Task<Acceptance> AcceptAsync(string text) =>
        database.Inbox.AcceptAsync(new Inbound(Teacher, $"u{++_number}", clock.GetUtcNow(), new InboundContent.Text(text)), CancellationToken.None);

    private async Task HandleAsync()
    {
        var message = (await database.Inbox.ClaimAsync("worker", 10, CancellationToken.None)).ShouldHaveSingleItem();
        (await _turns.HandleAsync(message, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
    }

    private async Task SendAsync()
    {
        var lease = (await database.Accounts.AcquireAsync(Teacher.Account, "host", CancellationToken.None)).ShouldNotBeNull();
        var claimed = (await database.Outbox.ClaimAsync(lease, [], 10, CancellationToken.None))[0];
        await database.Outbox.StartAsync(lease, [claimed.Id], CancellationToken.None);
        await database.Outbox.MarkAsync(lease, [(claimed.Id, new SendMark.Sent("1"))], CancellationToken.None);
    }
}
