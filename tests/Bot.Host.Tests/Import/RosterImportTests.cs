using Bot.Dialogs.Ports;
using Bot.Host.Commands;
using Bot.Host.Commands.Import;
using Bot.Host.Settings;
using Bot.Testing;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests.Import;

public sealed class RosterImportTests : IDisposable
{
    private readonly RosterCopy _roster = new();
    private readonly MemoryRegisters _registers = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _roster.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_new_school_is_told_in_numbers_and_written()
    {
        (await ImportAsync()).ShouldBe(0);

        _registers.Writes.ShouldBe(1);
        Lines().ShouldBe(
        [
            "Trường PTDTBT THCS Ia Krêl Mẫu (MAU01)", "Trường mới.", "Lớp: 12 mới", "Cán bộ: 23 mới", "Học sinh: 395 mới",
            $"Phụ huynh: {SampleSchool.Register.Guardians.Count} mới", "Lịch: 4 mới",
        ]);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_says_so()
    {
        await ImportAsync();
        _output.GetStringBuilder().Clear();

        (await ImportAsync()).ShouldBe(0);

        _registers.Writes.ShouldBe(1);
        Lines().ShouldBe(["Trường PTDTBT THCS Ia Krêl Mẫu (MAU01)", "Không có gì thay đổi."]);
    }

    [Fact]
    public async Task Each_change_is_a_line()
    {
        await ImportAsync();
        _output.GetStringBuilder().Clear();
        _roster.Append("hoc-sinh.csv", "99,GL99999,Y Mới,,,,7A,,,,,,,,,,")
            .Replace("hoc-sinh.csv", "GL00001,A Bin,01/10/2015,Nam", "GL00001,A Bin,02/10/2015,")
            .Replace("hoc-sinh.csv", "2,GL00002,Đinh Thị Blem,12/10/2015,Nữ,Ba Na,6A", "2,GL00002,Đinh Thị Blem,12/10/2015,Nữ,Ba Na,6B")
            .Replace("lich.csv", "2027-01-01,2027-01-01", "2027-01-01,2027-01-02")
            .Replace("truong.json", "07:45", "07:50");

        (await ImportAsync()).ShouldBe(0);

        _registers.Writes.ShouldBe(2);
        Lines().ShouldBe(
        [
            "Trường PTDTBT THCS Ia Krêl Mẫu (MAU01)",
            "Trường: giờ các buổi Sáng 07:00–07:45 (nhắc 07:10), Chiều 13:00–13:45 (nhắc 13:10) → Sáng 07:00–07:50 (nhắc 07:10), Chiều 13:00–13:45 (nhắc 13:10)",
            "Học sinh: 1 mới, 1 thay đổi, 1 chuyển lớp",
            "  + GL99999 Y Mới (7A)",
            "  ~ GL00001 A Bin (6A): ngày sinh 01/10/2015 → 02/10/2015; giới tính Nam → (trống)",
            "  > GL00002 Đinh Thị Blem (6B): lớp 6A → 6B",
            "Lịch: 1 mới, 1 rời danh sách",
            "  + 01/01/2027–02/01/2027 Nghỉ lễ, Toàn trường: Tết Dương lịch",
            "  - 01/01/2027–01/01/2027 Nghỉ lễ, Toàn trường: Tết Dương lịch",
        ]);
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        (await ImportAsync(preview: true)).ShouldBe(0);

        Lines().ShouldContain("Học sinh: 395 mới");
        _registers.Writes.ShouldBe(0);
    }

    [Theory]
    [InlineData("c", 0, 2)]
    [InlineData("Có", 0, 2)]
    [InlineData("k", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData(null, 1, 1)]
    public async Task At_a_terminal_one_is_asked_before_pupils_leave(string? answer, int code, int writes)
    {
        await ImportAsync();
        LetOnePupilLeave();

        (await ImportAsync(answer: answer, canAsk: true)).ShouldBe(code);

        _registers.Writes.ShouldBe(writes);
        _error.ToString().ShouldContain("1 học sinh sẽ rời danh sách");
        Lines().ShouldContain("  - GL00004 Đinh Blưn (6A)");
    }

    [Fact]
    public async Task Without_a_terminal_pupils_do_not_leave_unless_one_is_sure()
    {
        await ImportAsync();
        LetOnePupilLeave();

        (await ImportAsync()).ShouldBe(1);
        _registers.Writes.ShouldBe(1);
        _error.ToString().ShouldContain("--yes");

        (await ImportAsync(isSure: true)).ShouldBe(0);
        _registers.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task A_faulty_roster_is_refused_whole_with_every_fault()
    {
        _roster.Replace("hoc-sinh.csv", "1,GL00001,A Bin", "1,GL00001,").Replace("lop.csv", "6A,6,", "6A,sáu,");

        (await ImportAsync()).ShouldBe(2);

        _registers.Writes.ShouldBe(0);
        _output.ToString().ShouldBeEmpty();
        _error.ToString().ShouldContain("lop.csv, dòng 2, cột “Khối”");
        _error.ToString().ShouldContain("hoc-sinh.csv, dòng 2, cột “Họ và tên”");
    }

    [Fact]
    public async Task Who_is_overtaken_is_told_to_look_again()
    {
        _registers.IsOvertaken = true;

        (await ImportAsync()).ShouldBe(1);

        _error.ToString().ShouldContain("chạy lại");
    }

    private Task<int> ImportAsync(bool preview = false, bool isSure = false, string? answer = null, bool canAsk = false)
    {
        var desk = new Desk(
            new BotSettings(), new ConfigurationBuilder().Build(), new StringReader(answer is null ? "" : answer + "\n"), _output, _error,
            TimeProvider.System);
        return new RosterImport(desk, _ => Task.FromResult<IRegisterStore>(_registers), canAsk).RunAsync(_roster.Folder, preview, isSure, CancellationToken.None);
    }

    private void LetOnePupilLeave() => _roster.Write(
        "hoc-sinh.csv",
        string.Join('\n', File.ReadAllLines(_roster.PathTo("hoc-sinh.csv")).Where(line => !line.Contains("GL00004,", StringComparison.Ordinal))));

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
