using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Host.Serving;

/// <summary>What <c>serve</c> says when it starts.</summary>
internal static class ServeWording
{
    public const string DatabaseIsEmpty = "cơ sở dữ liệu chưa có trường nào (lập trường trên trình duyệt: lệnh setup)";

    public const string WebChatNeedsSample = "Bot:School:Folder (trang trò chuyện chỉ dùng cho trường mẫu)";

    public static string Imported(SchoolRegister register) => string.Create(
        CultureInfo.InvariantCulture, $"Đã nạp {register.School.Name}: {register.Classes.Count} lớp, {register.Pupils.Count} học sinh.");

    public static string ChatAt(string address) => $"Trò chuyện thử với bot: {address}/chat";

    public static string RunsAt(string address) => $"Bot đang chạy ở {address}";

    public static string DemonstrationClock(SchoolRegister register, DateTimeOffset start)
    {
        var (date, time) = (register.Clock.DateOf(start), register.Clock.TimeOf(start));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Bây giờ ngoài giờ học, nên trường mẫu chạy theo đồng hồ thử: bắt đầu lúc {time:HH\\:mm} ngày {date:dd/MM/yyyy}.");
    }
}
