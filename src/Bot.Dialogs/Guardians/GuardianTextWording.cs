namespace Bot.Dialogs.Guardians;

/// <summary>What the author of texts to guardians hears of a mistake in them.</summary>
internal static class GuardianTextWording
{
    public const string UnknownText = "chương trình không có câu nào tên như vậy";
    public const string LookAtNames = "Xem tên các câu trong config/wording/vi/guardian.json";
    public const string HasLink = "câu này có đường dẫn";
    public const string RemoveLink = "Bỏ đường dẫn: nhà trường không gửi đường dẫn cho phụ huynh";
    public const string NeedsText = "thứ tiếng này chưa có câu đó";
    public const string Write = "Viết thêm câu đó";

    public static string UnknownPlaceholder(string placeholder) => $"không có chỗ trống {placeholder}";

    public static string MissingPlaceholder(string placeholder) => $"thiếu chỗ trống {placeholder}";

    public static string UseOnly(IReadOnlyCollection<string> placeholders) =>
        placeholders.Count == 0 ? "Câu này không có chỗ trống nào" : $"Câu này cần đúng các chỗ trống: {string.Join(", ", placeholders)}";
}
