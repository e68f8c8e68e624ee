using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Outbox;
using Bot.Storage.Sql;

namespace Bot.Storage.Files;

internal sealed class FetchQueue(Database database, Signals signals, TimeProvider time) : IFetchQueue
{
    private const string UnknownType = "application/octet-stream";

    /// <summary>How long what was given up counts as news.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public static Statement Ask(Effect.FetchFile fetch, DateTimeOffset at) => new(FileSql.Ask)
    {
        ["school"] = fetch.School.Value,
        ["key"] = fetch.Key,
        ["account"] = fetch.From.Account,
        ["chat"] = fetch.From.Chat,
        ["source"] = DialogJson.Write(fetch.File),
        ["when_given_up"] = fetch.WhenGivenUp is { } said ? DialogJson.Write(said) : null,
        ["at"] = at,
    };

    public async Task<IReadOnlyList<WaitingFetch>> DueAsync(AccountLease lease, int limit, CancellationToken cancellationToken)
    {
        var fetches = new List<WaitingFetch>();
        var due = new Statement(FileSql.Due) { ["account"] = lease.Account, ["now"] = time.GetUtcNow(), ["limit"] = limit };
        await database.ReadAsync([new Query(due, row => fetches.Add(Fetch(row)))], cancellationToken);
        return fetches;
    }

    public async Task KeepAsync(AccountLease lease, WaitingFetch fetch, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (sha256, put) = FileRows.Put(fetch.School, fetch.File.MediaType ?? UnknownType, content, now);
        var keep = Held(FileSql.Keep, lease, fetch, mustChange: true);
        keep["sha256"] = sha256;
        keep["at"] = now;
        await database.WriteAsync([], [keep, put], cancellationToken);
    }

    public Task PutOffAsync(AccountLease lease, WaitingFetch fetch, DateTimeOffset at, string error, CancellationToken cancellationToken)
    {
        var putOff = Held(FileSql.PutOff, lease, fetch);
        putOff["at"] = at;
        putOff["error"] = error;
        return database.WriteAsync([], [putOff], cancellationToken);
    }

    public async Task GiveUpAsync(AccountLease lease, WaitingFetch fetch, string error, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var giveUp = Held(FileSql.GiveUp, lease, fetch);
        giveUp["at"] = now;
        giveUp["error"] = error;
        await database.Writes.WriteAsync(
            [],
            async session =>
            {
                var said = await session.QueryAsync(giveUp, row => row.TextOrNull("when_given_up"));
                return said is [{ } body] && await session.ExecuteAsync([OutboxStatements.Queue(Word(fetch, body, now), now)]);
            },
            cancellationToken);
        signals.OutboxChanged();
    }

    public Task WaitAsync(CancellationToken cancellationToken) => signals.Files.WaitAsync(cancellationToken);

    public async Task<FetchProgress?> FindAsync(SchoolId school, string key, CancellationToken cancellationToken)
    {
        FetchProgress? found = null;
        var find = new Statement(FileSql.Progress) { ["school"] = school.Value, ["key"] = key };
        await database.ReadAsync(
            [
                new Query(find, row => found = row.Text("state") switch
                {
                    "stored" => new FetchProgress(FileRows.Stored(row), GivenUp: null),
                    "given up" => new FetchProgress(Stored: null, row.TextOrNull("error")),
                    _ => new FetchProgress(Stored: null, GivenUp: null),
                }),
            ],
            cancellationToken);
        return found;
    }

    public async Task<FetchQueueState> StateAsync(CancellationToken cancellationToken)
    {
        var state = new FetchQueueState(0, 0);
        var query = new Statement(FileSql.State) { ["since"] = time.GetUtcNow() - Memory };
        await database.ReadAsync([new Query(query, row => state = new FetchQueueState(row.Count("waiting"), row.Count("given_up")))], cancellationToken);
        return state;
    }

    private static Effect.Say Word(WaitingFetch fetch, string body, DateTimeOffset now) => new(new OutboxEntry(
        $"fetch:{fetch.School}:{fetch.Key}", fetch.School, fetch.From, MessageKind.Reply, DialogJson.Read<Outbound>(body), now));

    private static WaitingFetch Fetch(DbDataReader row) => new(
        new SchoolId(row.Text("school_id")),
        row.Text("fetch_key"),
        new Address(row.Text("account"), row.Text("chat")),
        DialogJson.Read<FileRef>(row.Text("source")),
        row.Count("attempts"));

    private static Statement Held(string sql, AccountLease lease, WaitingFetch fetch, bool mustChange = false) => new(sql)
    {
        MustChangeARow = mustChange,
        ["school"] = fetch.School.Value,
        ["key"] = fetch.Key,
        ["account"] = lease.Account,
        ["fence"] = lease.Fence,
    };
}
