using Bot.Domain.Attendance;

namespace Bot.Dialogs.Quality;

/// <summary>Sentences of the truth meter. A reason to look, blaming nobody; classes are named in the order of their names, never ranked.</summary>
internal static class QualityWording
{
    /// <summary>Under a list of classes; empty where nothing stands out.</summary>
    public static string Behind(IReadOnlyList<ClassQuality> marks) => marks.Count == 0 ? ""
        : "\n" + string.Join('\n', marks.Select(mark => $"• {mark.Class}: {Reasons(mark)}").Prepend("Số liệu nên xem lại (4 tuần qua; chỉ là dấu hiệu, không phải lỗi của ai):"));

    /// <summary>Beside the number of one class; empty where nothing stands out.</summary>
    public static string Beside(ClassQuality? mark) => mark is null ? "" : $"\n⚠ Nên xem lại số liệu 4 tuần qua: {Reasons(mark)}";

    /// <summary>Beside the number of a grade or the school: how many classes, which, and why in a word; empty where nothing stands out.</summary>
    public static string Beside(IReadOnlyList<ClassQuality> marks) => marks.Count == 0 ? ""
        : $"\n⚠ {marks.Count} lớp có số liệu nên xem lại: {string.Join(", ", marks.Select(mark => $"{mark.Class} ({string.Join(", ", mark.Findings.Select(InAWord))})"))}. Vì sao: sĩ số {marks[0].Class}.";

    private static string InAWord(QualityFinding finding) => finding.Reason switch
    {
        QualityReason.CountsDiffer => "đếm thử lệch",
        QualityReason.AlwaysFull => "luôn đủ",
        QualityReason.CopiedTotal => "một số vắng lặp lại",
        QualityReason.FamiliesContradict => "gia đình nói khác",
        QualityReason.MealsDiffer => "cơm nhiều hơn có mặt",
        _ => "hay sửa ngày sau",
    };

    public static string Reasons(ClassQuality mark) => string.Join("; ", mark.Findings.Select(Reason)) + ".";

    private static string Reason(QualityFinding finding) => finding.Reason switch
    {
        QualityReason.CountsDiffer => $"đếm thử lệch {finding.Times}/{finding.Of} lần",
        QualityReason.AlwaysFull => $"{finding.Times} buổi liền báo đủ, trong khi các lớp khác chỉ đủ {finding.UsualPercent}% số buổi",
        QualityReason.CopiedTotal => $"{finding.Times} buổi liền cùng một số vắng mà không có tên",
        QualityReason.FamiliesContradict => $"{finding.Times}/{finding.Of} lần gia đình nói em có đi học",
        QualityReason.MealsDiffer => $"{finding.Times}/{finding.Of} ngày báo cơm nhiều hơn số em có mặt",
        _ => $"{finding.Times}/{finding.Of} buổi sửa lại vào ngày sau",
    };
}
