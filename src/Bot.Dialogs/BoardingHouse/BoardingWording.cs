using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.BoardingHouse;

/// <summary>What the boarding house and leaders read about its rolls.</summary>
internal static class BoardingWording
{
    public static string Remind(SchoolRegister register, StaffMember to, DueItem.BoardingRoll round, IReadOnlyList<SchoolClass> missing)
    {
        var when = round.Step == 1
            ? $"Nhờ thầy/cô điểm danh giúp trước {round.DueAt:HH\\:mm}"
            : $"Đã {round.DueAt:HH\\:mm}, nhờ thầy/cô điểm danh giúp ngay; sau 15 phút lãnh đạo được báo";
        return $"Thầy/cô {to.GivenName} ơi, {Roll(register, round)} còn {missing.Count} lớp chưa điểm danh bán trú: {Classes(register, round, missing)}. {when}, ví dụ: {Example(round.Session)} {missing[0].Id} đủ.";
    }

    public static string ForLeaders(SchoolRegister register, DueItem.BoardingRoll round, IReadOnlyList<SchoolClass> missing, IReadOnlyList<RollCall> away)
    {
        var lines = new List<string>();
        if (away.Count > 0)
        {
            lines.Add($"{Capital(Roll(register, round))}, {away.Sum(rollCall => rollCall.AbsentCount)} em nội trú, bán trú chưa trở lại: {string.Join("; ", away.Select(rollCall => Away(register, rollCall)))}.");
        }

        if (missing.Count > 0)
        {
            lines.Add($"{Capital(Roll(register, round))} chưa điểm danh bán trú: {Classes(register, round, missing)}. Lớp chưa điểm danh không tính là đủ.");
        }

        return string.Join('\n', lines);
    }

    private static string Away(SchoolRegister register, RollCall rollCall)
    {
        var unnamed = rollCall.Unnamed > 0 ? [$"{rollCall.Unnamed} em chưa rõ tên"] : Array.Empty<string>();
        return $"{rollCall.Key.Class}: {string.Join(", ", [.. rollCall.Absences.Select(absence => RollCallWording.NameOf(register, absence.Pupil)), .. unnamed])}";
    }

    private static string Roll(SchoolRegister register, DueItem.BoardingRoll round) =>
        $"{RollCallWording.SessionName(round.Session)} {(BoardingTimetable.ClassesOf(register, round.Day, round.Session).Any(schoolClass => BoardingRolls.IsReturn(register, schoolClass, round.Day)) ? RollCallWording.Weekday(round.Day) : RollCallWording.Date(round.Day))}";

    private static string Classes(SchoolRegister register, DueItem.BoardingRoll round, IEnumerable<SchoolClass> classes) =>
        string.Join(", ", classes.Select(schoolClass => $"{schoolClass.Id} ({BoardingRolls.PupilsOf(register, schoolClass.Id, round.Session).Count} em)"));

    private static string Example(Session session) => session switch
    {
        Session.Dawn => "sáng nội trú",
        Session.Noon => "trưa bán trú",
        _ => "tối bán trú",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
