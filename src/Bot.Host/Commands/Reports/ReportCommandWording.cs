namespace Bot.Host.Commands.Reports;

/// <summary>What the verb <c>report</c> says.</summary>
internal static class ReportCommandWording
{
    public const string Verb = "Lập báo cáo của trường thành tệp.";
    public const string From = "Ngày đầu, dd/MM/yyyy hoặc yyyy-MM-dd; không có thì kỳ thường của báo cáo.";
    public const string To = "Ngày cuối, tính cả ngày đó.";
    public const string Out = "Tệp ghi ra: .xlsx, .docx, .csv hoặc .pdf.";
    public const string Public = "Bản công khai, không có tên học sinh.";
    public const string Class = "Chỉ lớp này; dùng cho danh sách bù bài (hoc-bu).";
    public const string NotOfClass = "--class chỉ dùng cho danh sách bù bài (hoc-bu).";
    public const string List = "Danh sách cấp trên nào, theo số (xem \"chiến dịch\" trong chat) hoặc tên; không ghi thì lấy danh sách mới nhất; dùng cho bang-1, bang-2.";
    public const string NotOfList = "--list chỉ dùng cho bang-1 và bang-2.";
    public const string NeedsLibreOffice = "Cần LibreOffice để xuất PDF; dùng .docx";

    public static string Names(IEnumerable<string> names) => $"Báo cáo: {string.Join(", ", names)}.";

    public static string UnknownName(string name, IEnumerable<string> names) => $"Không có báo cáo “{name}”; có: {string.Join(", ", names)}.";

    public static string BadFile(string file) => $"Không biết ghi “{file}” ra dạng gì: tệp phải có đuôi .xlsx, .docx, .csv hoặc .pdf.";

    public static string BadDay(string day) => $"“{day}” không phải ngày: dùng dd/MM/yyyy hoặc yyyy-MM-dd.";

    public static string NoSuchClass(string name) => $"Trường không có lớp “{name}”.";

    public static string Written(string path, string headline) => $"{path}: {headline}";
}
