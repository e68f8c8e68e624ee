using System.Globalization;

namespace Bot.Host.Setup;

/// <summary>What the set-up of a school says.</summary>
internal static class SetupWording
{
    public const string Verb = "Thiết lập trường mới bằng trình duyệt: thông tin trường, danh sách, cán bộ, Telegram; xong thì bot chạy luôn.";
    public const string SchoolIsThere = "Trong máy đã có trường, nên không thiết lập nữa. Nếu đó là trường mẫu chạy thử: tắt bot, xoá hoặc chuyển thư mục data, rồi chạy lại.";
    public const string TokenKeyLost = "Mã bot Telegram đã lưu không mở được vì mất khoá (Bot:Secrets:KeyFolder). Hãy khôi phục thư mục khoá, hoặc đặt Bot:Telegram:Token.";
    public const string BadCode = "Mã trường chỉ gồm 2 đến 20 chữ cái không dấu, chữ số, dấu gạch ngang.";
    public const string NameMissing = "Xin ghi tên trường.";
    public const string BadTimes = "Giờ hạn báo cáo phải sau giờ vào học.";
    public const string BadYear = "Ngày kết thúc năm học phải sau ngày bắt đầu.";
    public const string PrincipalMissing = "Xin ghi tên hiệu trưởng.";
    public const string TeacherMissing = "Xin ghi tên chủ nhiệm cho ít nhất một lớp, để có người báo sĩ số.";
    public const string TokenMissing = "Xin dán mã của bot, dạng 123456:ABC…";
    public const string Unfinished = "Còn bước chưa làm.";

    public static string Open(Uri address) => $"Mở đường dẫn này bằng trình duyệt để thiết lập trường (dùng một lần): {address}";

    public static string Year(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"Năm học {from.Year}-{to.Year}");
}
