using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Deadlines;

/// <summary>Sentences about deadlines.</summary>
internal static class DeadlineWording
{
    public const string None = "Không có hạn nào đang chờ.";

    /// <summary>To the person in charge: do it; to those above: it is not done yet, and whose it is.</summary>
    public static string Warning(SchoolRegister register, DueItem.DeadlineWarning warning, StaffMember to)
    {
        var task = warning.Task;
        var owner = TaskOwners.Of(register, task);
        var text = $"{When(warning)}: {TaskWording.Text(register, task)}.";
        return owner?.Id == to.Id
            ? $"{text} Xong thì nhắn “việc” rồi ghi kết quả, ví dụ: xong 1: đã gửi."
            : $"{text} Phụ trách: {owner?.Name ?? task.Owner.Value}, chưa báo xong. Nhắn “hạn” để xem tất cả.";
    }

    /// <summary>To a leader: the same duty of several classes.</summary>
    public static string OfClasses(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> warnings) =>
        $"{When(warnings[0])}: {OfOneClass(register, warnings[0].Task)}. {warnings.Count} lớp chưa xong: {string.Join(", ", warnings.Select(warning => warning.Task.Class))}. Nhắn “hạn” để xem tất cả.";

    /// <summary>What is due in the school, the next first.</summary>
    /// <param name="ofClasses">What the homeroom teachers do, each for the own class: the classes that have not done it.</param>
    public static string List(SchoolRegister register, IReadOnlyList<StaffTask> tasks, IReadOnlyList<IReadOnlyList<StaffTask>> ofClasses, DateOnly today)
    {
        if (tasks.Count + ofClasses.Count == 0)
        {
            return None;
        }

        var lines = new List<string> { $"Có {tasks.Count + ofClasses.Count} hạn:" };
        lines.AddRange(tasks.Select((task, index) => $"{index + 1}. {When(task, today)}: {TaskWording.Text(register, task)} – {TaskOwners.Of(register, task)?.Name ?? task.Owner.Value}"));
        lines.AddRange(ofClasses.Select(same => $"• {When(same[0], today)}: {OfOneClass(register, same[0])} – {same.Count} lớp chưa xong: {string.Join(", ", same.Select(task => task.Class))}"));
        if (tasks.Count > 0)
        {
            lines.Add("Xong thì nhắn: xong 1: kết quả. Không phải làm nữa: bỏ việc 1: lý do.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>The words without the class they begin with.</summary>
    private static string OfOneClass(SchoolRegister register, StaffTask task)
    {
        var text = TaskWording.Text(register, task);
        return text.StartsWith($"Lớp {task.Class}: ", StringComparison.Ordinal) ? text[$"Lớp {task.Class}: ".Length..] : text;
    }

    private static string When(DueItem.DeadlineWarning warning)
    {
        var due = warning.Task.DueOn!.Value;
        return warning.DaysLeft switch
        {
            DeadlineTimetable.Overdue => $"Đã quá hạn {RollCallWording.Weekday(due)}",
            0 => $"Hôm nay ({RollCallWording.Date(due)}) là ngày cuối",
            var left => $"Còn {left} ngày, hạn {RollCallWording.Weekday(due)}",
        };
    }

    private static string When(StaffTask task, DateOnly today)
    {
        var due = task.DueOn!.Value;
        var left = due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => $"QUÁ HẠN {RollCallWording.Date(due)}",
            0 => "hôm nay",
            _ => $"{RollCallWording.Weekday(due)} (còn {left} ngày)",
        };
    }
}
