using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaders;

/// <summary>One session beside the same of another day, always over the classes that reported on both.</summary>
internal static class ComparisonWording
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Percent(decimal? value) => value is { } percent ? $"{percent.ToString("0.0", Vietnamese)}%" : "–";

    /// <summary>One line behind a headcount; empty where nothing can be compared.</summary>
    public static string Behind(HeadcountComparison? day, HeadcountComparison? week)
    {
        string[] parts =
        [
            day is { Classes: > 0 } ? $"{RollCallWording.Weekday(day.Before)}: {Step(day)}" : "",
            week is { Classes: > 0 } && week.Before != day?.Before ? $"cùng thứ tuần trước ({RollCallWording.Date(week.Before)}): {Step(week)}" : "",
        ];
        var said = string.Join("; ", parts.Where(part => part.Length > 0));
        return said.Length == 0 ? "" : $"\nSo với {said}.";
    }

    public static string Text(string scope, HeadcountComparison one)
    {
        var head = $"{scope} – {RollCallWording.SessionName(one.Session)} {RollCallWording.Weekday(one.Day)} so với {RollCallWording.Weekday(one.Before)}";
        return one.Classes == 0
            ? $"{head}: chưa lớp nào báo cả hai buổi nên chưa so được."
            : $"{head}, tính {one.Classes} lớp báo cả hai buổi:\n"
                + $"Có mặt {one.Now.Present}/{one.Now.Enrolled} ({Percent(one.Now.Percentage)}), trước {one.Then.Present}/{one.Then.Enrolled} ({Percent(one.Then.Percentage)}): {Trend(one.Change)}.\n"
                + $"Vắng {one.Now.Absent}, trước {one.Then.Absent}.";
    }

    public static string NothingBefore(string scope, SessionHeadcount count) =>
        $"{scope}: trong hai tuần trước {RollCallWording.Date(count.Date)} không có buổi {RollCallWording.SessionName(count.Session)} nào để so.";

    public static string Trend(decimal? change) => change switch
    {
        null => "chưa so được",
        0 => "như trước",
        > 0 => $"tăng {change.Value.ToString("0.0", Vietnamese)} điểm %",
        _ => $"giảm {(-change.Value).ToString("0.0", Vietnamese)} điểm %",
    };

    private static string Step(HeadcountComparison one) => $"{Percent(one.Then.Percentage)} → {Percent(one.Now.Percentage)} ({one.Classes} lớp báo cả hai buổi)";
}
