using System.Globalization;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>Sentences to superiors: numbers with the schools that have not reported apart, and no name of a child.</summary>
public static class AreaWording
{
    internal const string WhatToAsk = "Anh/chị xem được số liệu của địa bàn, không có tên học sinh. Nhắn: sĩ số; hoặc: sĩ số và tên trường. Hồ sơ vận động mà trường chuyển cho anh/chị: hồ sơ. Xem trên trang: mở trang.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    internal static string All(Area area, IReadOnlyList<AreaClass> classes, DateOnly day, TimeOnly time)
    {
        var schools = classes.GroupBy(one => one.School).Select(group => (Name: group.First().SchoolName, Classes: group.ToList(), Figures: AreaFigures.Of([.. group], time))).ToList();
        var lines = new List<string> { $"{Name(area)}, {RollCallWording.Weekday(day)}, lúc {time:HH\\:mm}: {schools.Count} trường; {Figures(AreaFigures.Of(classes, time))}." };
        if (area.Commune is null)
        {
            lines.AddRange(classes.GroupBy(one => one.Commune, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {Figures(AreaFigures.Of([.. group], time))}."));
        }

        lines.AddRange(classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Select(group => $"{SummaryWording.Level(group.Key)}: {Figures(AreaFigures.Of([.. group], time))}{BehindTarget(group)}."));
        lines.AddRange(schools.Where(one => one.Figures.NotReported < one.Figures.Classes).Select(one => $"• {one.Name}: {Figures(one.Figures)}."));
        if (schools.Where(one => one.Figures.NotReported == one.Figures.Classes).ToList() is { Count: > 0 } silent)
        {
            lines.Add($"Chưa báo: {string.Join(", ", silent.Select(one => $"{one.Name} ({one.Figures.Classes} lớp, {Number(one.Figures.Pupils)} em trong sổ)"))}.");
        }

        return string.Join('\n', lines);
    }

    internal static string OneSchool(IReadOnlyList<AreaClass> classes, DateOnly day, TimeOnly time)
    {
        var lines = new List<string> { $"{classes[0].SchoolName}, {RollCallWording.Weekday(day)}, lúc {time:HH\\:mm}: {Figures(AreaFigures.Of(classes, time))}." };
        lines.AddRange(classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Where(group => Target(group) is not null).Select(group => $"{SummaryWording.Level(group.Key)}{BehindTarget(group)}."));
        lines.AddRange(classes.GroupBy(one => one.Class.Grade).OrderBy(group => group.Key).Select(group =>
            $"Khối {group.Key}: {Figures(AreaFigures.Of([.. group], time))} – {string.Join(", ", group.Select(one => $"{one.Class.Id} {(one.At(time) is var (present, enrolled) ? $"{present}/{enrolled}" : "chưa báo")}"))}."));
        return string.Join('\n', lines);
    }

    public static string Name(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Commune ?? area.Province;
    }

    public static string BarInWords(AreaFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return $"Trong {Number(figures.Pupils)} học sinh trong sổ: có mặt {Number(figures.Present)}, vắng {Number(figures.Enrolled - figures.Present)}, chưa báo {Number(figures.Silent)}.";
    }

    public static string Number(int number) => number.ToString("N0", Vietnamese);

    private static string Figures(AreaFigures figures) =>
        (figures.Percentage is { } percent ? $"có mặt {Number(figures.Present)}/{Number(figures.Enrolled)} ({percent.ToString("0.0", Vietnamese)}%)" : "chưa lớp nào báo")
        + $"; {figures.Reported}/{figures.Classes} lớp đã báo, {Number(figures.Pupils)} em trong sổ";

    /// <summary>Against the number given to those schools; null where one of them has none.</summary>
    internal static string? Target(IGrouping<SchoolLevel, AreaClass> level)
    {
        var targets = level.GroupBy(one => one.School).Select(school => school.First().Targets.Of(level.Key)).ToList();
        var (target, pupils) = (targets.Sum() ?? 0, level.Sum(one => one.Pupils));
        return targets.Contains(null) || target == 0 ? null : $"chỉ tiêu {Number(target)} em, đạt {(100m * pupils / target).ToString("0.0", Vietnamese)}%";
    }

    private static string BehindTarget(IGrouping<SchoolLevel, AreaClass> level) => Target(level) is { } target ? $"; {target}" : "";
}
