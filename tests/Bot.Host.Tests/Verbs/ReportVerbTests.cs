using System.IO.Compression;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Storage;
using Bot.Testing;

namespace Bot.Host.Tests.Verbs;

/// <summary>The verb <c>report</c> (design §7), on both kinds of database.</summary>
public sealed class ReportVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.Postgres)]
    public async Task A_report_is_a_file_and_stdout_stays_empty(StorageProvider provider)
    {
        await using var database = await TemporaryDatabase.OnAsync(provider, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);

        var sheet = await RunAsync(database, "report", "can-doi", "--to", "21/11/2026", "--out", _folder.PathTo("can-doi.xlsx"));
        var table = await RunAsync(database, "report", "tong-hop", "--from", "2026-11-16", "--to", "2026-11-16", "--public", "--out", _folder.PathTo("tong-hop.csv"));

        sheet.Code.ShouldBe(0, sheet.Error);
        sheet.Output.ShouldBeEmpty();
        sheet.Error.ShouldContain("nay 395");
        using var zip = await ZipFile.OpenReadAsync(_folder.PathTo("can-doi.xlsx"));
        zip.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        table.Code.ShouldBe(0, table.Error);
        (await File.ReadAllTextAsync(_folder.PathTo("tong-hop.csv"))).ShouldContain("Khối 7,,94,");
    }

    [Fact]
    public async Task What_cannot_be_called_ready_is_refused_and_leaves_no_file()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);

        var table = await RunAsync(database, "report", "bang-2", "--out", _folder.PathTo("bang-2.docx"));

        table.Code.ShouldBe(1);
        table.Error.ShouldContain("Chưa có danh sách cấp trên giao");
        File.Exists(_folder.PathTo("bang-2.docx")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_is_chosen_by_its_number_or_by_words_of_its_title()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);
        var school = SampleSchool.Register.School.Id;
        await database.Jobs.CommitAsync("lists", school, seen: null, DateTimeOffset.UnixEpoch, [ListOf(school, "c1", "Kông Chro", 47), ListOf(school, "c2", "Ya Ma", 5)], CancellationToken.None);

        foreach (var (words, total) in new[] { ("1", 47), ("Kông Chro", 47), ("ya ma", 5), ("2", 5) })
        {
            var written = await RunAsync(database, "report", "bang-2", "--list", words, "--out", _folder.PathTo($"{words}.csv"));
            written.Code.ShouldBe(0, words + written.Error);
            (await File.ReadAllTextAsync(_folder.PathTo($"{words}.csv"))).ShouldContain($"({total}HS)");
        }

        (await RunAsync(database, "report", "bang-2", "--list", "3", "--out", _folder.PathTo("x.csv"))).Code.ShouldBe(1);
        (await RunAsync(database, "report", "tong-hop", "--list", "1", "--out", _folder.PathTo("x.csv"))).Code.ShouldBe(2);
        File.Exists(_folder.PathTo("x.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_catch_up_list_is_of_one_class_or_of_all()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);

        var list = await RunAsync(database, "report", "hoc-bu", "--from", "16/11/2026", "--to", "21/11/2026", "--class", "7A", "--out", _folder.PathTo("hoc-bu.csv"));
        var wrong = await RunAsync(database, "report", "tong-hop", "--class", "7A", "--out", _folder.PathTo("x.csv"));
        var unknown = await RunAsync(database, "report", "hoc-bu", "--class", "7Z", "--out", _folder.PathTo("x.csv"));
        var restricted = await RunAsync(database, "report", "co-mat", "--out", _folder.PathTo("x.csv"));

        list.Code.ShouldBe(0, list.Error);
        list.Error.ShouldContain("lớp 7A");
        new[] { wrong.Code, unknown.Code, restricted.Code }.ShouldBe([2, 2, 2]);
        File.Exists(_folder.PathTo("x.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_words_end_with_2()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);

        foreach (var words in new[] { new[] { "bang-3", "--out", "x.xlsx" }, ["bang-1", "--out", "x.txt"], ["bang-1"], ["thang", "--from", "31/11", "--out", "x.xlsx"] })
        {
            var ending = await RunAsync(database, ["report", .. words]);
            ending.Code.ShouldBe(2, string.Join(' ', words));
            ending.Output.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Without_LibreOffice_a_pdf_is_refused_in_words()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);

        var refused = await Process(database, "report", "tong-hop", "--out", _folder.PathTo("tong-hop.pdf")).With("PATH", Path.GetDirectoryName(Environment.ProcessPath)!).EndAsync();

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("Cần LibreOffice để xuất PDF; dùng .docx");
        File.Exists(_folder.PathTo("tong-hop.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task With_LibreOffice_a_report_is_a_pdf()
    {
        await using var database = await TemporaryDatabase.OnAsync(StorageProvider.Sqlite, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);

        var written = await RunAsync(database, "report", "tong-hop", "--out", _folder.PathTo("tong-hop.pdf"));

        written.Code.ShouldBe(0, written.Error);
        (await File.ReadAllBytesAsync(_folder.PathTo("tong-hop.pdf")))[..5].ShouldBe("%PDF-"u8.ToArray());
    }

    /// <summary>Everybody on it is back.</summary>
    private static Effect.OpenCampaign ListOf(SchoolId school, string id, string title, int total) => new(new CampaignSheet(
        new Campaign(school, id, title, CampaignKind.DroppedOut, total, SampleSchool.Principal.Id, DateTimeOffset.UnixEpoch.AddMinutes(total == 47 ? 1 : 2)),
        [
            .. SampleSchool.Register.Pupils.Take(total).Select((pupil, index) =>
                new CampaignLine(school, id, index + 1, pupil.Name.Full) { Name = pupil.Name.Full, Pupil = pupil.Id, BackOn = new DateOnly(2026, 11, 16) }),
        ]));

    private Task<Ending> RunAsync(TemporaryDatabase database, params string[] words) => Process(database, words).EndAsync();

    private BotProcess Process(TemporaryDatabase database, params string[] words) => BotProcess.In(_folder.FullPath, words)
        .With("Bot__Storage__Provider", database.Options.Provider.ToString())
        .With("Bot__Storage__ConnectionString", database.Options.ConnectionString);
}
