namespace Bot.Dialogs.Leaders;

/// <summary>What stands in the tables of several days.</summary>
internal static class SheetWording
{
    public const string Title = "Chuyên cần";
    public const string ByDay = "Theo ngày";
    public const string ByClass = "Theo lớp";
    public const string Total = "Cộng";
    public const string Absent = "Vắng";
    public const string Unit = "1 lượt là 1 em trong 1 buổi.";

    public static IReadOnlyList<string> Columns { get; } = ["", "Số lượt báo", "Sĩ số (lượt)", "Có mặt", Absent, "Có phép", "Không phép", "Chưa rõ", "Học cách khác", "Tỉ lệ có mặt"];

    public static string Scope(string scope, string days) => $"{scope} – {days}";

    public static string Note(int outstanding) => outstanding == 0 ? "Mọi buổi đều đã báo." : $"Còn {outstanding} buổi của các lớp chưa báo, không tính vào bảng.";
}
