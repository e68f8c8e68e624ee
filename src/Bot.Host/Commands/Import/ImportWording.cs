using System.Globalization;

namespace Bot.Host.Commands.Import;

/// <summary>What <c>import</c> says and asks.</summary>
internal static class ImportWording
{
    public const string Verb = "Nhập danh sách của trường: cho xem thay đổi rồi ghi.";

    public const string Folder = "Thư mục có truong.json, lop.csv, can-bo.csv, hoc-sinh.csv, lich.csv.";

    public const string Preview = "Chỉ cho xem thay đổi, không ghi.";

    public const string Yes = "Không hỏi lại.";

    public const string Undo = "Bỏ năm học vừa nhập, quay lại danh sách trước đó; trong vòng một ngày.";

    public const string FolderMissing = "Thiếu thư mục danh sách.";

    public const string NotConfirmed = "Chưa ghi gì.";

    public const string NobodyToAsk = "Có học sinh rời danh sách mà không có ai để hỏi. Chưa ghi gì; nếu đúng, hãy thêm --yes.";

    public const string ChangedMeanwhile = "Danh sách vừa được nhập từ nơi khác. Chưa ghi gì; hãy chạy lại để xem thay đổi mới.";

    private static readonly string[] YesWords = ["c", "có", "co", "y", "yes", "đúng", "dung", "đồng ý"];

    public static string AskAboutLeaving(int pupils) =>
        string.Create(CultureInfo.InvariantCulture, $"{pupils} học sinh sẽ rời danh sách. Ghi thay đổi? (c/k) ");

    public static string Written(long version) => string.Create(CultureInfo.InvariantCulture, $"Đã ghi, bản {version}.");

    public static bool IsYes(string? answer) => YesWords.Contains(answer?.Trim(), StringComparer.OrdinalIgnoreCase);
}
