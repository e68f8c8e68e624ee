using System.Globalization;

namespace Bot.Host.Documents.Slips;

/// <summary>The words on a slip.</summary>
internal static class SlipWording
{
    public const string Title = "Mã kết nối";

    public const string HowTo = "Mở cuộc trò chuyện với bot điểm danh của trường và gửi mã này. Mã chỉ dùng một lần, xin đừng đưa cho người khác.";

    public const string HowToScan = "Quét mã QR bằng máy ảnh để mở cuộc trò chuyện với bot điểm danh của trường, rồi gửi mã này nếu bot chưa chào tên mình. Mã chỉ dùng một lần, xin đừng đưa cho người khác.";

    public static string How(Slip slip) => slip.Doors.Count == 0 ? HowTo : HowToScan;

    public static string To(Slip slip) => slip.Person.Length == 0 ? "Kính gửi gia đình" : $"Kính gửi: {slip.Person}";

    public static string Children(IEnumerable<string> children) => $"Gia đình em {string.Join(", ", children)}";

    /// <summary>In two groups, so that it is read aloud and typed without mistake.</summary>
    public static string Code(string code) => $"{code[..4]}-{code[4..]}";

    public static string Until(DateTime end) => $"Dùng được đến {Time(end)}";

    public static string Time(DateTime time) => time.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
