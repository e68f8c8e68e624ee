using Bot.Dialogs.Privacy;

namespace Bot.Host.Commands.Privacy;

/// <summary>What <c>export</c> and <c>erase</c> say.</summary>
internal static class PrivacyWording
{
    public const string Export = "Xuất mọi điều đang giữ về một em hoặc một phụ huynh.";

    public const string Erase = "Xóa điều đang giữ về một em hoặc một phụ huynh; cho xem trước, rồi hỏi.";

    public const string Guardian = "Phụ huynh: số điện thoại như trong danh sách.";

    public const string Pupil = "Học sinh: mã học sinh.";

    public const string Out = "Tệp ghi ra: .json, hoặc .zip có cả các tệp đã gửi.";

    public const string Yes = "Không hỏi lại.";

    public const string OnePerson = "Hãy ghi một người: số điện thoại phụ huynh, hoặc --pupil MÃ.";

    public const string NoSchool = "Hãy chọn trường bằng --school; nếu chưa có trường nào, nhập danh sách trước: import THƯ-MỤC.";

    public const string Nobody = "Trường không có ai với mã hoặc số đó.";

    public const string AlarmOpen = "Còn báo động chưa có kết quả về người này: hãy ghi kết quả trước, rồi xóa.";

    public const string NobodyToAsk = "Không có ai để hỏi: thêm --yes nếu chắc chắn.";

    public const string Ask = "Xóa như trên? Không lấy lại được. (có/không) ";

    public const string NotConfirmed = "Chưa xóa gì.";

    public const string ChangedMeanwhile = "Vừa có thay đổi nên chưa xóa gì; hãy chạy lại.";

    public static string BadFile(string path) => $"“{path}”: hãy ghi tên tệp .json hoặc .zip.";

    public static string Exported(string path, PersonalExport export) =>
        $"Đã ghi {path}: {export.Tables.Sum(table => table.Rows.Count)} dòng, {export.Files.Count} tệp."
        + (export.Tables.Any(table => table.Name == "notes") ? " Ghi chú của giáo viên có thể nhắc tên em khác: hãy đọc trước khi đưa cho ai." : "");

    /// <summary>What will go, what stays, and why.</summary>
    public static IEnumerable<string> Plan(ErasureOutcome.Done plan, RecordSubject subject)
    {
        yield return plan.Counts.Count == 0 ? "Không còn gì để xóa." : "Sẽ xóa:";
        foreach (var (kind, count) in plan.Counts)
        {
            yield return $"  {count} {Kind(kind)}";
        }

        yield return "Giữ lại:";
        yield return subject switch
        {
            RecordSubject.OfPupil when plan.IsStillEnrolled => "  tên, lớp trong danh sách và điểm danh có phép/không phép: trường phải giữ khi em còn học. Khi em đã rời trường, nhập danh sách mới rồi xóa lần nữa.",
            RecordSubject.OfPupil => "  số vắng của lớp và của trường, với bí danh thay cho mã học sinh, để các báo cáo cũ không đổi.",
            _ when plan.IsStillEnrolled => "  tên và số trong danh sách của trường: sửa trong tệp danh sách rồi nhập lại.",
            _ => "  điều trường ghi về con của người này: xóa bằng --pupil.",
        };
        yield return "  nhật ký ai làm gì, lúc nào, không có tên. Tin đã tới điện thoại của người khác thì không gọi lại được; bản sao lưu cũ vẫn còn.";
    }

    public static string Erased(ErasureOutcome.Done done) => done.Alias is { } alias ? $"Đã xóa. Bí danh trong nhật ký: {alias}." : "Đã xóa.";

    private static string Kind(ErasedKind kind) => kind switch
    {
        ErasedKind.Register => "dòng trong danh sách",
        ErasedKind.Reasons => "lý do vắng",
        ErasedKind.Answers => "lời của gia đình",
        ErasedKind.Nudges => "câu trả lời cho tin nhắc",
        ErasedKind.Queued => "tin đang chờ gửi",
        ErasedKind.Texts => "tin nhắn (mất chữ, còn dòng)",
        ErasedKind.Notes => "ghi chú của giáo viên",
        ErasedKind.Outcomes => "kết quả báo động và việc",
        ErasedKind.Files => "tệp",
        ErasedKind.Chats => "cuộc trò chuyện (bỏ kết nối)",
        ErasedKind.Consents => "lần đồng ý (thôi, không còn tên)",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
