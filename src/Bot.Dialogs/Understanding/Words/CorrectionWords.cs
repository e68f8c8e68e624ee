namespace Bot.Dialogs.Understanding.Words;

/// <summary>How a report is taken back or changed.</summary>
internal static class CorrectionWords
{
    private const string No = RollWords.No;

    public static readonly (Sense, string[])[] Lists =
    [
        (Sense.Mistake, ["nhầm", "nhầm rồi", "em nhầm", "báo nhầm", "ghi nhầm", "gõ nhầm", "viết nhầm", "đếm nhầm", "gửi nhầm", "báo lộn", "lộn", "lộn rồi", "nhầm lẫn", "sai rồi", "sai", "báo sai", "nhằm", "lộn tên", "nhầm tên", "nhầm lớp", "nói lộn", "viết lộn", "ghi sai", "gõ sai", "chưa đúng", "không đúng", "ko đúng", "đánh nhầm", "e nhầm", "em báo nhầm", "xin lỗi em nhầm", "nhầm nhé", "điểm danh nhầm", "em đếm nhầm", "nhầm ạ", "em ghi nhầm", "em nhớ nhầm", "nhớ nhầm", "nhìn nhầm", "em nhìn nhầm", "mới đúng", "coi lộn", "nhìn lộn"]),
        (Sense.Change, ["sửa", "sửa lại", "báo lại", "đính chính", "điều chỉnh", "cập nhật", "chỉnh lại", "chỉnh", "sữa lại", "xin sửa", "cho sửa", "em sửa", "chính xác là", "đúng là", "đúng ra là", "thay bằng", "đổi thành", "đổi lại", "em báo lại", "em xin sửa lại", "cho em sửa lại", "update", "sửa thành", "xin đính chính", "em đính chính", "đc", "sửa giúp em", "cho em sửa", "đổi", "cho em báo lại", "báo lại cho đúng"]),
        (Sense.Add, ["thêm", "bổ sung", "thêm cả", "có thêm", "ghi thêm", "báo thêm", "vắng thêm", "thêm vào", "cộng thêm", "còn thiếu", "cho thêm", "em bổ sung", "thêm nữa", "còn nữa", "quên mất", "em quên", "em báo thêm", "sót", "báo sót", "còn sót", "sót mất", "sót tên", "em sót", "nghỉ thêm", "em báo sót", "báo thiếu", "em báo thiếu", "à quên", "quên", "cũng vắng|nghỉ"]),
        (Sense.Drop, ["bỏ", "xóa", "xoá", "bớt", "gạch", "loại", "rút", "xóa tên", "xoá tên", "bỏ tên", "gạch tên", "trừ ra", "rút tên"]),
        (Sense.NotBut, [No + " phải", "chứ " + No + " phải", "chứ k phải", "hổng phải", "đâu phải", "chứ đâu phải", "chứ ko", "chứ không"]),
        (Sense.Into, ["thành", "thay bằng", "bằng", "->", "→"]),
        (Sense.OfOtherClass, ["là của", "của lớp", "bài trên là của", "tin trên là của", "báo cáo trên là của", "báo trên là của", "ở trên là của", "trên là của", "tin vừa rồi là của", "vừa rồi là của"]),
    ];
}
