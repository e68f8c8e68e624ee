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
        var (task, due) = (warning.Task, warning.Task.DueOn!.Value);
        var owner = TaskOwners.Of(register, task);
        var when = warning.DaysLeft switch
        {
            DeadlineTimetable.Overdue => $"Đã quá hạn {RollCallWording.Weekday(due)}",
            0 => $"Hôm nay ({RollCallWording.Date(due)}) là ngày cuối",
            var left => $"Còn {left} ngày, hạn {RollCallWording.Weekday(due)}",
        };
        var text = $"{when}: {TaskWording.Text(register, task)}.";
        return owner?.Id == to.Id
            ? $"{text} Xong thì nhắn “việc” rồi ghi kết quả, ví dụ: xong 1: đã gửi."
            : $"{text} Phụ trách: {owner?.Name ?? task.Owner.Value}, chưa báo xong. Nhắn “hạn” để xem tất cả.";
    }

    /// <summary>What is due in the school, the next first.</summary>
    public static string List(SchoolRegister register, IReadOnlyList<StaffTask> tasks, DateOnly today) => tasks.Count == 0
        ? None
        : $"Có {tasks.Count} hạn:\n{string.Join('\n', tasks.Select((task, index) => $"{index + 1}. {When(task, today)}: {TaskWording.Text(register, task)} – {TaskOwners.Of(register, task)?.Name ?? task.Owner.Value}"))}\nXong thì nhắn: xong 1: kết quả. Không phải làm nữa: bỏ việc 1: lý do.";

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
