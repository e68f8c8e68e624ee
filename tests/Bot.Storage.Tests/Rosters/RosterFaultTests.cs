using System.Text;
using Bot.Storage.Rosters;
using Bot.Testing;

namespace Bot.Storage.Tests.Rosters;

public sealed class RosterFaultTests
{
    /// <summary>file, old text, new text → the fault's file, row and column, and a part of its sentence.</summary>
    public static TheoryData<string, string, string, int?, string?, string> Faults => new()
    {
        { "hoc-sinh.csv", "1,GL00001,A Bin", "1,GL00001,", 2, "Họ và tên", "ô để trống" },
        { "hoc-sinh.csv", "1,GL00001,", "1,,", 2, "Mã học sinh", "ô để trống" },
        { "hoc-sinh.csv", "2,GL00002,", "2,gl00001,", 3, "Mã học sinh", "đã có ở dòng 2" },
        { "hoc-sinh.csv", "1,GL00001,", "một,GL00001,", 2, "STT", "không phải số" },
        { "hoc-sinh.csv", "A Bin,01/10/2015", "A Bin,31/02/2015", 2, "Ngày sinh", "không phải ngày" },
        { "hoc-sinh.csv", "A Bin,01/10/2015,Nam", "A Bin,01/10/2015,Trai", 2, "Giới tính", "không hiểu “Trai”" },
        { "hoc-sinh.csv", "Xơ Đăng,6A,Trung tâm,x,Làng Tơ Drăh,,,", "Xơ Đăng,6D,Trung tâm,x,Làng Tơ Drăh,,,", 2, "Lớp", "lớp “6D” không có trong lop.csv" },
        { "hoc-sinh.csv", "Xơ Đăng,6A,Trung tâm,x,Làng Tơ Drăh,,,", "Xơ Đăng,6A,Trung tâm,y,Làng Tơ Drăh,,,", 2, "Bán trú", "không hiểu “y”" },
        { "hoc-sinh.csv", "Xơ Đăng,6A,Trung tâm,x,Làng Tơ Drăh,,,", "Xơ Đăng,6A,Điểm lạ,x,Làng Tơ Drăh,,,", 2, "Điểm trường", "“Điểm lạ”" },
        { "hoc-sinh.csv", "Mã học sinh", "Mã", 1, "Mã học sinh", "thiếu cột" },
        { "hoc-sinh.csv", "SĐT cha", "SDT Cha", 1, "SDT Cha", "sửa tên cột thành “SĐT cha”" },
        { "hoc-sinh.csv", "Dân tộc", "Lớp", 1, "Lớp", "cột có hai lần" },
        { "hoc-sinh.csv", "Y Thảo,0370000001,", "Y Thảo,0370000001,ghi,chú", 2, null, "nhiều ô hơn 17 cột" },
        { "hoc-sinh.csv", "1,GL00001,A Bin", "1,GL00001,\"A\" Bin", 2, null, "dấu ngoặc kép" },
        { "can-bo.csv", "Hiệu trưởng,,,\n", "Giám đốc,,,\n", 2, "Chức vụ", "không hiểu “Giám đốc”" },
        { "can-bo.csv", "GL-CB02,", "GL-CB01,", 3, "Mã cán bộ", "đã có ở dòng 2" },
        { "can-bo.csv", "Giáo viên chủ nhiệm,6B", "Giáo viên chủ nhiệm,6A", 6, "Lớp chủ nhiệm", "đã có giáo viên chủ nhiệm ở dòng 5" },
        { "can-bo.csv", "Giáo viên chủ nhiệm,6B", "Giáo viên chủ nhiệm,6X", 6, "Lớp chủ nhiệm", "lớp “6X”" },
        { "can-bo.csv", ",6;7,", ",6;10,", 3, "Phụ trách khối", "khối “10”" },
        { "can-bo.csv", ",,,Làng Tơ Drăh", ",,,Làng Lạ", 23, "Phụ trách thôn/làng", "“Làng Lạ”" },
        { "lop.csv", "6B,6,", "6A,6,", 3, "Lớp", "đã có ở dòng 2" },
        { "lop.csv", "6A,6,", "6A,sáu,", 2, "Khối", "không phải số" },
        { "lop.csv", "6A,6,Trung tâm,Sáng;Chiều", "6A,6,Trung tâm,Khuya", 2, "Buổi học", "không hiểu “Khuya”" },
        { "lop.csv", "6A,6,Trung tâm,Sáng;Chiều", "6A,6,Trung tâm,Sáng;Tối", 2, "Buổi học", "không có giờ trong truong.json" },
        { "lop.csv", "6A,6,Trung tâm,Sáng;Chiều", "6A,6,Trung tâm,", 2, "Buổi học", "ô để trống" },
        { "lich.csv", "2026-09-05,", "2026-09-31,", 2, "Từ ngày", "không phải ngày" },
        { "lich.csv", "2027-02-01,2027-02-14", "2027-02-01,2027-01-14", 4, "Đến ngày", "trước ngày bắt đầu" },
        { "lich.csv", "Nghỉ lễ,Toàn trường,Tết Dương lịch", "Nghỉ phép,Toàn trường,Tết Dương lịch", 3, "Loại", "không hiểu “Nghỉ phép”" },
        { "lich.csv", "Toàn trường,Tết Dương lịch", "Cả làng,Tết Dương lịch", 3, "Phạm vi", "không hiểu phạm vi" },
        { "lich.csv", "Toàn trường,Tết Dương lịch", "Khối 10,Tết Dương lịch", 3, "Phạm vi", "khối “10”" },
        { "lich.csv", "Toàn trường,Tết Dương lịch", "Lớp 6X,Tết Dương lịch", 3, "Phạm vi", "lớp “6X”" },
        { "lich.csv", "Toàn trường,Tết Dương lịch", "Điểm Lạ,Tết Dương lịch", 3, "Phạm vi", "điểm trường “Lạ”" },
        { "truong.json", "\"code\": \"MAU01\"", "\"code\": \"\"", 3, "code", "thiếu mục này" },
        { "truong.json", "\"name\":", "\"title\":", 1, "name", "thiếu mục này" },
        { "truong.json", "Asia/Ho_Chi_Minh", "Asia/Gia_Lai", 6, "timeZone", "không có múi giờ" },
        { "truong.json", "\"Mon\"", "\"T2\"", 7, "schoolDays", "không hiểu “T2”" },
        { "truong.json", "\"start\": \"13:00\"", "\"start\": \"25:00\"", 22, "sessions.Chiều.start", "không phải giờ" },
        { "truong.json", "\"dueAt\": \"07:45\"", "\"dueAt\": \"06:45\"", 16, "sessions.Sáng", "không theo thứ tự" },
        { "truong.json", "\"Chiều\"", "\"Khuya\"", 21, "sessions.Khuya", "không hiểu “Khuya”" },
        { "truong.json", "\"minHomeVisits\": 3", "\"minHomeVisits\": \"ba\"", 29, "rules.minHomeVisits", "không phải số" },
        { "truong.json", "\"minHomeVisits\": 3,", "\"minHomeVisits\": 3", 30, null, "cú pháp JSON" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_file_row_and_column(string file, string old, string changed, int? row, string? column, string part)
    {
        using var roster = new RosterCopy();
        var text = File.ReadAllText(roster.PathTo(file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} does not contain “{old}”");
        roster.Write(file, text[..at] + changed + text[(at + old.Length)..]);

        var fault = FaultsOf(roster)[0];

        fault.File.ShouldBe(file);
        fault.Row.ShouldBe(row);
        fault.Column.ShouldBe(column);
        fault.ToString().ShouldContain(part);
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("truong.json")]
    [InlineData("lop.csv")]
    [InlineData("can-bo.csv")]
    [InlineData("hoc-sinh.csv")]
    [InlineData("lich.csv")]
    public void A_missing_file_is_named(string file)
    {
        using var roster = new RosterCopy().Delete(file);

        FaultsOf(roster).ShouldHaveSingleItem().File.ShouldBe(file);
    }

    [Theory]
    [InlineData("hoc-sinh.csv")]
    [InlineData("truong.json")]
    public void A_file_that_is_not_utf8_is_refused(string file)
    {
        using var roster = new RosterCopy();
        File.WriteAllText(roster.PathTo(file), File.ReadAllText(roster.PathTo(file)), Encoding.Unicode);

        FaultsOf(roster).ShouldHaveSingleItem().ToString().ShouldBe($"{file}: tệp không phải mã UTF-8. Hãy lưu lại tệp dạng “CSV UTF-8”.");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_one_fault()
    {
        using var folder = new TemporaryFolder();

        var faulty = RosterFolder.Read(folder.PathTo("nowhere")).ShouldBeOfType<RosterReading.Faulty>();

        faulty.Faults.ShouldHaveSingleItem().Problem.ShouldBe("không có thư mục này");
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_said_to_be_one() =>
        RosterFolder.Read(Path.Combine(SampleSchool.Folder, "lop.csv")).ShouldBeOfType<RosterReading.Faulty>()
            .Faults.ShouldHaveSingleItem().Problem.ShouldBe("đây là một tệp");

    [Theory]
    [InlineData("hoc-sinh.csv")]
    [InlineData("lop.csv")]
    [InlineData("can-bo.csv")]
    public void A_table_cut_down_to_its_header_is_refused(string file)
    {
        using var roster = new RosterCopy();
        roster.Write(file, File.ReadAllLines(roster.PathTo(file))[0]);

        FaultsOf(roster).ShouldContain(fault => fault.File == file && fault.Problem.StartsWith("không có dòng nào"));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_blank_lines_count_as_rows()
    {
        using var roster = new RosterCopy()
            .Replace("hoc-sinh.csv", "2,GL00002,Đinh Thị Blem", "\n,,,\n2,GL00002,")
            .Replace("can-bo.csv", "GL-CB09,Bùi Quốc Vinh", "GL-CB09,")
            .Replace("lich.csv", "2027-01-01,2027-01-01", "1/1,2027-01-01");

        FaultsOf(roster).Select(fault => (fault.File, fault.Row)).ShouldBe([("hoc-sinh.csv", 5), ("can-bo.csv", 10), ("lich.csv", 3)]);
    }

    [Fact]
    public void The_sentence_says_where_and_what_to_do()
    {
        using var roster = new RosterCopy().Replace("can-bo.csv", "Giáo viên chủ nhiệm,6B", "Giáo viên chủ nhiệm,6X");

        FaultsOf(roster).ShouldHaveSingleItem().ToString()
            .ShouldBe("can-bo.csv, dòng 6, cột “Lớp chủ nhiệm”: lớp “6X” không có trong lop.csv. Hãy sửa tên lớp, hoặc thêm lớp vào lop.csv.");
    }

    private static IReadOnlyList<RosterFault> FaultsOf(RosterCopy roster) =>
        RosterFolder.Read(roster.Folder).ShouldBeOfType<RosterReading.Faulty>().Faults;
}
