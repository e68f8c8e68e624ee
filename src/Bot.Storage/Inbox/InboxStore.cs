using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Bot.Storage.Turns;

namespace Bot.Storage.Inbox;

internal sealed class InboxStore(Database database, HandedMessages handed, Signals signals, GuardianTexts texts, TimeProvider time) : IInbox
{
    /// <summary>Long enough for any turn; a worker that was paused longer is stopped by the fence.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>While there is always work, the table is looked at so often, even if nobody said that something waits there: it must not wait longer.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>No lease and no rest is given for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const int MostAttempts = 5;

    /// <summary>How long a conversation rests after the first, second … failure of its message: together a minute, for which its later messages wait.</summary>
    private static readonly TimeSpan[] Rests = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(40)];

    /// <summary>How many wait for work.</summary>
    private int _idle;

    private int _arriving;

    /// <summary>The school served last by this host, from which the round goes on.</summary>
    private string _after = "";

    /// <summary>Counts claims, so that table and handed messages take turns also where there is room for one.</summary>
    private long _claims;

    /// <summary>When the table was looked at last.</summary>
    private long _lookedAt = time.GetTimestamp();

    public int Arriving => Volatile.Read(ref _arriving);

    public async Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _arriving);
        try
        {
            // Where somebody takes it soon, the message is claimed with its acceptance, in one transaction, and handed over without another look at the table.
            return Volatile.Read(ref _idle) > 0 || handed.MayHandOn ? await AcceptClaimedAsync(inbound, cancellationToken) : await AcceptWaitingAsync(inbound, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _arriving);
        }
    }

    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken)
    {
        var fromTable = handed.IsEmpty ? limit : (limit + (int)(Interlocked.Increment(ref _claims) % 2)) / 2;
        IReadOnlyList<ClaimedMessage> found = [];
        if (fromTable > 0 && (!handed.IsAttended || signals.TakeInboxChanged() || time.GetElapsedTime(Volatile.Read(ref _lookedAt)) >= BetweenLooks))
        {
            Volatile.Write(ref _lookedAt, time.GetTimestamp());
            found = await ClaimFromTableAsync(worker, fromTable, cancellationToken);
        }

        return handed.IsEmpty || found.Count >= limit ? found : [.. found, .. await TakeHandedAsync(limit - found.Count, cancellationToken)];
    }

    public IAsyncDisposable Attend()
    {
        handed.Attend();
        return new Attendance(this);
    }

    private async Task<IReadOnlyList<ClaimedMessage>> TakeHandedAsync(int limit, CancellationToken cancellationToken)
    {
        var taken = handed.Take(limit);
        try
        {
            return await ReadAsync(taken, cancellationToken);
        }
        catch
        {
            handed.AddAll(taken); // or they would wait until their lease runs out
            throw;
        }
    }

    private async Task<IReadOnlyList<ClaimedMessage>> ClaimFromTableAsync(string worker, int limit, CancellationToken cancellationToken)
    {
        // Most looks find nothing, since what was accepted here was handed over: those are reads, which nobody waits behind.
        if (!await WaitsAsync(cancellationToken))
        {
            return [];
        }

        var claimed = await database.Writes.WriteAsync(
            [],
            session => session.QueryAsync(
                new Statement(InboxSql.Claim)
                {
                    ["worker"] = worker,
                    ["limit"] = limit,
                    ["window"] = 4L * limit,
                    ["after"] = Volatile.Read(ref _after),
                    ["lease"] = (long)Lease.TotalMilliseconds,
                    ["longest"] = (long)Longest.TotalMilliseconds,
                },
                row => (Sequence: row.Number("next_sequence"), Fence: row.Number("fence"), School: row.Text("school_id"))),
            cancellationToken);
        if (claimed.Count == 0)
        {
            return [];
        }

        if (claimed.Count < limit)
        {
            Volatile.Write(ref _after, "");
        }
        else
        {
            Volatile.Write(ref _after, LastInTurn([.. claimed.Select(claim => claim.School)]));
            signals.InboxChangedHere(); // there may be more
        }

        return await ReadAsync([.. claimed.Select(claim => new HandedMessage(claim.Sequence, claim.Fence, worker))], cancellationToken);
    }

    public async Task<bool> GiveBackAsync(ClaimedMessage message, string? error, CancellationToken cancellationToken)
    {
        var (address, at) = (message.Inbound.From, time.GetUtcNow());
        var isAside = await database.Writes.WriteAsync(
            [Aggregates.Conversation(address)],
            session => GiveBackAsync(session, message, error, at),
            cancellationToken);
        signals.InboxChanged();
        if (isAside)
        {
            signals.OutboxChanged();
        }

        return isAside;
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _idle);
        try
        {
            await signals.Inbox.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _idle);
        }
    }

    public async Task<InboxState> StateAsync(CancellationToken cancellationToken)
    {
        var state = new InboxState(0, 0, null);
        await database.ReadAsync(
            [
                new Query(
                    new Statement(InboxSql.State),
                    row => state = new InboxState(row.Count("waiting"), row.Count("set_aside"), row.InstantOrNull("oldest_waiting"))),
            ],
            cancellationToken);
        return state;
    }

    private async Task<bool> WaitsAsync(CancellationToken cancellationToken)
    {
        var waits = false;
        await database.ReadAsync([new Query(new Statement(InboxSql.Waits) { ["longest"] = (long)Longest.TotalMilliseconds }, _ => waits = true)], cancellationToken);
        return waits;
    }

    private async Task<Acceptance> AcceptWaitingAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var acceptance = await database.Writes.WriteAsync(
            [Aggregates.Conversation(inbound.From)],
            [InboxStatements.Accept(inbound, time.GetUtcNow()), InboxStatements.Await(InboxSql.Await, inbound), .. InboxStatements.Heard(inbound)],
            Acceptance.Accepted,
            _ => ValueTask.FromResult(Acceptance.Duplicate),
            cancellationToken,
            goesFirst: true);
        if (acceptance == Acceptance.Accepted)
        {
            signals.InboxChanged();
        }

        return acceptance;
    }

    private async Task<Acceptance> AcceptClaimedAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var (claim, at) = (Guid.NewGuid().ToString("N"), time.GetUtcNow());
        ClaimedMessage? claimed = null;
        var waits = InboxStatements.Await(InboxSql.AwaitClaimed, inbound, row => claimed = row.Text("worker") == claim
            ? new ClaimedMessage(inbound, InboxRows.SchoolOrNull(row.Text("school_id")), row.Number("fence"), claim, at, Attempts: 0)
            : null);
        waits["worker"] = claim;
        waits["lease"] = (long)Lease.TotalMilliseconds;
        var acceptance = await database.Writes.WriteAsync(
            [Aggregates.Conversation(inbound.From)],
            [InboxStatements.Accept(inbound, time.GetUtcNow()), waits, .. InboxStatements.Heard(inbound)],
            Acceptance.Accepted,
            _ => ValueTask.FromResult(Acceptance.Duplicate),
            cancellationToken,
            goesFirst: true);
        if (acceptance == Acceptance.Accepted && claimed is not null)
        {
            handed.Add(new HandedMessage(claimed));
            signals.Inbox.Signal();
        }

        return acceptance; // where the chat is busy, whoever is at work on it hands the message on or says that it waits
    }

    /// <summary>What they say, oldest first; those whose words came with their claim need not be read.</summary>
    private async Task<IReadOnlyList<ClaimedMessage>> ReadAsync(IReadOnlyList<HandedMessage> claims, CancellationToken cancellationToken)
    {
        var unread = new Dictionary<long, HandedMessage>();
        foreach (var claim in claims.Where(claim => claim.Message is null))
        {
            unread[claim.Sequence] = claim;
        }

        var messages = new List<(long Sequence, ClaimedMessage Message, string? Unreadable)>();
        if (unread.Count > 0)
        {
            await database.ReadAsync(
                [
                    new Query(
                        new Statement(InboxSql.Read) { ["sequences"] = $"[{string.Join(',', unread.Keys)}]" },
                        row =>
                        {
                            var claim = unread[row.Number("sequence")];
                            var (message, unreadable) = InboxRows.Claimed(row, claim.Fence, claim.Worker);
                            messages.Add((claim.Sequence, message, unreadable));
                        }),
                ],
                cancellationToken);
        }

        // What this program cannot read, perhaps written by a newer one, must not hold up what was claimed with it.
        foreach (var (_, message, unreadable) in messages)
        {
            if (unreadable is not null)
            {
                await GiveBackAsync(message, unreadable, cancellationToken);
            }
        }

        return
        [
            .. claims.Select(claim => claim.Message).OfType<ClaimedMessage>(),
            .. messages.Where(entry => entry.Unreadable is null).OrderBy(entry => entry.Sequence).Select(entry => entry.Message),
        ];
    }

    private async ValueTask<bool> GiveBackAsync(WriteSession session, ClaimedMessage message, string? error, DateTimeOffset at)
    {
        var address = message.Inbound.From;
        var release = new Statement(InboxSql.ReleaseLease)
        {
            MustChangeARow = true,
            ["account"] = address.Account,
            ["chat"] = address.Chat,
            ["fence"] = message.Fence,
            ["rest"] = error is null ? (long)Rests[0].TotalMilliseconds : message.Attempts < Rests.Length ? (long)Rests[message.Attempts].TotalMilliseconds : 0L,
        };

        // Somebody else has claimed the conversation since: the message is theirs.
        if (!await session.ExecuteAsync([release]) || error is null)
        {
            return false;
        }

        var states = await session.QueryAsync(
            new Statement(InboxSql.CountFailure)
            {
                ["account"] = address.Account,
                ["update_key"] = message.Inbound.UpdateKey,
                ["error"] = error,
                ["most"] = MostAttempts,
                ["at"] = at,
            },
            row => row.Text("state"));
        var isAside = states is ["aside"];
        await session.ExecuteAsync(
            [
                new Statement(InboxSql.MoveOn) { ["account"] = address.Account, ["chat"] = address.Chat },
                .. isAside && SetAside.Tell(message, texts, at) is { } told ? EffectStatements.Of(told, at) : [],
            ]);
        return isAside;
    }

    /// <summary>Where the round stands after these schools were served: the last of them in the order that begins after the last time's.</summary>
    private string LastInTurn(IReadOnlyList<string> schools)
    {
        var after = Volatile.Read(ref _after);
        return schools.OrderBy(school => string.CompareOrdinal(school, after) > 0 ? 0 : 1).ThenBy(school => school, StringComparer.Ordinal).Last();
    }

    private async Task LeaveAsync()
    {
        // They wait in the table again, for anybody.
        foreach (var message in handed.Leave() ? await ReadAsync(handed.Take(int.MaxValue), CancellationToken.None) : [])
        {
            await GiveBackAsync(message, error: null, CancellationToken.None);
        }
    }

    private sealed class Attendance(InboxStore store) : IAsyncDisposable
    {
        private InboxStore? _store = store;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _store, null) is { } attended)
            {
                await attended.LeaveAsync();
            }
        }
    }
}
