using Bot.Host.Tests.Browser;
using Bot.Host.Tests.Doubles;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>One program and one browser for all tests of the office; each of them works on people and messages of its own.</summary>
public sealed class ServedOffice : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal ServedBot Bot { get; private set; } = null!;

    internal Chromium Browser { get; private set; } = null!;

    public string Root => SchoolPage.RootOf(Bot);

    public string Folder => _folder.FullPath;

    public async Task InitializeAsync()
    {
        Bot = await ServedBot.StartAsync(_folder.FullPath, "2026-11-23T07:20:00+07:00");
        Browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Bot.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>What the database holds, one text a row.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return rows;
    }

    /// <summary>Waits until the answer's first row is that text. Another process writes the file: it can only be looked at again and again.</summary>
    public async Task UntilAsync(string sql, string text)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await AskAsync(sql)) is not [var first, ..] || first != text)
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A message that could not be sent, or may have been. Returns its number.</summary>
    public async Task<string> FailedMessageAsync(string key, string state, string error, string chat, string school = "MAU01")
    {
        await RunAsync($$"""
            insert into outbox (idem, school_id, account, chat, kind, priority, body, due_at, next_at, state, attempts, maybe_sent, fence, error, created_at, finished_at)
            values ('{{key}}', '{{school}}', 'web', '{{chat}}', 'Notice', 2, '{"text":"tin thử"}', 1795393200000, 1795393200000, '{{state}}', 5, 0, 0, '{{error}}', 1795393200000, 1795393200000)
            """);
        return (await AskAsync($"select cast(id as text) from outbox where idem = '{key}'"))[0];
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder.PathTo("data/attendance.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        return connection;
    }
}

[CollectionDefinition(Name)]
public sealed class OfficeCollection : ICollectionFixture<ServedOffice>
{
    public const string Name = "office";
}
