using System.Globalization;

namespace Bot.Storage.Rosters;

/// <summary>What is wrong, and what to do about it; both without a full stop.</summary>
internal readonly record struct Complaint(string Problem, string Remedy);

/// <summary>Every sentence about a roster that cannot be taken.</summary>
internal static class RosterWording
{
    public static Complaint FolderMissing() =>
        new("không có thư mục này", "Hãy kiểm tra lại đường dẫn tới thư mục danh sách của trường");

    public static Complaint FolderIsFile() =>
        new("đây là một tệp", "Hãy đưa thư mục có truong.json, lop.csv, can-bo.csv, hoc-sinh.csv, lich.csv");

    public static Complaint FileMissing(string folder) =>
        new($"không có tệp này trong thư mục {folder}", "Hãy thêm tệp vào thư mục, đúng tên này");

    public static Complaint FileUnreadable(string reason) =>
        new($"không mở được tệp ({reason})", "Hãy đóng tệp ở chương trình khác và kiểm tra quyền đọc");

    public static Complaint NotUtf8() =>
        new("tệp không phải mã UTF-8", "Hãy lưu lại tệp dạng “CSV UTF-8”");

    public static Complaint Empty() => new("tệp trống", "Dòng 1 phải là tên các cột");

    public static Complaint NoRows() => new("không có dòng nào dưới tên cột", "Hãy thêm ít nhất một dòng");

    public static Complaint BadQuotes() =>
        new("dấu ngoặc kép (\") đặt không đúng", "Hãy bỏ dấu ngoặc kép hoặc đặt đủ hai đầu ô");

    public static Complaint TooManyCells(int columns) =>
        new($"dòng có nhiều ô hơn {Count(columns)} cột ở dòng 1", "Hãy bỏ ô thừa, hoặc đặt ô có dấu phẩy trong ngoặc kép");

    public static Complaint ColumnMissing(string column) =>
        new("thiếu cột này", $"Hãy thêm cột “{column}” vào dòng 1");

    public static Complaint ColumnTwice() => new("cột có hai lần", "Hãy bỏ bớt một cột");

    public static Complaint ColumnMisspelt(string written, string meant) =>
        new($"không rõ “{written}” có phải là cột “{meant}” không", $"Hãy sửa tên cột thành “{meant}”");

    public static Complaint EmptyCell() => new("ô để trống", "Hãy điền vào ô này");

    public static Complaint NotANumber(string text, int least, int most) =>
        new($"“{text}” không phải số từ {Count(least)} đến {Count(most)}", "Hãy ghi bằng chữ số");

    public static Complaint NotADate(string text) =>
        new($"“{text}” không phải ngày", "Hãy ghi dạng 05/09/2026 hoặc 2026-09-05");

    public static Complaint NotATime(string text) =>
        new($"“{text}” không phải giờ", "Hãy ghi dạng 07:45");

    public static Complaint UnknownWord(string text, IEnumerable<string> words) =>
        new($"không hiểu “{text}”", $"Hãy chọn một trong: {string.Join(", ", words.Select(word => word.Length == 0 ? "để trống" : word))}");

    public static Complaint IdTwice(string id, int firstRow) =>
        new($"“{id}” đã có ở dòng {Count(firstRow)}", "Mỗi mã chỉ được dùng một lần; hãy bỏ dòng thừa hoặc sửa mã");

    public static Complaint UnknownClass(string name) =>
        new($"lớp “{name}” không có trong lop.csv", "Hãy sửa tên lớp, hoặc thêm lớp vào lop.csv");

    public static Complaint HomeroomTwice(string name, int firstRow) =>
        new($"lớp “{name}” đã có giáo viên chủ nhiệm ở dòng {Count(firstRow)}", "Hãy để mỗi lớp một giáo viên chủ nhiệm");

    public static Complaint DeputyOutOfOrder(int number) =>
        new($"phó hiệu trưởng thứ {Count(number)} không đứng đúng thứ tự", "Hãy ghi các phó hiệu trưởng theo thứ tự PHT1, PHT2");

    public static Complaint UnknownGrade(string text) =>
        new($"khối “{text}” không có lớp nào trong lop.csv", "Hãy sửa số khối, hoặc thêm lớp vào lop.csv");

    public static Complaint UnknownHamlet(string name) =>
        new($"không học sinh nào ở “{name}”", "Hãy ghi tên thôn/làng đúng như trong hoc-sinh.csv");

    public static Complaint UnknownCampus(string name) =>
        new($"điểm trường “{name}” không có trong lop.csv", "Hãy ghi tên điểm trường đúng như trong lop.csv");

    public static Complaint UnknownSession(string name) =>
        new($"buổi “{name}” không có giờ trong truong.json", "Hãy thêm buổi vào “sessions” của truong.json, hoặc bỏ ở đây");

    public static Complaint UnknownScope(string text) =>
        new($"không hiểu phạm vi “{text}”", "Hãy ghi: Toàn trường, Khối 7, Lớp 7A hoặc Điểm <tên>");

    public static Complaint EndsBeforeItBegins() =>
        new("ngày kết thúc trước ngày bắt đầu", "Hãy sửa một trong hai ngày");

    public static Complaint BadJson() =>
        new("không đúng cú pháp JSON", "Hãy xem lại dấu phẩy, dấu ngoặc ở dòng này");

    public static Complaint NoLanguage(string folder) =>
        new($"“{folder}” không phải là mã một thứ tiếng", "Hãy đặt tên thư mục theo mã, ví dụ vi, en, bdq");

    public static Complaint NoTexts() =>
        new("tệp này không chỉ có tên câu và câu", "Hãy ghi mỗi câu một dòng: \"tên câu\": \"câu\"");

    public static Complaint JsonMissing() => new("thiếu mục này", "Hãy thêm mục này vào truong.json");

    public static Complaint JsonWrongKind(string expected) =>
        new("giá trị không đúng loại", $"Hãy ghi {expected}");

    public static Complaint UnknownZone(string zone) =>
        new($"không có múi giờ “{zone}”", "Hãy ghi Asia/Ho_Chi_Minh");

    public static Complaint TimesOutOfOrder() =>
        new("các giờ của buổi không theo thứ tự", "Hãy để start ≤ remindAt ≤ dueAt");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
