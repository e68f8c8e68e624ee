using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Audit;
using Bot.Storage.Outbox;
using Bot.Storage.Sql;

namespace Bot.Storage.Pages;

internal sealed class OfficeStore(Database database, Signals signals) : IOfficeStore
{
    public async Task<OutgoingCounts> OutgoingAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var counts = new OutgoingCounts(0, 0, 0, 0);
        var statement = new Statement(OfficeSql.Counts) { ["school"] = school.Value };
        await database.ReadAsync(
            [new Query(statement, row => counts = new OutgoingCounts(row.Count("waiting"), row.Count("dead"), row.Count("unknown"), row.Count("stale")))], cancellationToken);
        return counts;
    }

    public async Task<IReadOnlyList<OutboxRow>> ListOutgoingAsync(SchoolId school, OutgoingState state, long? before, int limit, CancellationToken cancellationToken)
    {
        var rows = new List<OutboxRow>();
        var statement = new Statement(state == OutgoingState.Waiting ? OfficeSql.Waiting : OfficeSql.Failed) { ["school"] = school.Value, ["before"] = before ?? long.MaxValue, ["limit"] = limit };
        if (state != OutgoingState.Waiting)
        {
            statement["state"] = state.ToString().ToLowerInvariant();
        }

        await database.ReadAsync(
            [
                new Query(statement, row => rows.Add(OutboxRows.Of(row))),
            ],
            cancellationToken);
        return rows;
    }

    public async Task<int> RetryAsync(SchoolId school, IReadOnlyList<long> ids, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var armed = await ChangeAsync(new Statement(OfficeSql.Retry) { ["school"] = school.Value, ["ids"] = Json(ids) }, school, actor, "outbox.retried", at, cancellationToken);
        if (armed > 0)
        {
            signals.OutboxChanged();
        }

        return armed;
    }

    public Task<int> DropAsync(SchoolId school, IReadOnlyList<long> ids, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(new Statement(OfficeSql.Drop) { ["school"] = school.Value, ["ids"] = Json(ids), ["at"] = at }, school, actor, "outbox.dropped", at, cancellationToken);

    public async Task<IReadOnlyList<ConsentRecord>> ConsentsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var rows = new List<ConsentRecord>();
        await database.ReadAsync(
            [
                new Query(new Statement(OfficeSql.Consents) { ["school"] = school.Value }, row => rows.Add(new ConsentRecord(
                    new GuardianId(row.Text("guardian_id")), row.TextOrNull("way") == "Paper", row.Instant("given_at"), row.InstantOrNull("withdrawn_at")))),
            ],
            cancellationToken);
        return rows;
    }

    public async Task<IReadOnlyDictionary<string, string>> HoldersAsync(CancellationToken cancellationToken)
    {
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        await database.ReadAsync([new Query(new Statement(OfficeSql.Holders), row => holders[row.Text("account")] = row.Text("host"))], cancellationToken);
        return holders;
    }

    private Task<int> ChangeAsync(Statement change, SchoolId school, string actor, string action, DateTimeOffset at, CancellationToken cancellationToken) => database.Writes.WriteAsync(
        [],
        async session =>
        {
            var changed = await session.QueryAsync(change, row => row.Number("id"));
            await session.ExecuteAsync([.. changed.Select(id => AuditStatements.Add(school, actor, action, id.ToString(CultureInfo.InvariantCulture), at))]);
            return changed.Count;
        },
        cancellationToken);

    private static string Json(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";
}
