using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>Answers about several days. The unit is "lượt": one pupil in one session, so that every total is the sum of its lines.</summary>
internal static class PeriodWording
{
    public const string StillToCome = "Những ngày đó chưa tới nên em chưa có số liệu.";

    private const int MostBars = 12;
    private const int MostNames = 40;
    private const int DaysOfWeek = 7;

    private static readonly string[] Weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    public static string TooLong(int days) => $"Em xem được nhiều nhất {days} ngày một lần. Thầy cô hỏi từng tháng giúp em, ví dụ: tháng này, tháng trước, từ 10/11 đến 14/11.";

    public static string NoSessions(string scope, PeriodHeadcount period, IReadOnlyList<string> changes) => $"{scope} – {Days(period)}: không có buổi học nào.{Named(changes)}";

    public static string Overview(string scope, PeriodHeadcount period, PeriodHeadcount before, IReadOnlyList<string> changes, bool onlyTotals)
    {
        var total = period.Total;
        var lines = new List<string> { $"{scope} – {Days(period)}, {period.Sessions.Count} buổi" };
        if (total.Reports == 0)
        {
            lines.Add("Chưa có buổi nào được báo.");
        }
        else
        {
            lines.Add($"Chuyên cần {ComparisonWording.Percent(total.Percentage)}: có mặt {total.Present}/{total.Enrolled} lượt (1 lượt là 1 em trong 1 buổi).");
            lines.Add($"Vắng {total.Absent} lượt: có phép {total.Excused}, không phép {total.Unexcused}, chưa rõ {total.Unstated}.");
            lines.AddRange(period.ByLevel.Count < 2 ? [] : period.ByLevel.Select(level => $"• {SummaryWording.Level(level.Level)}: {ComparisonWording.Percent(level.Count.Percentage)}, vắng {level.Count.Absent} lượt"));
            lines.AddRange(period.ByDay.Count <= DaysOfWeek
                ? Bars("Vắng từng ngày", [.. period.ByDay.Select(day => (Day(day.Day), day.Count))])
                : Bars("Vắng từng tuần", [.. period.ByWeek.Select(week => ($"Tuần từ {RollCallWording.Date(week.Monday)}", week.Count))]));
            lines.AddRange(onlyTotals || period.ByClass.Count < 2 ? [] : ByClass(period));
        }

        lines.AddRange(before.Total.Reports == 0 ? [] : [$"So với {Days(before)}: {ComparisonWording.Percent(before.Total.Percentage)} → {ComparisonWording.Percent(total.Percentage)}, {ComparisonWording.Trend(total.Percentage - before.Total.Percentage)}; vắng {before.Total.Absent} → {total.Absent} lượt."]);
        lines.AddRange(total.InOtherMode == 0 ? [] : [$"Học cách khác, không tính có mặt hay vắng: {total.InOtherMode} lượt."]);
        lines.Add(Outstanding(period, onlyTotals));
        return string.Join('\n', lines) + Named(changes);
    }

    public static string Missing(string scope, PeriodHeadcount period) => $"{scope} – {Days(period)}, {period.Sessions.Count} buổi: {(period.Outstanding.Count == 0 ? "lớp nào cũng báo đủ." : $"còn {period.Outstanding.Sum(one => one.Count)} buổi chưa báo – {Owed(period)}.")}";

    public static string Names(string scope, SchoolRegister register, PeriodHeadcount period, IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> seen, int hidden)
    {
        var unnamed = period.Total.Absent - seen.Sum(one => one.Times) - hidden;
        return Listed($"{scope} – {Days(period)}: vắng {period.Total.Absent} lượt.", register, seen, hidden, unnamed) + "\n" + Outstanding(period, onlyTotals: false);
    }

    public static string Hamlet(string hamlet, PeriodHeadcount period, IReadOnlyList<GroupHeadcount> counts)
    {
        var (present, absent) = (counts.Sum(count => count.Present), counts.Sum(count => count.Absent));
        return (present + absent == 0 ? $"{hamlet} – {Days(period)}: chưa lớp nào báo."
            : $"{hamlet} – {Days(period)}: có mặt {present}/{present + absent} lượt ({ComparisonWording.Percent(100m * present / (present + absent))}), vắng {absent} lượt.") + HamletRest(counts);
    }

    public static string HamletNames(string hamlet, SchoolRegister register, PeriodHeadcount period, IReadOnlyList<GroupHeadcount> counts, IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> seen, int hidden) =>
        Listed($"{hamlet} – {Days(period)}: vắng {counts.Sum(count => count.Absent)} lượt.", register, seen, hidden, unnamed: 0) + HamletRest(counts);

    public static string FileName(string scope, PeriodHeadcount period) => $"Chuyên cần {scope.Replace('/', '-')} {period.From:yyyy-MM-dd} đến {period.To:yyyy-MM-dd}";

    public static string Days(PeriodHeadcount period) => period.From >= period.To ? Day(period.To) : $"{Day(period.From)} đến {Day(period.To)}";

    public static string Day(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {RollCallWording.Date(day)}";

    private static string Listed(string head, SchoolRegister register, IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> seen, int hidden, int unnamed)
    {
        var lines = new List<string> { head };
        lines.AddRange(seen.Take(MostNames).Select(one =>
            $"• {RollCallWording.NameOf(register, one.Pupil)} ({register.Find(one.Pupil)?.Class.Value}): {one.Times} buổi – có phép {one.Excused}, không phép {one.Unexcused}, chưa rõ {one.Times - one.Excused - one.Unexcused}"));
        lines.AddRange(seen.Count <= MostNames ? [] : [$"Và {seen.Count - MostNames} em nữa, {seen.Skip(MostNames).Sum(one => one.Times)} lượt."]);
        lines.AddRange(hidden == 0 ? [] : [$"{hidden} lượt của các em không thuộc phần thầy cô xem."]);
        lines.AddRange(unnamed == 0 ? [] : [$"{unnamed} lượt chưa có tên."]);
        return string.Join('\n', lines);
    }

    /// <summary>Classes by how often somebody was absent; behind the first ones the rest in one line, so that the lines add up.</summary>
    private static List<string> ByClass(PeriodHeadcount period)
    {
        var classes = period.ByClass.OrderByDescending(one => one.Count.Absent).ThenBy(one => one.Class.Id.Value, ClassOrder.ByName).ToList();
        var shown = classes.Take(MostBars).ToList();
        var rest = classes.Skip(MostBars).ToList();
        List<string> lines = [.. Bars("Vắng theo lớp", [.. shown.Select(one => (one.Class.Id.Value, one.Count))])];
        return rest.Count == 0 ? lines : [.. lines, $"{rest.Count} lớp còn lại: {rest.Sum(one => one.Count.Absent)}"];
    }

    private static IEnumerable<string> Bars(string title, IReadOnlyList<(string Label, AttendanceCount Count)> rows)
    {
        var bars = TextBars.For(rows.Select(row => row.Count.Absent));
        return rows.Count < 2 || rows.All(row => row.Count.Absent == 0) ? []
            : rows.Select(row => row.Count.Reports == 0 ? $"{row.Label}: chưa báo" : $"{row.Label} {bars.Of(row.Count.Absent)} {row.Count.Absent} ({ComparisonWording.Percent(row.Count.Percentage)})".Replace("  ", " ", StringComparison.Ordinal))
                .Prepend($"{title} (mỗi ■ là {bars.Unit} lượt; trong ngoặc là % có mặt):");
    }

    private static string Outstanding(PeriodHeadcount period, bool onlyTotals) => period.Outstanding.Count == 0 ? "Mọi buổi đều đã báo."
        : $"Còn {period.Outstanding.Sum(one => one.Count)} buổi của các lớp chưa báo, không tính vào các số trên{(onlyTotals ? "" : $": {Owed(period)}")}.";

    private static string Owed(PeriodHeadcount period) => string.Join(", ", period.Outstanding.Select(one => one.Count == 1 ? one.Class.Value : $"{one.Class} ({one.Count} buổi)"));

    private static string HamletRest(IReadOnlyList<GroupHeadcount> counts)
    {
        string[] parts =
        [
            counts.Sum(count => count.NotReported) is > 0 and var silent ? $"chưa báo {silent} lượt" : "",
            counts.Sum(count => count.InOtherMode) is > 0 and var other ? $"học cách khác {other} lượt" : "",
            counts.Sum(count => count.WithoutSession) is > 0 and var without ? $"không có buổi học {without} lượt" : "",
        ];
        var rest = string.Join("; ", parts.Where(part => part.Length > 0));
        var unnamed = counts.Sum(count => count.Unnamed);
        return (rest.Length == 0 ? "" : $"\nKhông tính vào số trên: {rest}.") + (unnamed == 0 ? "" : $"\nCác lớp còn {unnamed} lượt vắng chưa có tên, có thể có em của thôn.");
    }

    private static string Named(IReadOnlyList<string> changes) => changes.Count == 0 ? "" : $"\nKhông học ở lớp: {string.Join("; ", changes)}.";
}
