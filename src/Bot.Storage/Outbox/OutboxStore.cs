using System.Data.Common;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Inbox;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

internal sealed class OutboxStore(Database database, Signals signals, TimeProvider time) : IOutbox
{
    /// <summary>Kinds up to this one are repeated once when a send was ambiguous.</summary>
    private static readonly int MostRepeated = (int)Enum.GetValues<MessageKind>().Where(kind => kind.IsRepeatedWhenAmbiguous()).Max();

    /// <summary>How many waiting messages a claim looks at, at least, before it goes from chat to chat.</summary>
    private const int LeastWindow = 200;

    /// <summary>Clocks of several hosts differ by a little.</summary>
    private static readonly TimeSpan ClockMayDiffer = TimeSpan.FromMinutes(1);

    private readonly SchoolTurns _turns = new();

    public Task<IReadOnlyList<ClaimedEntry>> ClaimAsync(
        AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken) =>
        ClaimAsync(lease, atHand, limit, onlyUrgent: false, cancellationToken);

    public Task<IReadOnlyList<ClaimedEntry>> ClaimUrgentAsync(
        AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken) =>
        ClaimAsync(lease, atHand, limit, onlyUrgent: true, cancellationToken);

    private async Task<IReadOnlyList<ClaimedEntry>> ClaimAsync(
        AccountLease lease, IReadOnlyCollection<long> atHand, int limit, bool onlyUrgent, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hasChanged = false; // what was taken back, or has grown stale, changes who is next
        Statement Under(string sql, Action<DbDataReader>? onRow = null) => new(sql) { OnRow = onRow, ["account"] = lease.Account, ["fence"] = lease.Fence };
        var takeBackClaimed = Under(SendingSql.TakeBackClaimed, _ => hasChanged = true);
        takeBackClaimed["at_hand"] = Json(atHand);
        var takeBackStarted = Under(SendingSql.TakeBackStarted, _ => hasChanged = true);
        takeBackStarted["most_repeated"] = MostRepeated;
        takeBackStarted["now"] = now;
        var stale = Under(SendingSql.MarkStale, _ => hasChanged = true);
        stale["now"] = now;
        Statement Due(string sql)
        {
            var due = Under(sql);
            due["now"] = now;
            due["only_urgent"] = onlyUrgent;
            due["urgent"] = Readdressing.Urgent;
            return due;
        }

        Statement Round(string sql)
        {
            var round = Due(sql);
            round["limit"] = limit;
            round["window"] = Math.Max(LeastWindow, limit * 4);
            _turns.Tell(round, lease.Account);
            return round;
        }

        List<long>? found = null;
        if (database.HasOneWriter)
        {
            // Found among thousands while others write: where one writer writes everything, whoever sends a message would wait for the search.
            found = [];
            await database.ReadAsync([new Query(Round(SendingSql.Find), row => found.Add(row.Number("id")))], cancellationToken);
        }

        var claimed = await database.Writes.WriteAsync(
            [],
            async session =>
            {
                await session.ExecuteAsync([takeBackClaimed, takeBackStarted, stale]);
                if (found is null || hasChanged)
                {
                    return await session.QueryAsync(Round(SendingSql.Claim), Entry);
                }

                var claim = Due(SendingSql.ClaimFound);
                claim["ids"] = Json(found);
                return found.Count == 0 ? [] : await session.QueryAsync(claim, Entry);
            },
            cancellationToken);
        _turns.Note(lease.Account, claimed);
        return [.. claimed.OrderBy(entry => entry.Entry.Kind).ThenBy(entry => entry.Entry.DueAt).ThenBy(entry => entry.Id)];
    }

    public async Task<IReadOnlySet<long>> StartAsync(AccountLease lease, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var start = new Statement(SendingSql.Start)
        {
            ["account"] = lease.Account,
            ["fence"] = lease.Fence,
            ["ids"] = Json(ids),
            ["now"] = time.GetUtcNow(),
        };
        var started = await database.Writes.WriteAsync([], session => session.QueryAsync(start, row => row.Number("id")), cancellationToken);
        return started.ToHashSet();
    }

    public async Task MarkAsync(AccountLease lease, IReadOnlyList<(long Id, SendMark Mark)> marks, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Writes.WriteAsync(
            [],
            async session =>
            {
                await session.ExecuteAsync([.. marks.SelectMany(mark => SendMarks.Before(lease, mark.Id, mark.Mark))]);
                foreach (var (id, mark) in marks)
                {
                    if (SendMarks.WhyMove(mark) is { } reason)
                    {
                        await Readdressing.MoveAsync(session, lease, id, reason, onlyIfItWorks: mark is not SendMark.Dead, now);
                    }
                }

                // What has moved on is not this account's any more, and the mark finds nothing.
                return await session.ExecuteAsync([.. marks.SelectMany(mark => SendMarks.Of(lease, mark.Id, mark.Mark, MostRepeated, now))]);
            },
            cancellationToken);
        signals.OutboxChanged();
    }

    public async Task<int> MoveUrgentAsync(AccountLease lease, bool chatsOnly, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stuck = new List<long>();
        await database.ReadAsync([new Query(Readdressing.Stuck(lease, chatsOnly, now), row => stuck.Add(row.Number("id")))], cancellationToken);
        if (stuck.Count == 0)
        {
            return 0;
        }

        var moved = await database.Writes.WriteAsync(
            [],
            async session =>
            {
                var count = 0;
                foreach (var id in stuck)
                {
                    count += await Readdressing.MoveAsync(session, lease, id, "its way rests", onlyIfItWorks: true, now, isWaiting: true) ? 1 : 0;
                }

                return count;
            },
            cancellationToken);
        signals.OutboxChanged();
        return moved;
    }

    public Task WaitAsync(CancellationToken cancellationToken) => signals.Outbox.WaitAsync(cancellationToken);

    public async Task<OutboxState> StateAsync(CancellationToken cancellationToken)
    {
        var state = new OutboxState(0, 0, 0, 0, 0, null);
        var statement = new Statement(OutboxSql.State)
        {
            ["now"] = time.GetUtcNow(),
            ["unconfirmed_before"] = time.GetUtcNow() - OutboxState.DeliveryTakesAtMost,
        };
        await database.ReadAsync(
            [
                new Query(statement, row => state = new OutboxState(
                    row.Count("waiting"), row.Count("dead"), row.Count("unknown"), row.Count("stale"), row.Count("doubled"),
                    row.InstantOrNull("oldest_due")) { Unconfirmed = row.Count("unconfirmed"), Moved = row.Count("moved") }),
            ],
            cancellationToken);
        return state;
    }

    public async Task<IReadOnlyList<OutboxRow>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = new List<OutboxRow>();
        await database.ReadAsync(
            [
                new Query(new Statement(OutboxSql.List) { ["limit"] = limit }, row => rows.Add(OutboxRows.Of(row))),
            ],
            cancellationToken);
        return rows;
    }

    public async Task<int> RetryAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var retry = new Statement(OutboxSql.Retry) { ["ids"] = Json(ids) };
        var armed = await database.Writes.WriteAsync([], session => session.QueryAsync(retry, row => row.Number("id")), cancellationToken);
        signals.OutboxChanged();
        return armed.Count;
    }

    public async Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var drop = new Statement(OutboxSql.Drop) { ["ids"] = Json(ids), ["at"] = time.GetUtcNow() };
        var dropped = await database.Writes.WriteAsync([], session => session.QueryAsync(drop, row => row.Number("id")), cancellationToken);
        return dropped.Count;
    }

    public async Task<int> BringBackAsync(DateTimeOffset now, TimeSpan? step, CancellationToken cancellationToken)
    {
        var brought = 0;
        var bring = new Statement(OutboxSql.BringBack) { OnRow = _ => brought++, ["now"] = now, ["latest"] = now + ClockMayDiffer };
        var before = now + (step ?? TimeSpan.Zero) - ClockMayDiffer;
        List<Statement> tries = step is null
            ? []
            : [new Statement(OutboxSql.TryNow) { OnRow = _ => brought++, ["now"] = now, ["before"] = before }, new Statement(OutboxSql.EndPauses) { ["now"] = now, ["before"] = before }];
        await database.Writes.WriteAsync(
            [],
            session =>
            {
                brought = 0;
                return session.ExecuteAsync([.. tries, bring]);
            },
            cancellationToken);
        if (brought > 0)
        {
            signals.OutboxChanged();
        }

        return brought;
    }

    private static ClaimedEntry Entry(DbDataReader row) => new(
        row.Number("id"),
        new OutboxEntry(
            row.Text("idem"),
            InboxRows.SchoolOrNull(row.Text("school_id")),
            new Address(row.Text("account"), row.Text("chat")),
            row.Name<MessageKind>("kind"),
            DialogJson.Read<Outbound>(row.Text("body")),
            row.Instant("due_at"),
            row.InstantOrNull("not_after"))
        {
            Otherwise = Readdressing.Read(row.TextOrNull("otherwise")),
        },
        row.Count("attempts"),
        row.Flag("maybe_sent"))
    {
        HeardAt = row.InstantOrNull("heard_at"),
    };

    private static string Json(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";
}
