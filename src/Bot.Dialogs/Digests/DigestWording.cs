using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Digests;

/// <summary>Short texts of a week or month for leaders.</summary>
internal static class DigestWording
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Period(Digest digest)
    {
        var isWeek = digest.Kind == DigestKind.Week;
        var lines = new List<string>
        {
            $"{(isWeek ? "Tuần" : "Tháng")} {RollCallWording.Date(digest.Now.From)}–{RollCallWording.Date(digest.Now.To)}, {digest.Scope}: chuyên cần {Percent(digest.Now)}{Change(digest, isWeek)}.",
            $"Vắng {digest.Now.Absent} lượt buổi{Before(digest, isWeek)}: có phép {digest.Now.Named.Excused}, không phép {digest.Now.Named.Unexcused}, chưa rõ {digest.Now.Absent - digest.Now.Named.Excused - digest.Now.Named.Unexcused}.",
        };
        if (digest.Grades.Count > 1)
        {
            lines.Add($"Từng khối: {string.Join("; ", digest.Grades.Select(one => $"khối {one.Grade} {Percent(one.Figures)}"))}.");
        }

        lines.Add(digest.Now.NotReported == 0 ? "Các lớp đã báo đủ." : $"Chưa báo {digest.Now.NotReported} buổi (không tính vào tỷ lệ).");
        lines.Add($"Vắng liền quá 3 ngày: {digest.LongAway} em. Mốc 45 buổi: {(digest.Marks.Count == 0 ? "chưa em nào từ 18 buổi" : string.Join(", ", digest.Marks.Select(one => $"{one.Pupils} em từ {one.Mark} buổi")))}.");
        lines.Add($"Bỏ học cả năm (toàn trường): {digest.Gauge.Dropouts} em, {(digest.Gauge.IsOver ? $"vượt chỉ tiêu {-digest.Gauge.Left} em" : $"còn được {digest.Gauge.Left} em")}.");
        lines.Add($"Việc còn mở: {digest.OpenTasks}, quá hạn {digest.Overdue}. Xem: “vắng quá 3 ngày”, “45 buổi”, “việc quá hạn”.");
        return string.Join('\n', lines);
    }

    private static string Percent(PeriodFigures figures) => figures.Percentage is { } percentage ? $"{percentage.ToString("0.0", Vietnamese)}%" : "chưa lớp nào báo";

    private static string Change(Digest digest, bool isWeek) => digest.Now.Percentage is { } now && digest.Before.Percentage is { } before
        ? $", {(isWeek ? "tuần" : "tháng")} trước {before.ToString("0.0", Vietnamese)}% ({(now - before).ToString("+0.0;−0.0;0.0", Vietnamese)})"
        : "";

    private static string Before(Digest digest, bool isWeek) => digest.Before.Enrolled == 0 ? "" : $" ({(isWeek ? "tuần" : "tháng")} trước {digest.Before.Absent})";
}
