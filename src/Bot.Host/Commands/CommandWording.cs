using Bot.Domain;

namespace Bot.Host.Commands;

/// <summary>What the command line says of itself.</summary>
internal static class CommandWording
{
    public const string Program = "AttendanceBot: điểm danh và vận động học sinh qua tin nhắn.";

    public const string Serve = "Chạy bot (mặc định).";

    public const string Demo = "Xem một buổi sáng của trường mẫu trong nửa phút: mọi tin nhắn đi qua hệ thống thật.";

    public const string Read = "Cho xem tin nhắn được hiểu thế nào; không gửi, không lưu gì.";

    public const string ReadText = "Tin nhắn; không có thì đọc JSONL từ đầu vào chuẩn.";

    public const string ReadSchool = "Thư mục danh sách của trường.";

    public const string ReadAs = "Ai viết: mã cán bộ, hoặc guardian:<SĐT>.";

    public const string ReadAt = "Gửi lúc nào, ví dụ 2026-11-23T07:05:00+07:00; mặc định là bây giờ.";

    public const string ReadExplain = "Ghi ra stderr cách hiểu từng từ.";

    public const string AsIsNeeded = "Cần --as khi tin nhắn nằm trên dòng lệnh.";

    public const string BadAt = "--at phải là thời điểm có múi giờ, ví dụ 2026-11-23T07:05:00+07:00.";

    public const string NoSchool = "Thiếu cài đặt Bot:School:Folder (hoặc --school): trường mẫu chỉ dùng khi chưa có kênh nào và cơ sở dữ liệu là mặc định.";

    public const string IcuMissing =
        "Thiếu ICU: hãy cài gói libicu (Debian, Ubuntu: libicu72 hoặc libicu-dev; Alpine: icu-libs và icu-data-full) và bỏ biến DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";

    public const string TimeZonesMissing = "Thiếu dữ liệu múi giờ: hãy cài gói tzdata.";

    public const string SchoolCode = "Mã trường, khi cơ sở dữ liệu có nhiều trường.";

    public const string NoSchoolStored = "Chưa có trường nào; hãy nhập danh sách trước: import THƯ-MỤC.";

    public static string UnknownSender(string sender) => $"Không có ai là “{sender}” trong danh sách của trường.";

    public static string WhichSchool(IEnumerable<SchoolId> schools) => $"Hãy chọn trường bằng --school: {string.Join(", ", schools)}.";

    public static string SeeHelp(string verb) => $"Xem cách dùng: {verb} --help";

    public static string Failed(string reason) => $"Không làm được: {reason}";
}
