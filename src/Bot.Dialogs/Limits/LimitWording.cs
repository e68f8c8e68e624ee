using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Limits;

/// <summary>Sentences about the 45 sessions. Under every figure stands how it is counted.</summary>
internal static class LimitWording
{
    public const string NoRule = "Quy định 45 buổi chỉ áp dụng từ lớp 6 đến lớp 12.";
    public const string NotYours = "Thầy cô không phụ trách phần này nên em không trả lời được. Chủ nhiệm xem lớp mình, ban giám hiệu xem khối mình: nhắn “45 buổi 7A”.";

    public static string Scope(ClassId? named) => named is { } only ? $"Lớp {only}" : "Các lớp thầy cô phụ trách";

    public static string Footnote(SchoolRegister register) =>
        $"(Cách tính: TT 22/2021, Điều 12 – mỗi ngày nhiều nhất 1 buổi, có phép và không phép gộp; ngày chỉ nghỉ buổi thứ hai {(register.School.Rules.SecondSessionCounts ? "tính 1" : "không tính")}. 45 buổi còn được, 46 buổi là không được lên lớp.)";

    public static string Reached(SchoolRegister register, IReadOnlyList<(LimitStanding Standing, bool IsCorrection)> children) =>
        $"Số buổi nghỉ trong năm đến mốc:\n{string.Join('\n', children.Select(one => $"• {Line(one.Standing)}{(one.IsCorrection ? " (số đã sửa, thay cho lần báo trước)" : "")}"))}\n{Footnote(register)}";

    public static string OfPupils(SchoolRegister register, IReadOnlyList<LimitStanding> standings) =>
        $"{string.Join('\n', standings.Select(standing => $"• {Line(standing)}"))}\n{Footnote(register)}";

    /// <summary>A class or the classes of a leader, most first.</summary>
    /// <param name="least">Pupils with fewer sessions are not listed.</param>
    public static string OfClasses(SchoolRegister register, string scope, IReadOnlyList<LimitStanding> standings, int least, int most)
    {
        if (standings.Count == 0)
        {
            return $"{scope}: chưa có em nào nghỉ từ {least} buổi.\n{Footnote(register)}";
        }

        var rest = standings.Count > most ? $"\nCòn {standings.Count - most} em nữa: nhắn tên lớp, ví dụ: 45 buổi {standings[most].Pupil.Class}." : "";
        return $"{scope}: {standings.Count} em nghỉ từ {least} buổi:\n{string.Join('\n', standings.Take(most).Select(standing => $"• {Line(standing)}"))}{rest}\n{Footnote(register)}";
    }

    public static string TooMany(string name, IEnumerable<Pupil> pupils) =>
        $"Có nhiều em tên {name}: {string.Join(", ", pupils.Select(pupil => $"{pupil.Name.Full} ({pupil.Class})"))}. Thầy cô nhắn thêm lớp hoặc cả họ tên giúp em.";

    private static string Line(LimitStanding standing)
    {
        var state = standing.IsPassed ? "ĐÃ QUÁ 45 BUỔI" : standing.Left == 0 ? "hết mức, thêm 1 buổi là không được lên lớp" : $"còn {standing.Left}, dự báo cả năm {standing.Forecast}";
        return $"{standing.Pupil.Name.Full} ({standing.Pupil.Class}): {standing.Used}/{AbsenceTotals.Limit} buổi – {state}; ngày có phép {standing.Days.Excused}, không phép {standing.Days.Unexcused}, chưa rõ {standing.Days.Unstated}";
    }
}
