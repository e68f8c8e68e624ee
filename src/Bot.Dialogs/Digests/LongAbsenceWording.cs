using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Digests;

/// <summary>Sentences about the week's list "vắng quá 3 ngày".</summary>
internal static class LongAbsenceWording
{
    public const string NotYours = "Danh sách này dành cho chủ nhiệm (lớp mình), ban giám hiệu (khối mình) và văn thư.";

    private const int Most = 20;

    public static string List(LongAbsences list, string scope)
    {
        var lines = new List<string> { $"Vắng quá {list.MoreThan} ngày – {scope}, tuần {RollCallWording.Date(list.Monday)}–{RollCallWording.Date(list.Until)} (tính từ ngày thứ {list.MoreThan + 1}, cả có phép):" };
        lines.Add(list.InARow.Count == 0 ? "Liên tiếp: không có em nào." : $"Liên tiếp: {list.InARow.Count} em");
        lines.AddRange(list.InARow.Take(Most).Select(one => $"• {one.Pupil.Name.Full} ({one.Pupil.Class}): {one.Days.Count} ngày liền từ {RollCallWording.Date(one.Days[0].Day)}, có phép {one.Days.Count(day => day.WithLeave)}"));
        lines.Add(list.InWeek.Count == 0 ? "Tổng trong tuần: không có em nào." : $"Tổng trong tuần: {list.InWeek.Count} em");
        lines.AddRange(list.InWeek.Take(Most).Select(one => $"• {one.Pupil.Name.Full} ({one.Pupil.Class}): {one.Days.All} ngày, có phép {one.Days.Excused}, không phép {one.Days.Unexcused}, chưa rõ {one.Days.Unstated}"));
        lines.Add(NotReported(list.NotReported));
        return string.Join('\n', lines);
    }

    public static string Scope(SchoolRegister register, IReadOnlyList<SchoolClass> classes) =>
        classes.Count == register.Classes.Count ? "toàn trường"
        : classes is [var only] ? $"lớp {only.Id}"
        : $"khối {string.Join(", ", classes.Select(schoolClass => schoolClass.Grade).Distinct().Order())}";

    public static string NotReported(IReadOnlyList<RollCallKey> missing) => missing.Count == 0
        ? "Không buổi nào quá giờ mà chưa báo."
        : $"Chưa báo (chưa tính vào đâu): {string.Join(", ", missing.GroupBy(key => key.Class).Select(own => $"{own.Key} {own.Count()} buổi"))}.";

    public static string RollsWanted(ClassId schoolClass, IReadOnlyList<RollCallKey> missing)
    {
        var rest = missing.Count > Most ? $" và {missing.Count - Most} buổi nữa" : "";
        return $"Hôm nay chốt danh sách vắng quá 3 ngày của tuần. Lớp {schoolClass} còn thiếu {missing.Count} buổi: "
            + $"{string.Join(", ", missing.Take(Most).Select(key => $"{RollCallWording.SessionName(key.Session)} {RollCallWording.Date(key.Date)}"))}{rest}. "
            + $"Nhờ thầy cô báo bù trước 17:30, ví dụ: {schoolClass} {RollCallWording.SessionName(missing[0].Session)} {RollCallWording.Date(missing[0].Date)} đủ.";
    }
}
