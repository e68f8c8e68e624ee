using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Pages.Areas;

/// <summary>The sample school with superiors and the head of a hamlet on its list, a second school of the commune and one of another commune.</summary>
public sealed class ServedArea : IAsyncLifetime
{
    public const string Commune = "GL-TT01";
    public const string Province = "GL-TT02";
    public const string HamletHead = "GL-TT03";
    public const string Near = "Trường THCS Ia Krêl Hai";
    public const string Far = "Trường THCS Ia Dơk Mẫu";

    private readonly TemporaryFolder _folder = new();

    internal ServedBot Bot { get; private set; } = null!;

    internal Chromium Browser { get; private set; } = null!;

    public string Root => SchoolPage.RootOf(Bot);

    public async Task InitializeAsync()
    {
        using var own = new RosterCopy();
        own.Append("can-bo.csv", "GL-TT01,Rơ Châm Hương,0370000901,Cấp trên (xã),,,").Append("can-bo.csv", "GL-TT02,Lê Văn Sự,0370000902,Cấp trên (Sở),,,").Append("can-bo.csv", "GL-TT03,Siu Bơn,0370000903,Trưởng thôn,,,Làng Tơ Drăh");
        await ImportAsync(own);
        Bot = await ServedBot.StartAsync(_folder.FullPath, "2026-11-23T07:20:00+07:00");
        using var near = new RosterCopy();
        await ImportAsync(near.Replace("truong.json", "\"MAU01\"", "\"MAU02\"").Replace("truong.json", "Trường PTDTBT THCS Ia Krêl Mẫu", Near));
        using var far = new RosterCopy();
        await ImportAsync(far.Replace("truong.json", "\"MAU01\"", "\"MAU03\"").Replace("truong.json", "Trường PTDTBT THCS Ia Krêl Mẫu", Far).Replace("truong.json", "Xã Ia Krêl Mẫu", "Xã Ia Dơk Mẫu"));
        Browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Bot.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>How often the audit says that this member looked at the numbers of that school.</summary>
    public async Task<long> LooksAsync(string member, string school)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.PathTo("data/attendance.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand($"select count(*) from audit where school_id = 'MAU01' and actor = 'staff:{member}' and action = 'area.seen' and subject = '{school}'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A whole class is there this morning, as another host writes it: what this one sees is what the database has.</summary>
    public async Task ReportFullAsync(string school, string schoolClass)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.PathTo("data/attendance.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            $"""
            insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, reported_at, confirmed_at, source_message)
            values ('{school}', '{schoolClass}', '2026-11-23', 'Morning', 1, 0, 30, 0, 'Report', 1795393200000, 1795393200000, 'web/1')
            """,
            connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private async Task ImportAsync(RosterCopy roster)
    {
        var import = await BotProcess.In(_folder.FullPath, "import", roster.Folder, "--yes").EndAsync();
        import.Code.ShouldBe(0, import.Error);
    }
}
