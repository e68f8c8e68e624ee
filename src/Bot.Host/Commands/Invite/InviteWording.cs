namespace Bot.Host.Commands.Invite;

/// <summary>What <c>invite</c> says.</summary>
internal static class InviteWording
{
    public const string Verb = "Tạo mã kết nối cho phụ huynh một lớp hoặc cho cán bộ; in phiếu có mã QR.";

    public const string Class = "Phụ huynh của lớp này.";

    public const string Staff = "Mọi cán bộ của trường.";

    public const string Html = "Ghi phiếu ra tệp HTML để in.";

    public const string Docx = "Ghi phiếu ra tệp Word.";

    public const string ClassOrStaff = "Hãy chọn một: --class LỚP hoặc --staff.";

    public const string HtmlOrDocx = "Hãy chọn một: --html TỆP hoặc --docx TỆP.";

    public static readonly IReadOnlyList<string> Header = ["MÃ", "AI", "TÊN", "VÌ", "HẾT HẠN"];

    public static string NoSuchClass(string name, IEnumerable<string> classes) =>
        $"Không có lớp “{name}”. Các lớp: {string.Join(", ", classes)}.";

    public static string WithoutAddress(string reason) => $"Mã QR không mở thẳng cuộc trò chuyện Telegram: {reason}";

    public static string Nobody(string name) => $"Lớp {name} chưa có phụ huynh nào trong danh sách.";
}
