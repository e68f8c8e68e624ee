using System.Globalization;

namespace Bot.Host.Commands.Operations;

/// <summary>What is said of backups and of moving to PostgreSQL.</summary>
internal static class BackupWording
{
    public const string Backup = "Sao lưu toàn bộ cơ sở dữ liệu vào một tệp, kể cả khi bot đang chạy.";

    public const string NewFile = "Tệp sẽ ghi; chưa được có sẵn.";

    public const string Restore = "Khôi phục cơ sở dữ liệu từ một tệp sao lưu. Dừng bot trước.";

    public const string OldFile = "Tệp do \"backup\" ghi.";

    public const string Force = "Thay cả khi cơ sở dữ liệu đang có số liệu.";

    public const string To = "Chuyển mọi số liệu từ SQLite sang cơ sở dữ liệu PostgreSQL trống này (chuỗi kết nối). Dừng bot trước.";

    public const string MovesFromSqlite = "\"migrate --to\" chuyển từ SQLite: Bot:Storage:Provider đang là Postgres.";

    public static string Done(string file, long length, string keys) =>
        $"Đã sao lưu vào {file} ({Size(length)}). Thư mục khóa {Path.GetFullPath(keys)} không nằm trong tệp: nhớ giữ bản sao riêng.";

    public static string Restored(int schema, IReadOnlyList<string> schools, string? kept) =>
        string.Create(CultureInfo.InvariantCulture, $"Đã khôi phục: {schools.Count} trường ({string.Join(", ", schools)}), cấu trúc số {schema}.")
        + (kept is null ? "" : $" Cơ sở dữ liệu trước đó còn ở {kept}; xóa khi đã chắc chắn.");

    public static string Moved(long rows, int tables) =>
        string.Create(CultureInfo.InvariantCulture, $"Đã chuyển {rows} dòng trong {tables} bảng. Đặt Bot:Storage:Provider = Postgres và chuỗi kết nối mới, rồi chạy \"serve\". Tệp SQLite giữ nguyên.");

    private static string Size(long length) =>
        length < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{(length + 1023) / 1024} KiB") : string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{length / 1048576.0:0.0} MiB");
}
