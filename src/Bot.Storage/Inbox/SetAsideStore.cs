using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Inbox;

internal sealed class SetAsideStore(Database database, Signals signals, TimeProvider time) : ISetAsideMessages
{
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
}
