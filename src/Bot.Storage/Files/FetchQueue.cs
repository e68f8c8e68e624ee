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
    /// <summary>How long what was given up counts as news.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public static Statement Ask(Effect.FetchFile fetch, DateTimeOffset at) => new(FileSql.Ask)
    {
        ["school"] = fetch.School.Value,
        ["key"] = fetch.Key,
        ["account"] = fetch.From.Account,
        ["chat"] = fetch.From.Chat,
        ["source"] = DialogJson.Write(fetch.File),
        ["when_given_up"] = DialogJson.Write(new FetchWords(fetch.WhenGivenUp, fetch.WhenKept, fetch.ReadsText)),
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
        var (sha256, put) = FileRows.Put(fetch.School, fetch.File.MediaType ?? FileNames.UnknownType, content, now);
        var keep = Held(FileSql.Keep, lease, fetch);
        keep["sha256"] = sha256;
        keep["at"] = now;
        await database.Writes.WriteAsync(
            [],
            async session => await session.QueryAsync(keep, Words) is [var words]
                && await session.ExecuteAsync([put, .. PassedOn(words, FileNames.Attachment(fetch.File, sha256), now)]),
            cancellationToken);
        signals.OutboxChanged();
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
                return await session.QueryAsync(giveUp, Words) is [var words]
                    && await session.ExecuteAsync([.. Told(fetch, words.GivenUp, now)]);
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

    private static FetchWords Words(DbDataReader row) => DialogJson.Read<FetchWords>(row.Text("when_given_up"));

    private static IEnumerable<Statement> PassedOn(FetchWords words, Attachment attachment, DateTimeOffset now) =>
        words.Kept.Select(entry => OutboxStatements.Queue(new Effect.Say(entry with { Body = entry.Body with { Attachment = attachment } }), now));

    private static IEnumerable<Statement> Told(WaitingFetch fetch, Outbound? body, DateTimeOffset now)
    {
        if (body is not null)
        {
            yield return OutboxStatements.Queue(
                new Effect.Say(new OutboxEntry($"fetch:{fetch.School}:{fetch.Key}", fetch.School, fetch.From, MessageKind.Reply, body, now)), now);
        }
    }

    private static WaitingFetch Fetch(DbDataReader row) => new(
        new SchoolId(row.Text("school_id")),
        row.Text("fetch_key"),
        new Address(row.Text("account"), row.Text("chat")),
        DialogJson.Read<FileRef>(row.Text("source")),
        row.Count("attempts"))
    {
        ReadsText = Words(row).ReadsText,
    };

    private static Statement Held(string sql, AccountLease lease, WaitingFetch fetch) => new(sql)
    {
        ["school"] = fetch.School.Value,
        ["key"] = fetch.Key,
        ["account"] = lease.Account,
        ["fence"] = lease.Fence,
    };
}
