using Bot.Domain.Tasks;

namespace Bot.Dialogs.Pages.Duties;

/// <summary>What the pages of tasks and letters say where it depends on days and states.</summary>
public static class DutyWording
{
    public const string SayWhatCame = "Chưa ghi gì: thầy cô cho biết kết quả hoặc lý do, một câu ngắn là đủ.";
    public const string NotOpen = "Việc này không còn trong danh sách đang chờ của thầy cô.";
    public const string NothingToTakeBack = "Không hoàn tác được: chỉ người ghi hoàn tác được, trong 15 phút.";

    /// <summary>How a task stands on a day.</summary>
    public static string Standing(StaffTask task, DateOnly today, DateOnly? closedOn) => task switch
    {
        { State: TaskState.Cancelled } => $"đã bỏ {Closed(closedOn)}{Outcome(task)}",
        { State: TaskState.Late } => $"xong trễ hạn {Closed(closedOn)}{Outcome(task)}",
        { State: TaskState.Done } => $"đã xong {Closed(closedOn)}{Outcome(task)}",
        { DueOn: { } due } when due < today => $"QUÁ HẠN {PageWording.FullDay(due)}, chậm {today.DayNumber - due.DayNumber} ngày",
        { DueOn: { } due } when due == today => "hạn hôm nay",
        { DueOn: { } due } => $"hạn {PageWording.Day(due)}, còn {due.DayNumber - today.DayNumber} ngày",
        _ => "làm sớm, không có ngày cuối",
    };

    /// <summary>The next day on which a letter wants something.</summary>
    public static string Next(DateOnly? day, bool isCancelled) => isCancelled ? "đã bỏ, không tính nữa"
        : day is { } due ? $"hạn tới {PageWording.Day(due)}"
        : "không còn hạn nào";

    private static string Closed(DateOnly? day) => day is { } known ? PageWording.ShortDay(known) : "";

    private static string Outcome(StaffTask task) => task.Outcome is { Length: > 0 } outcome ? $": {outcome}" : "";
}
