using System.Text.RegularExpressions;
using Bot.Host.Documents.Slips;
using Bot.Storage;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Verbs;

/// <summary>The verbs that keep something, as a school's administrator runs them one after the other on a fresh SQLite file.</summary>
public sealed partial class StoredVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RosterCopy _roster = new();

    public void Dispose()
    {
        _folder.Dispose();
        _roster.Dispose();
    }

    [Fact]
    public async Task A_roster_is_previewed_imported_and_imported_again()
    {
        var preview = await RunAsync("import", _roster.Folder, "--preview");
        var first = await RunAsync("import", _roster.Folder);
        var second = await RunAsync("import", _roster.Folder);

        preview.Code.ShouldBe(0);
        preview.Output.ShouldContain("Học sinh: 395 mới");
        first.Code.ShouldBe(0);
        first.Output.ShouldBe(preview.Output);
        first.Error.ShouldContain("bản 1");
        second.Code.ShouldBe(0);
        second.Output.ShouldContain("Không có gì thay đổi.");
        second.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pupils_do_not_leave_without_a_word()
    {
        await RunAsync("import", _roster.Folder);
        var lines = await File.ReadAllLinesAsync(_roster.PathTo("hoc-sinh.csv"));
        _roster.Write("hoc-sinh.csv", string.Join('\n', lines.Where(line => !line.Contains("GL00004,", StringComparison.Ordinal))));

        var refused = await RunAsync("import", _roster.Folder);
        var sure = await RunAsync("import", _roster.Folder, "--yes");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("--yes");
        sure.Code.ShouldBe(0);
        sure.Error.ShouldContain("bản 2");
    }

    [Fact]
    public async Task A_faulty_roster_ends_with_2_and_names_file_row_and_column()
    {
        _roster.Replace("lop.csv", "6A,6,", "6A,sáu,");

        var ending = await RunAsync("import", _roster.Folder);

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("lop.csv, dòng 2, cột “Khối”");
        Directory.Exists(_folder.PathTo("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_schools_own_texts_are_imported_with_it_and_checked()
    {
        Directory.CreateDirectory(_roster.PathTo("wording/vi"));
        _roster.Write("wording/vi/guardian.json", """{ "received": "Thầy cô {GVCN} đã nhận tin." }""");
        var first = await RunAsync("import", _roster.Folder);
        _roster.Write("wording/vi/guardian.json", """{ "received": "Thầy cô đã nhận tin." }""");
        var faulty = await RunAsync("import", _roster.Folder);
        _roster.Write("wording/vi/guardian.json", "{}");
        var taken = await RunAsync("import", _roster.Folder);

        first.Output.ShouldContain("Tin gửi phụ huynh: 1 câu riêng của trường.");
        faulty.Code.ShouldBe(2);
        faulty.Error.ShouldContain("wording/vi/guardian.json, cột “received”: thiếu chỗ trống {GVCN}");
        taken.Output.ShouldContain("Tin gửi phụ huynh: 0 câu riêng của trường.");
    }

    [Theory]
    [InlineData("en", "{ \"version\": \"en-1\", \"languageName\": \"English\", \"received\": \"{teacher} got it.\" }", "config/wording/en/guardian.json, cột “received”: không có chỗ trống {teacher}")]
    [InlineData("bdq", "{ \"received\": \"{GVCN}\" }", "config/wording/bdq/guardian.json, cột “languageName”")]
    [InlineData("Tiếng Ba Na", "{}", "“Tiếng Ba Na” không phải là mã một thứ tiếng")]
    [InlineData("vi", "{ \"received\": ", "config/wording/vi/guardian.json, dòng 1")]
    public async Task A_faulty_text_to_guardians_stops_the_start_and_is_named(string language, string json, string sentence)
    {
        Directory.CreateDirectory(_folder.PathTo($"config/wording/{language}"));
        await File.WriteAllTextAsync(_folder.PathTo($"config/wording/{language}/guardian.json"), json);

        var ending = await RunAsync("serve", "--Bot:School:Folder", _roster.Folder);

        ending.Code.ShouldBe(2, ending.Error);
        ending.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_backup_brings_a_lost_database_back()
    {
        await RunAsync("import", _roster.Folder);
        var backup = await RunAsync("backup", _folder.PathTo("sao-luu.db"));
        var twice = await RunAsync("backup", _folder.PathTo("sao-luu.db"));
        var careless = await RunAsync("restore", _folder.PathTo("sao-luu.db"));
        File.Delete(_folder.PathTo("data/attendance.db"));
        var restored = await RunAsync("restore", _folder.PathTo("sao-luu.db"));

        backup.Code.ShouldBe(0, backup.Error);
        backup.Error.ShouldContain("Thư mục khóa");
        twice.Code.ShouldBe(1);
        twice.Error.ShouldContain($"Đã có tệp {_folder.PathTo("sao-luu.db")}");
        careless.Code.ShouldBe(1);
        careless.Error.ShouldContain("--force");
        restored.Code.ShouldBe(0, restored.Error);
        restored.Error.ShouldContain("1 trường (MAU01)");
        (await RunAsync("import", _roster.Folder)).Output.ShouldContain("Không có gì thay đổi.");
    }

    [Theory]
    [InlineData("Không có tệp ", "restore", "nothing.db")]
    [InlineData("không phải bản sao lưu của chương trình này", "restore", "text.db")]
    [InlineData("Không có cơ sở dữ liệu ", "backup", "new.db")]
    public async Task A_backup_that_is_refused_says_why_in_Vietnamese_and_what_to_do(string sentence, params string[] words)
    {
        await File.WriteAllTextAsync(_folder.PathTo("text.db"), "7A đủ");

        var ending = await RunAsync(words[0], _folder.PathTo(words[1]));

        ending.Code.ShouldBe(1);
        ending.Error.ShouldStartWith("Không làm được: ");
        ending.Error.ShouldContain(sentence);
        ending.Error.ShouldContain("Hãy ");
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced_and_the_bot_is_to_be_stopped()
    {
        await RunAsync("import", _roster.Folder);
        await RunAsync("backup", _folder.PathTo("sao-luu.db"));
        using var served = ExclusiveUse.Acquire(new StorageOptions { ConnectionString = $"Data Source={_folder.PathTo("data/attendance.db")}" });

        var ending = await RunAsync("restore", _folder.PathTo("sao-luu.db"), "--force");

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("Hãy dừng bot");
    }

    [Fact]
    public async Task A_code_ends_by_the_clock_of_the_host()
    {
        await RunAsync("import", _roster.Folder);

        var staff = await RunAsync("invite", "--staff", "--Bot:Clock:Start=2027-03-01T07:05:00+07:00");

        staff.Output.ShouldContain("15/03/2027");
    }

    [Theory]
    [InlineData("invite", "--staff")]
    [InlineData("invite", "--class", "7A")]
    public async Task Nobody_is_invited_before_a_school_is_imported(params string[] words)
    {
        var ending = await RunAsync(words);

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("import");
    }

    [Fact]
    public async Task Codes_are_a_table_and_slips_a_file()
    {
        await RunAsync("import", _roster.Folder);

        var staff = await RunAsync("invite", "--staff");
        var families = await RunAsync("invite", "--class", "7a", "--html", _folder.PathTo("7A.html"));
        var unknown = await RunAsync("invite", "--class", "7Z");

        staff.Code.ShouldBe(0);
        Code().Count(staff.Output).ShouldBe(23);
        families.Code.ShouldBe(0);
        var codes = Code().Matches(families.Output).Select(code => code.Value).ToList();
        codes.Count.ShouldBeGreaterThan(30);
        var page = await File.ReadAllTextAsync(_folder.PathTo("7A.html"));
        codes.ShouldAllBe(code => page.Contains(SlipWording.Code(code), StringComparison.Ordinal));
        unknown.Code.ShouldBe(1);
        unknown.Error.ShouldContain("“7Z”");
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("invite", "--staff", "--class", "7A")]
    [InlineData("invite", "--staff", "--html", "a", "--docx", "b")]
    [InlineData("who", "nonsense")]
    [InlineData("outbox", "retry")]
    [InlineData("outbox", "retry", "x")]
    [InlineData("inbox", "drop")]
    [InlineData("backup")]
    [InlineData("restore", "--force")]
    [InlineData("import")]
    public async Task Wrong_usage_ends_with_2_and_touches_no_database(params string[] words)
    {
        var ending = await RunAsync(words);

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        Directory.Exists(_folder.PathTo("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unlinked_chat_is_nobody_s()
    {
        var who = await RunAsync("who", "telegram:123");
        var unlink = await RunAsync("unlink", "telegram:123");

        who.Code.ShouldBe(1);
        who.Error.ShouldContain("chưa kết nối");
        unlink.Code.ShouldBe(1);
    }

    [Fact]
    public async Task Operations_look_at_an_empty_house()
    {
        var check = await RunAsync("check");
        await RunAsync("import", _roster.Folder);
        var checkedAgain = await RunAsync("check");
        var outbox = await RunAsync("outbox", "list");
        var retry = await RunAsync("outbox", "retry", "1");
        var inbox = await RunAsync("inbox", "list");
        var again = await RunAsync("inbox", "retry", "1");
        var jobs = await RunAsync("jobs");

        check.Code.ShouldBe(1);
        check.Error.ShouldContain("import");
        checkedAgain.Code.ShouldBe(0);
        checkedAgain.Output.ShouldContain("MAU01: Trường PTDTBT THCS Ia Krêl Mẫu, 12 lớp, 395 học sinh, danh sách bản 1.");
        outbox.Code.ShouldBe(0);
        outbox.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        retry.Code.ShouldBe(1);
        (inbox.Code, inbox.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length).ShouldBe((0, 1));
        again.Code.ShouldBe(1);
        jobs.Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_last_runs_of_the_jobs_are_shown_and_a_failing_one_is_a_concern()
    {
        await RunAsync("import", _roster.Folder);
        await using (var connection = new SqliteConnection($"Data Source={_folder.PathTo("data/attendance.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                insert into job_runs (job, started_at, host, took_ms, eventful, failure, queued, stale, unreachable, next_at)
                values ('deadline', 1795392000000, 'host-1', 34, 1, null, 3, 2, 0, 1795392060000), ('hamlet', 1795392000000, 'host-1', 5, 1, 'MAU01 SqliteException', 0, 0, 0, null)
                """;
            await command.ExecuteNonQueryAsync();
        }

        var jobs = await RunAsync("jobs");
        var check = await RunAsync("check");

        jobs.Code.ShouldBe(0);
        Regex.Replace(jobs.Output, " +", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldContain("deadline 2026-11-23 00:00:00Z 34 ms xong 3 2 0 2026-11-23 00:01:00Z host-1");
        jobs.Output.ShouldContain("hỏng: MAU01 SqliteException");
        check.Code.ShouldBe(1);
        check.Error.ShouldContain("hamlet");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_refused_with_the_reason()
    {
        await File.WriteAllTextAsync(_folder.PathTo("not-a-database.db"), new string('x', 4096));

        var ending = await RunAsync("check", $"--Bot:Storage:ConnectionString=Data Source={_folder.PathTo("not-a-database.db")}");

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldStartWith("Không làm được:");
    }

    private Task<Ending> RunAsync(params string[] words) => BotProcess.In(_folder.FullPath, words).EndAsync();

    [GeneratedRegex("^[A-Z0-9]{8}(?=  )", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
