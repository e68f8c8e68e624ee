using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Host.Commands;
using Bot.Host.Commands.Import;
using Bot.Host.Settings;
using Bot.Testing;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests.Import;

/// <summary>A roster folder of the next school year is brought in, looked at, and taken back.</summary>
public sealed class YearImportTests : IAsyncLifetime
{
    private static readonly SchoolId School = SampleSchool.Register.School.Id;

    private readonly RosterCopy _roster = new();
    private readonly FakeClock _clock = FakeClock.At("2027-08-16T08:00:00+07:00");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private TemporaryDatabase _db = null!;

    public async Task InitializeAsync()
    {
        _db = await TemporaryDatabase.SqliteAsync(_clock);
        await ImportAsync(isSure: true);
        NextYear.Of(_roster);
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        _roster.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task The_preview_counts_and_names_every_group_and_writes_nothing()
    {
        (await ImportAsync(preview: true)).ShouldBe(0);

        var lines = Lines();
        lines.ShouldContain("Năm học mới 2027–2028 (đang là 2026–2027). Học sinh được nhận ra theo mã.");
        lines.ShouldContain(line => line.StartsWith("  6B → 7B: ", StringComparison.Ordinal) && line.Contains(" em – ", StringComparison.Ordinal));
        After(lines, "Lên lớp nhưng sang lớp khác bạn cũ: 1 em").ShouldEndWith("(6A → 7B)");
        After(lines, "Ở lại lớp: 1 em").ShouldEndWith("(6A → 6A)");
        lines.ShouldContain(line => line.StartsWith("Ra trường: ", StringComparison.Ordinal));
        After(lines, "Không có trong danh sách mới, chưa học hết cấp (xin xem lại): 1 em").ShouldStartWith("  6A: 1 em – ");
        After(lines, "Vào khối đầu cấp: 1 em").ShouldBe("  6A: 1 em – A Tin");
        After(lines, "Chuyển đến: 1 em").ShouldBe("  8A: 1 em – Đinh Thị Mơ");
        lines.ShouldContain("Lớp 6B chưa có học sinh nào.");
        lines.ShouldContain("Lý Minh Quang: chủ nhiệm 7A → chủ nhiệm 8A.");
        lines.ShouldContain(line => line.StartsWith("Hoàng Thị Linh (Giáo viên chủ nhiệm) không còn trong danh sách", StringComparison.Ordinal));
        lines.ShouldContain("Lớp 9C chưa có chủ nhiệm: nhắc báo sĩ số chỉ tới ban giám hiệu.");
        (await LoadAsync()).Find(new PupilId(NextYear.Parted))!.Class.Value.ShouldBe("6A");
    }

    [Fact]
    public async Task Nobody_to_ask_and_not_sure_writes_nothing()
    {
        (await ImportAsync()).ShouldBe(1);

        _error.ToString().ShouldContain("mở năm học 2027–2028 mà không có ai để hỏi");
        (await LoadAsync()).Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("c", 0, 2)]
    [InlineData("k", 1, 1)]
    public async Task A_new_year_is_always_asked_about(string answer, int code, long version)
    {
        (await ImportAsync(answer: answer)).ShouldBe(code);

        _error.ToString().ShouldContain("Bắt đầu năm học 2027–2028?");
        (await LoadAsync()).Version.ShouldBe(version);
    }

    [Fact]
    public async Task The_same_folder_again_changes_nothing_and_the_old_year_stays_in_the_calendar()
    {
        await ImportAsync(isSure: true);
        _output.GetStringBuilder().Clear();

        (await ImportAsync()).ShouldBe(0);

        Lines().ShouldBe(["Trường PTDTBT THCS Ia Krêl Mẫu (MAU01)", "Không có gì thay đổi."]);
        var calendar = (await LoadAsync()).Calendar;
        calendar.YearOf(new DateOnly(2027, 1, 4)).ShouldBe((new DateOnly(2026, 9, 5), new DateOnly(2027, 5, 31)));
        calendar.YearOf(new DateOnly(2027, 9, 6)).ShouldBe((new DateOnly(2027, 9, 5), new DateOnly(2028, 5, 31)));
        calendar.Entries.Count.ShouldBe(SampleSchool.Register.Calendar.Entries.Count + 1);
    }

    [Fact]
    public async Task A_change_within_the_new_year_is_an_ordinary_import()
    {
        await ImportAsync(isSure: true);
        _roster.Append("hoc-sinh.csv", "91,GL90003,Y Hoa,,,,7C,,,,,,,,,,");

        (await ImportAsync()).ShouldBe(0);

        _error.ToString().ShouldContain("Đã ghi, bản 3.");
    }

    [Fact]
    public async Task It_is_taken_back_within_a_day()
    {
        await ImportAsync(isSure: true);
        _clock.Advance(TimeSpan.FromHours(23));

        (await UndoAsync(answer: "c")).ShouldBe(0);

        _error.ToString().ShouldContain("Đã quay lại danh sách trước năm học 2027–2028.");
        var register = await LoadAsync();
        register.Pupils.Count.ShouldBe(SampleSchool.Register.Pupils.Count);
        register.Find(new PupilId(NextYear.Parted))!.Class.Value.ShouldBe("6A");
        register.HomeroomTeacherOf(new ClassId("7A"))!.Name.ShouldBe("Lý Minh Quang");
        register.Calendar.Entries.Count.ShouldBe(SampleSchool.Register.Calendar.Entries.Count);
        (await UndoAsync(isSure: true)).ShouldBe(1);
        _error.ToString().ShouldContain("Không có lần nhập năm học mới nào để quay lại.");
    }

    [Fact]
    public async Task Taking_it_back_is_asked_about()
    {
        await ImportAsync(isSure: true);

        (await UndoAsync(answer: "k")).ShouldBe(1);
        (await UndoAsync()).ShouldBe(1);

        (await LoadAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_day_it_is_refused_with_the_time_of_the_import()
    {
        await ImportAsync(isSure: true);
        _clock.Advance(TimeSpan.FromHours(25));

        (await UndoAsync(isSure: true)).ShouldBe(1);

        _error.ToString().ShouldContain("Năm học 2027–2028 được nhập lúc 08:00 ngày 16/08/2027, đã quá một ngày");
    }

    [Fact]
    public async Task A_folder_of_the_year_before_is_refused()
    {
        await ImportAsync(isSure: true);
        using var old = new RosterCopy();

        (await ImportAsync(isSure: true, folder: old.Folder)).ShouldBe(1);

        _error.ToString().ShouldContain("Thư mục này là của năm học 2026–2027, trong máy đã là năm học 2027–2028.");
        (await LoadAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_code_given_to_another_child_is_refused_by_name()
    {
        _roster.Replace("hoc-sinh.csv", "1,GL00001,A Bin,01/10/2015", "1,GL00001,Rơ Châm Tuyết,09/09/2016");

        (await ImportAsync(isSure: true)).ShouldBe(1);

        _error.ToString().ShouldContain("Mã GL00001 trước đây là A Bin, sinh 01/10/2015 (6A), nay là Rơ Châm Tuyết, sinh 09/09/2016 (7A).");
        (await LoadAsync()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_code_of_a_child_who_left_is_not_given_to_another_and_who_returns_keeps_it()
    {
        await ImportAsync(isSure: true);
        var gone = SampleSchool.Register.Find(new PupilId(NextYear.Missing))!;
        _roster.Append("hoc-sinh.csv", $"91,{NextYear.Missing},Rơ Châm Tuyết,09/09/2001,,,7C,,,,,,,,,,");

        (await ImportAsync(isSure: true)).ShouldBe(1);
        _error.ToString().ShouldContain($"Mã {NextYear.Missing} trước đây là {gone.Name}");

        _roster.Replace("hoc-sinh.csv", "Rơ Châm Tuyết,09/09/2001", $"{gone.Name},{gone.BirthDate:dd/MM/yyyy}");
        (await ImportAsync(isSure: true)).ShouldBe(0);
    }

    [Fact]
    public async Task A_class_that_disappears_says_where_its_tasks_go()
    {
        _roster.Replace("lop.csv", "6C,6,Làng Tơ Drăh,Sáng;Chiều\n", "").Replace("can-bo.csv", "Giáo viên chủ nhiệm,6C,,", "Giáo viên bộ môn,,,");

        await ImportAsync(preview: true);

        Lines().ShouldContain("Lớp 6C không còn: điểm danh cũ vẫn xem được, việc còn mở của lớp về Hiệu trưởng (Hồ Tuấn Phúc); việc của từng em theo em sang lớp mới.");
    }

    [Fact]
    public async Task Who_was_erased_does_not_come_back_with_the_old_lists()
    {
        await ImportAsync(isSure: true);
        await _db.Records.EraseAsync(School, new RecordSubject.OfPupil(new PupilId(NextYear.Missing)), isRehearsal: false, "test", _clock.GetUtcNow(), CancellationToken.None);

        (await UndoAsync(isSure: true)).ShouldBe(1);

        _error.ToString().ShouldContain("đã có dữ liệu được xóa theo yêu cầu của gia đình");
    }

    private Task<int> ImportAsync(bool preview = false, bool isSure = false, string? answer = null, string? folder = null) =>
        Import(answer).RunAsync(folder ?? _roster.Folder, preview, isSure, CancellationToken.None);

    private Task<int> UndoAsync(bool isSure = false, string? answer = null) => Import(answer).UndoAsync(folder: null, previewOnly: false, isSure, CancellationToken.None);

    private RosterImport Import(string? answer) => new(
        new Desk(new BotSettings(), new ConfigurationBuilder().Build(), new StringReader(answer is null ? "" : answer + "\n"), _output, _error, _clock),
        _ => Task.FromResult<IRegisterStore>(_db.Registers),
        canAsk: answer is not null);

    private async Task<Domain.Schools.SchoolRegister> LoadAsync() => (await _db.Registers.LoadAsync(School, CancellationToken.None))!;

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static string After(string[] lines, string title)
    {
        lines.ShouldContain(title);
        return lines[Array.IndexOf(lines, title) + 1];
    }
}
