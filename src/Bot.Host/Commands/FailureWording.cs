using System.Data.Common;
using Bot.Storage;
using Bot.Storage.Backups;
using Bot.Storage.Migrations;

namespace Bot.Host.Commands;

/// <summary>Why a verb could not do its work: what, where, and what to do. What a database or the system says of itself stands behind, in its own words.</summary>
internal static class FailureWording
{
    /// <summary>Null for a fault of the program: nobody chose its words.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        BackupRefusedException refused => Of(refused),
        StorageInUseException used => $"{used.File} đang được một chương trình khác dùng. Hãy dừng bot đang chạy (Ctrl + C) rồi làm lại, hoặc chọn tệp khác ở Bot:Storage:ConnectionString.",
        StorageDamagedException damaged =>
            $"{damaged.File} đã hỏng ({damaged.Fault}). Hãy giữ một bản của tệp đó cùng tệp -wal, kiểm tra ổ đĩa, rồi đưa bản sao lưu mới nhất về: restore TỆP --force.",
        MigrationRefusedException refused => $"Cơ sở dữ liệu không hợp với chương trình này. Hãy chạy bản chương trình mới hơn, hoặc khôi phục một bản sao lưu. ({refused.Message})",
        DbException said => $"Cơ sở dữ liệu không nhận lệnh. Hãy xem cơ sở dữ liệu có đang chạy không, Bot:Storage:ConnectionString có đúng không. ({said.Message})",
        UnauthorizedAccessException said => $"Máy không cho đọc hay ghi ở đó. Hãy chọn thư mục khác, hoặc chạy bằng tài khoản có quyền. ({said.Message})",
        IOException said => $"Không đọc hay ghi được tệp. Hãy xem tên tệp, thư mục có đúng không, ổ đĩa còn chỗ không. ({said.Message})",
        _ => null,
    };

    private static string Of(BackupRefusedException refused)
    {
        var (subject, detail) = (refused.Subject, refused.Detail);
        return refused.Fault switch
        {
            BackupFault.FileExists => $"Đã có tệp {subject}; sao lưu không ghi đè tệp nào. Hãy đặt tên tệp khác, hoặc chuyển tệp cũ đi.",
            BackupFault.NoDatabase => $"Không có cơ sở dữ liệu {subject} nên không có gì để sao lưu. Hãy chạy lệnh trong thư mục đã chạy bot, hoặc xem lại Bot:Storage:ConnectionString.",
            BackupFault.NoFile => $"Không có tệp {subject}. Hãy xem lại tên tệp và thư mục.",
            BackupFault.NoBackup => $"{subject} không phải bản sao lưu của chương trình này. Hãy chọn tệp do \"backup\" hoặc trang Sao lưu tạo ra.",
            BackupFault.OtherProgram => $"{subject} là cơ sở dữ liệu của chương trình khác. Hãy chọn tệp do \"backup\" hoặc trang Sao lưu tạo ra.",
            BackupFault.OtherKind => $"{subject} là bản sao lưu của {detail}, không phải của loại cơ sở dữ liệu đang dùng. Hãy đặt Bot:Storage:Provider = {detail} rồi khôi phục; từ Sqlite sang Postgres thì khôi phục xong mới chạy \"migrate --to\".",
            BackupFault.Damaged => $"{subject} đã hỏng{(detail.Length == 0 ? "" : $" ({detail})")}, chưa thay gì. Hãy dùng bản sao lưu cũ hơn.",
            BackupFault.NotEmpty => $"{subject} đang có số liệu; khôi phục sẽ thay tất cả. Hãy sao lưu trước, rồi chạy lại với --force.",
            BackupFault.TargetNotEmpty => $"{subject} đang có số liệu (bảng {detail}) nên chưa chuyển gì. Hãy chuyển vào một cơ sở dữ liệu trống.",
            BackupFault.InUse => $"Còn {detail} kết nối đang dùng cơ sở dữ liệu {subject}. Hãy dừng bot trên mọi máy rồi làm lại.",
            BackupFault.ToolMissing => $"Máy này chưa có {subject}. Hãy cài gói postgresql-client (Debian), cùng phiên bản với máy chủ PostgreSQL hoặc mới hơn, rồi làm lại.",
            BackupFault.DumpFailed => $"pg_dump dừng giữa chừng, chưa ghi tệp nào. Hãy xem Bot:Storage:ConnectionString và quyền của tài khoản. ({detail})",
            BackupFault.RestoreFailed => $"pg_restore dừng giữa chừng; {subject} vẫn như trước. Hãy xem phiên bản PostgreSQL và quyền của tài khoản. ({detail})",
            BackupFault.MoveIncomplete => $"Bảng {subject} không sang đủ dòng nên chưa chuyển gì. Hãy dừng bot trên mọi máy rồi làm lại.",
            BackupFault.UnknownType => $"Cột {subject} có kiểu {detail}, chương trình này không chuyển được. Hãy chuyển vào một cơ sở dữ liệu trống.",
            _ => refused.Message,
        };
    }
}
