using System.Collections.Concurrent;
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

internal sealed class InboxStore(Database database, Signals signals, GuardianTexts texts, TimeProvider time) : IInbox, ISetAsideMessages
{
    /// <summary>Long enough for any turn; a worker that was paused longer is stopped by the fence.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>No lease and no rest is given for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const int MostAttempts = 5;

    /// <summary>How long a conversation rests after the first, second … failure of its message: together a minute, for which its later messages wait.</summary>
    private static readonly TimeSpan[] Rests = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(40)];

    /// <summary>Claimed with their acceptance, for whoever waits. After a stop their lease runs out like any other.</summary>
    private readonly ConcurrentQueue<ClaimedMessage> _handed = [];

    /// <summary>How many wait for work.</summary>
    private int _idle;

    private int _arriving;

    /// <summary>The school served last by this host, from which the round goes on.</summary>
    private string _after = "";

    public int Arriving => Volatile.Read(ref _arriving);

    public async Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _arriving);
        try
        {
            // Where somebody waits for work, the message is claimed with its acceptance, in one transaction, and handed over without another look at the table.
            var acceptance = Volatile.Read(ref _idle) > 0 ? await AcceptClaimedAsync(inbound, cancellationToken) : await AcceptWaitingAsync(inbound, cancellationToken);
            if (acceptance == Acceptance.Accepted)
            {
                signals.InboxChanged();
            }

            return acceptance;
        }
        finally
        {
            Interlocked.Decrement(ref _arriving);
        }
    }

    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken)
    {
        var handed = new List<ClaimedMessage>();
        while (handed.Count < limit && _handed.TryDequeue(out var message))
        {
            handed.Add(message);
        }

        if (handed.Count > 0)
        {
            return handed;
        }

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
        }

        return await ReadAsync(claimed.ToDictionary(claim => claim.Sequence, claim => claim.Fence), worker, cancellationToken);
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

    public async Task<IReadOnlyList<InboxRow>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = new List<InboxRow>();
        await database.ReadAsync(
            [
                new Query(new Statement(InboxSql.List) { ["limit"] = limit }, row => rows.Add(new InboxRow(
                    row.Number("sequence"),
                    new Address(row.Text("account"), row.Text("chat")),
                    InboxRows.KindOf(row.Text("content")),
                    row.Instant("accepted_at"),
                    row.Count("attempts"),
                    row.TextOrNull("error")))),
            ],
            cancellationToken);
        return rows;
    }

    public async Task<int> RetryAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var retry = new Statement(InboxSql.Retry) { ["ids"] = $"[{string.Join(',', ids)}]" };
        var retried = await database.Writes.WriteAsync(
            [],
            async session =>
            {
                var chats = await session.QueryAsync(retry, row => new Address(row.Text("account"), row.Text("chat")));
                await session.ExecuteAsync([.. chats.Distinct().Select(chat => new Statement(InboxSql.MoveOn) { ["account"] = chat.Account, ["chat"] = chat.Chat })]);
                return chats.Count;
            },
            cancellationToken);
        signals.InboxChanged();
        return retried;
    }

    public async Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var drop = new Statement(InboxSql.Drop) { ["ids"] = $"[{string.Join(',', ids)}]", ["at"] = time.GetUtcNow() };
        return (await database.Writes.WriteAsync([], session => session.QueryAsync(drop, row => row.Number("sequence")), cancellationToken)).Count;
    }

    private async Task<bool> WaitsAsync(CancellationToken cancellationToken)
    {
        var waits = false;
        await database.ReadAsync([new Query(new Statement(InboxSql.Waits) { ["longest"] = (long)Longest.TotalMilliseconds }, _ => waits = true)], cancellationToken);
        return waits;
    }

    private Task<Acceptance> AcceptWaitingAsync(Inbound inbound, CancellationToken cancellationToken) => database.Writes.WriteAsync(
        [Aggregates.Conversation(inbound.From)],
        [AcceptOf(inbound), AwaitOf(InboxSql.Await, inbound), .. HeardOf(inbound)],
        Acceptance.Accepted,
        _ => ValueTask.FromResult(Acceptance.Duplicate),
        cancellationToken,
        goesFirst: true);

    private async Task<Acceptance> AcceptClaimedAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var (claim, at, accept, waits) = (Guid.NewGuid().ToString("N"), time.GetUtcNow(), AcceptOf(inbound), AwaitOf(InboxSql.AwaitClaimed, inbound));
        waits["worker"] = claim;
        waits["lease"] = (long)Lease.TotalMilliseconds;
        ClaimedMessage? claimed = null;
        var acceptance = await database.Writes.WriteAsync(
            [Aggregates.Conversation(inbound.From)],
            async session =>
            {
                claimed = null;
                if (!await session.ExecuteAsync([accept, .. HeardOf(inbound)]))
                {
                    return Acceptance.Duplicate;
                }

                foreach (var (school, fence, worker) in await session.QueryAsync(waits, row => (row.Text("school_id"), row.Number("fence"), row.Text("worker"))))
                {
                    claimed = worker == claim ? new ClaimedMessage(inbound, InboxRows.SchoolOrNull(school), fence, worker, at, Attempts: 0) : null;
                }

                return Acceptance.Accepted;
            },
            cancellationToken,
            goesFirst: true);
        if (acceptance == Acceptance.Accepted && claimed is not null)
        {
            _handed.Enqueue(claimed);
        }

        return acceptance;
    }

    private async Task<IReadOnlyList<ClaimedMessage>> ReadAsync(
        Dictionary<long, long> fences, string worker, CancellationToken cancellationToken)
    {
        var messages = new List<(long Sequence, ClaimedMessage Message, string? Unreadable)>();
        await database.ReadAsync(
            [
                new Query(
                    new Statement(InboxSql.Read) { ["sequences"] = $"[{string.Join(',', fences.Keys)}]" },
                    row =>
                    {
                        var sequence = row.Number("sequence");
                        var (message, unreadable) = InboxRows.Claimed(row, fences[sequence], worker);
                        messages.Add((sequence, message, unreadable));
                    }),
            ],
            cancellationToken);

        // What this program cannot read, perhaps written by a newer one, must not hold up what was claimed with it.
        foreach (var (_, message, unreadable) in messages)
        {
            if (unreadable is not null)
            {
                await GiveBackAsync(message, unreadable, cancellationToken);
            }
        }

        return [.. messages.Where(entry => entry.Unreadable is null).OrderBy(entry => entry.Sequence).Select(entry => entry.Message)];
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

    private Statement AcceptOf(Inbound inbound) => new(InboxSql.Accept)
    {
        MustChangeARow = true,
        ["account"] = inbound.From.Account,
        ["update_key"] = inbound.UpdateKey,
        ["chat"] = inbound.From.Chat,
        ["content"] = DialogJson.Write(inbound.Content),
        ["message_key"] = inbound.MessageKey,
        ["is_group"] = inbound.IsGroup,
        ["sent_at"] = inbound.SentAt,
        ["accepted_at"] = time.GetUtcNow(),
    };

    private static Statement AwaitOf(string sql, Inbound inbound) => new(sql)
    {
        ["account"] = inbound.From.Account,
        ["update_key"] = inbound.UpdateKey,
        ["heard_at"] = SaysSomething(inbound.Content) ? inbound.SentAt : (DateTimeOffset?)null,
    };

    private static IReadOnlyList<Statement> HeardOf(Inbound inbound) =>
        SaysSomething(inbound.Content) ? [new Statement(InboxSql.Heard) { ["account"] = inbound.From.Account, ["chat"] = inbound.From.Chat }] : [];

    /// <summary>Whether a person did something in the chat; that it blocked the bot, or goes on under another name, is no such thing.</summary>
    /// <summary>A sign of life: words, taps, files, and that the chat was opened or opened again, which also opens a vendor's window.</summary>
    private static bool SaysSomething(InboundContent content) => content is not (InboundContent.Reachability { CanBeReached: false } or InboundContent.Moved);

    /// <summary>Where the round stands after these schools were served: the last of them in the order that begins after the last time's.</summary>
    private string LastInTurn(IReadOnlyList<string> schools)
    {
        var after = Volatile.Read(ref _after);
        return schools.OrderBy(school => string.CompareOrdinal(school, after) > 0 ? 0 : 1).ThenBy(school => school, StringComparer.Ordinal).Last();
    }
}
