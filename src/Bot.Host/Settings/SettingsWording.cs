using System.Globalization;

namespace Bot.Host.Settings;

/// <summary>Every sentence about settings; each names the setting.</summary>
internal static class SettingsWording
{
    public const string ANumber = "một số";

    public static string Missing(string setting, string because) =>
        $"Thiếu cài đặt {setting}: cần có vì {because}.";

    public static string Contradict(string setting, string other) =>
        $"Cài đặt {setting} không đi cùng được với {other}.";

    public static string BadValue(string setting, string example) =>
        $"Cài đặt {setting} có giá trị không dùng được. Hãy ghi: {example}.";

    public const string ZaloSecret = "8–256 ký tự A–Z a–z 0–9 _ -";

    public static string OutOfRange(string setting, double least, double most) =>
        string.Create(CultureInfo.InvariantCulture, $"Cài đặt {setting} phải từ {least} đến {most}.");

    public static string Unknown(string setting) =>
        $"Không có cài đặt {setting}. Hãy xem lại tên trong config/appsettings.json.";

    public static string UnknownName(string setting, IEnumerable<string> names) =>
        $"Không có cài đặt {setting}. Tên dùng được: {string.Join(", ", names)}.";

    public static string BadFile(string path, string reason) => $"Không đọc được tệp cài đặt {path}: {reason}";

    public static string BadSecretFile(string setting, string path) => $"Không đọc được tệp {path} mà cài đặt {setting} chỉ tới.";
}
