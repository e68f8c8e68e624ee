using Bot.Dialogs.RollCalls;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Tasks;

/// <summary>Sentences about tasks.</summary>
internal static class TaskWording
{
    public const string NothingToDo = "Thầy cô không có việc nào đang chờ.";
    public const string AlreadyClosed = "Việc này không còn trong danh sách đang chờ của thầy cô. Nhắn “việc” để xem lại.";

    public static string List(SchoolRegister register, IReadOnlyList<StaffTask> tasks, DateOnly today) => tasks.Count == 0
        ? NothingToDo
        : $"Thầy cô có {tasks.Count} việc:\n{string.Join('\n', tasks.Select((task, index) => $"{index + 1}. {Text(register, task)}{Due(task, today)}"))}\nXong việc nào, nhắn: xong 1: kết quả. Việc không cần làm nữa: bỏ việc 1: lý do.";

    public static string OverdueElsewhere(int count) => count == 0 ? "" : $"\nCòn {count} việc quá hạn của người khác trong phần thầy cô phụ trách: nhắn “việc quá hạn”.";

    public static string OverdueList(SchoolRegister register, IReadOnlyList<StaffTask> tasks, DateOnly today) => tasks.Count == 0
        ? "Không có việc nào quá hạn trong phần thầy cô phụ trách."
        : $"{tasks.Count} việc quá hạn:\n{string.Join('\n', tasks.Select((task, index) => $"{index + 1}. {TaskOwners.Of(register, task)?.Name}: {Text(register, task)}{Due(task, today)}"))}";

    public static string WhichTask(int count) => $"Danh sách của thầy cô có {count} việc. Nhắn số của việc, ví dụ: xong 1: đã gọi cho mẹ em.";

    public static string WhatCameOfIt(int number, bool isCancelled) => isCancelled
        ? $"Nhờ thầy cô ghi thêm lý do, ví dụ: bỏ việc {number}: em đã chuyển trường."
        : $"Nhờ thầy cô ghi thêm kết quả, ví dụ: xong {number}: đã gặp mẹ em.";

    public static string Closed(SchoolRegister register, StaffTask task, TaskState state, string words) => state switch
    {
        TaskState.Cancelled => $"Đã bỏ việc: {Text(register, task)}. Lý do: {words}. Nhầm thì nhắn: hủy.",
        TaskState.Late => $"Đã ghi xong (trễ hạn {RollCallWording.Date(task.DueOn!.Value)}): {Text(register, task)}. Kết quả: {words}. Nhầm thì nhắn: hủy.",
        _ => $"Đã ghi xong: {Text(register, task)}. Kết quả: {words}. Nhầm thì nhắn: hủy.",
    };

    public static string Reopened(SchoolRegister register, StaffTask task) => $"Việc này lại đang chờ: {Text(register, task)}.";

    /// <summary>What is to be done, without a full stop.</summary>
    public static string Text(SchoolRegister register, StaffTask task)
    {
        var child = task.Pupil is { } pupil ? $"em {register.Find(pupil)?.Name.Full ?? pupil.Value}{(task.Class is { } named ? $" ({named})" : "")}" : $"lớp {task.Class}";
        var day = task.Day is { } about ? $" ngày {RollCallWording.Date(about)}" : "";
        return task is { Kind: TaskKind.Partner, Words: { } asked } ? $"Theo việc nhờ {asked} – {child}" : task.Words ?? task.Kind switch
        {
            TaskKind.Partner => $"Theo việc nhờ đoàn thể giúp {child}",
            TaskKind.SilentFamily => $"Gọi gia đình {child}: hai tin nhắn chưa được trả lời",
            TaskKind.ReasonUnknown => $"Hỏi lý do {child} vắng{day}",
            TaskKind.Discrepancy => $"Làm rõ {child}{day}: gia đình và nhà trường nói khác nhau",
            TaskKind.DeadNumber => $"Tìm số liên lạc khác của gia đình {child}",
            TaskKind.LeaveNote => $"Xin đơn nghỉ học của {child}{day}",
            TaskKind.NotBack => $"Đưa {child} trở lại lớp",
            TaskKind.Difficulty => $"Giải quyết khó khăn của {child}",
            TaskKind.Letter => "Làm theo công văn",
            TaskKind.Report => $"Nộp báo cáo {child}",
            _ => $"Xem lại {child}{day}",
        };
    }

    private static string Due(StaffTask task, DateOnly today) => task.DueOn is not { } due ? ""
        : due < today ? $" – QUÁ HẠN {RollCallWording.Date(due)}"
        : due == today ? " – hạn hôm nay"
        : $" – hạn {RollCallWording.Weekday(due)}";
}
