using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Seasons;

/// <summary>What leaders read about harvests and festivals: who may need help, never who is to blame.</summary>
internal static class SeasonWording
{
    /// <summary>More names are a number.</summary>
    private const int MostNames = 25;

    private const int LongestName = 60;

    public static string Ahead(CalendarEntry entry, DateOnly today, LastSeason last, IReadOnlyList<(Pupil Pupil, int Sessions)> own)
    {
        var days = entry.From.DayNumber - today.DayNumber;
        return $"Còn {days} ngày là {Name(entry)} ({Span(entry.From, entry.To)}). {Before(last, own)}\n"
            + "Gợi ý: chủ nhiệm hỏi thăm trước từng nhà, bàn chỗ ở bán trú, người trông em, học bù; trước 2 ngày máy nhắn gia đình một lời nhẹ nhàng. Danh sách chỉ để giúp các em, không nêu trước lớp.";
    }

    public static string Watch(CalendarEntry entry, DateOnly today, SessionHeadcount count, SessionHeadcount? before, IReadOnlyDictionary<ReasonCode, int> reasons, int unknown)
    {
        var ofSeason = reasons.Where(one => LastSeason.IsOfSeason(one.Key)).OrderByDescending(one => one.Value).Select(one => $"{RollCallWording.Reason(one.Key)} {one.Value}").ToList();
        var head = $"Theo dõi {Name(entry)}, ngày {today.DayNumber - entry.From.DayNumber + 1}/{entry.To.DayNumber - entry.From.DayNumber + 1}: {RollCallWording.SessionName(count.Session)} {RollCallWording.Date(today)}";
        var absent = count.Reported.Count == 0 ? "chưa lớp nào báo" : count.Absent == 0 ? $"không em nào vắng trong {count.Enrolled} em đã báo" : $"vắng {count.Absent}/{count.Enrolled} em";
        var compared = before is { Reported.Count: > 0 } && count.Reported.Count > 0 ? $" (ngày học trước: {before.Absent}/{before.Enrolled})" : "";
        var why = count.Absent == 0 ? "" : $"; do mùa vụ, lễ hội: {(ofSeason.Count == 0 ? "chưa thấy" : string.Join(", ", ofSeason))}; chưa rõ lý do: {unknown}";
        var missing = count.Outstanding.Count > 0 && count.Reported.Count > 0 ? $". Chưa báo: {string.Join(", ", count.Outstanding.Select(schoolClass => schoolClass.Id))}" : "";
        return $"{head} {absent}{compared}{why}{missing}.";
    }

    private static string Before(LastSeason last, IReadOnlyList<(Pupil Pupil, int Sessions)> own)
    {
        var span = last.From == last.To ? $"{last.From:dd/MM/yyyy}" : $"{last.From:dd/MM/yyyy}–{last.To:dd/MM/yyyy}";
        if (!last.IsKnown)
        {
            return $"Mùa trước ({span}) chưa có số liệu trong máy, nên chưa nói được em nào hay vắng.";
        }

        var names = own.Take(MostNames).Select(one => $"{one.Pupil.Name.Full} ({one.Pupil.Class}, {one.Sessions} buổi)");
        return own.Count == 0
            ? $"Mùa trước ({span}), theo số liệu đang giữ, không có em nào vắng ngoài có phép."
            : $"Mùa trước ({span}) {own.Count} em còn học ở trường đã vắng: {string.Join(", ", names)}{(own.Count > MostNames ? $" và {own.Count - MostNames} em nữa" : "")}.";
    }

    private static string Name(CalendarEntry entry)
    {
        var kind = entry.Kind == CalendarEntryKind.Festival ? "lễ hội" : "mùa vụ";
        return entry.Note.Trim() is { Length: > 0 and <= LongestName } note ? $"{kind} “{note}”" : kind;
    }

    private static string Span(DateOnly from, DateOnly to) => from == to ? RollCallWording.Weekday(from) : $"{RollCallWording.Date(from)}–{RollCallWording.Date(to)}";
}
