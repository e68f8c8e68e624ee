using System.Globalization;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>Sentences to superiors: numbers with the schools that have not reported apart, and no name of a child.</summary>
internal static class AreaWording
{
    public const string WhatToAsk = "Anh/chị xem được số liệu của địa bàn, không có tên học sinh. Nhắn: sĩ số; hoặc: sĩ số và tên trường. Hồ sơ vận động mà trường chuyển cho anh/chị: hồ sơ.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string All(Area area, IReadOnlyList<AreaClass> classes, DateOnly day, TimeOnly time)
    {
        var schools = classes.GroupBy(one => one.School).Select(group => (Name: group.First().SchoolName, Classes: group.ToList(), Figures: AreaFigures.Of([.. group], time))).ToList();
        var lines = new List<string> { $"{area.Commune ?? area.Province}, {RollCallWording.Weekday(day)}, lúc {time:HH\\:mm}: {schools.Count} trường; {Figures(AreaFigures.Of(classes, time))}." };
        if (area.Commune is null)
        {
            lines.AddRange(classes.GroupBy(one => one.Commune, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {Figures(AreaFigures.Of([.. group], time))}."));
        }

        lines.AddRange(classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Select(group => $"{SummaryWording.Level(group.Key)}: {Figures(AreaFigures.Of([.. group], time))}{Target(group)}."));
        lines.AddRange(schools.Where(one => one.Figures.NotReported < one.Figures.Classes).Select(one => $"• {one.Name}: {Figures(one.Figures)}."));
        if (schools.Where(one => one.Figures.NotReported == one.Figures.Classes).ToList() is { Count: > 0 } silent)
        {
            lines.Add($"Chưa báo: {string.Join(", ", silent.Select(one => $"{one.Name} ({one.Figures.Classes} lớp, {Number(one.Figures.Pupils)} em trong sổ)"))}.");
        }

        return string.Join('\n', lines);
    }

    public static string OneSchool(IReadOnlyList<AreaClass> classes, DateOnly day, TimeOnly time)
    {
        var lines = new List<string> { $"{classes[0].SchoolName}, {RollCallWording.Weekday(day)}, lúc {time:HH\\:mm}: {Figures(AreaFigures.Of(classes, time))}." };
        lines.AddRange(classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Where(group => Target(group).Length > 0).Select(group => $"{SummaryWording.Level(group.Key)}{Target(group)}."));
        lines.AddRange(classes.GroupBy(one => one.Class.Grade).OrderBy(group => group.Key).Select(group =>
            $"Khối {group.Key}: {Figures(AreaFigures.Of([.. group], time))} – {string.Join(", ", group.Select(one => $"{one.Class.Id} {(one.At(time) is var (present, enrolled) ? $"{present}/{enrolled}" : "chưa báo")}"))}."));
        return string.Join('\n', lines);
    }

    private static string Figures(AreaFigures figures) =>
        (figures.Percentage is { } percent ? $"có mặt {Number(figures.Present)}/{Number(figures.Enrolled)} ({percent.ToString("0.0", Vietnamese)}%)" : "chưa lớp nào báo")
        + $"; {figures.Classes - figures.NotReported}/{figures.Classes} lớp đã báo, {Number(figures.Pupils)} em trong sổ";

    /// <summary>Against the number given to those schools; only where each of them has one.</summary>
    private static string Target(IGrouping<SchoolLevel, AreaClass> level)
    {
        var targets = level.GroupBy(one => one.School).Select(school => school.First().Targets.Of(level.Key)).ToList();
        var (target, pupils) = (targets.Sum() ?? 0, level.Sum(one => one.Pupils));
        return targets.Contains(null) || target == 0 ? "" : $"; chỉ tiêu {Number(target)} em, đạt {(100m * pupils / target).ToString("0.0", Vietnamese)}%";
    }

    private static string Number(int number) => number.ToString("N0", Vietnamese);
}
