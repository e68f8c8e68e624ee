using Bot.Dialogs.RollCalls;
using Bot.Domain.Meals;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Meals;

/// <summary>Sentences about meals: numbers of classes, no names.</summary>
internal static class MealWording
{
    public const string NotYours = "Số cơm của lớp này thầy cô không phụ trách. Chủ nhiệm báo và xem lớp mình; lãnh đạo, quản sinh, văn thư xem cả trường.";
    public const string NobodyEats = "Hôm nay không có em nào ăn tại trường theo danh sách (2B, BT, NT) và lịch học.";

    /// <summary>What the kitchen must know: by kind, who has not reported apart, and where reports differ from the roll.</summary>
    public static string Board(SchoolRegister register, DateOnly day, IReadOnlyList<MealRoll> rolls, IReadOnlyList<SchoolClass> missing, IReadOnlyList<MealCount> counts)
    {
        var lines = new List<string>();
        if (rolls.Count > 0)
        {
            lines.Add($"Cơm trưa {RollCallWording.Date(day)} theo điểm danh ({rolls.Count} lớp): {Kinds(rolls.Sum(roll => roll.TwoSessions), rolls.Sum(roll => roll.DayBoarders), rolls.Sum(roll => roll.Boarders))}, cộng {rolls.Sum(roll => roll.Total)} suất.");
            lines.Add(string.Join("; ", rolls.Select(roll => $"{roll.Class.Id} {roll.Total}{(roll.Unnamed > 0 ? $" (còn {roll.Unnamed} em vắng chưa rõ tên)" : "")}")) + ".");
        }

        if (missing.Count > 0)
        {
            lines.Add($"Chưa báo sĩ số, chưa tính: {string.Join(", ", missing.Select(schoolClass => $"{schoolClass.Id} ({Reported(counts, schoolClass) ?? $"đủ thì {MealRoll.InAll(register, schoolClass.Id)}"})"))}.");
        }

        var differing = counts.Select(count => (Count: count, Roll: rolls.FirstOrDefault(roll => roll.Class.Id == count.Class))).Where(one => one.Roll is not null && one.Roll.Total != one.Count.Total).ToList();
        if (differing.Count > 0)
        {
            lines.Add($"Lệch với báo cơm: {string.Join("; ", differing.Select(one => $"{one.Count.Class} báo {one.Count.Total}, điểm danh {one.Roll!.Total}"))}.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>What was taken down, and how it stands against the roll call.</summary>
    public static string Recorded(SchoolRegister register, MealCount count, MealRoll? roll)
    {
        var kinds = count.TwoSessions is null ? "" : $" ({Kinds(count.TwoSessions ?? 0, count.DayBoarders ?? 0, count.Boarders ?? 0)})";
        var compared = roll is null ? $"Lớp chưa báo sĩ số hôm nay nên chưa so được; trong danh sách {MealRoll.InAll(register, count.Class)} em ăn tại trường."
            : roll.Total == count.Total ? "Khớp với điểm danh."
            : $"Theo điểm danh có mặt {roll.Total} em ăn tại trường ({Kinds(roll.TwoSessions, roll.DayBoarders, roll.Boarders)}): lệch {Math.Abs(roll.Total - count.Total)} suất, nhờ thầy cô xem lại.";
        return $"Đã ghi báo cơm {count.Class} {RollCallWording.Date(count.Date)}: {count.Total} suất{kinds}. {compared} Báo lại thì số mới thay số cũ.";
    }

    private static string? Reported(IReadOnlyList<MealCount> counts, SchoolClass schoolClass) =>
        counts.FirstOrDefault(count => count.Class == schoolClass.Id) is { } count ? $"lớp báo cơm {count.Total}" : null;

    private static string Kinds(int twoSessions, int dayBoarders, int boarders) =>
        string.Join(", ", new[] { ("2B", twoSessions), ("BT", dayBoarders), ("NT", boarders) }.Where(kind => kind.Item2 > 0).Select(kind => $"{kind.Item1} {kind.Item2}").DefaultIfEmpty("0"));
}
