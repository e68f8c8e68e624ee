using System.Globalization;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reminders;

/// <summary>What staff read when a class has not reported.</summary>
public static class ReminderWording
{
    /// <summary>At <see cref="SessionTimes.RemindAt"/>: in time, so with an example and no haste.</summary>
    public static string First(StaffMember teacher, RollCallKey rollCall, TimeOnly dueAt) =>
        $"Thầy/cô {teacher.GivenName} ơi, lớp {rollCall.Class} chưa báo sĩ số buổi {Name(rollCall.Session)} {Day(rollCall.Date)}. "
        + $"Nhờ thầy/cô nhắn giúp trước {Time(dueAt)}, ví dụ: {rollCall.Class} đủ.";

    /// <summary>At the cut-off: says what happens next.</summary>
    public static string Second(StaffMember teacher, RollCallKey rollCall, TimeOnly dueAt) =>
        $"Thầy/cô {teacher.GivenName} ơi, đã {Time(dueAt)} mà lớp {rollCall.Class} chưa báo sĩ số buổi {Name(rollCall.Session)}. "
        + $"Thầy/cô nhắn giúp nhé; đến {Time(dueAt.Add(Timetable.EscalateAfter))} các lớp chưa báo sẽ được chuyển tới ban giám hiệu.";

    /// <summary>The list for a leader: every class that is missing, whom to ask, and what can be done about it.</summary>
    public static string Outstanding(SchoolRegister register, DateOnly date, Session session, IReadOnlyList<ClassId> classes)
    {
        var lines = classes.Select(missing => register.HomeroomTeacherOf(missing) is { } teacher
            ? $"- {missing}: {teacher.Name}, {teacher.Phone}"
            : $"- {missing}: chưa có giáo viên chủ nhiệm");
        return string.Create(CultureInfo.InvariantCulture, $"Buổi {Name(session)} {Day(date)} còn {classes.Count} lớp chưa báo sĩ số:\n")
            + string.Join('\n', lines)
            + $"\nNhắn “nhắc {classes[0]}” để nhắc lại giúp.";
    }

    private static string Name(Session session) => session switch
    {
        Session.Morning => "sáng",
        Session.Afternoon => "chiều",
        Session.Evening => "tối",
        Session.Noon => "trưa",
        Session.Dawn => "sáng nội trú",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Day(DateOnly date) => date.ToString("dd/MM", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
