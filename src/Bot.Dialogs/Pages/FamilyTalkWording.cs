using Bot.Dialogs.Cases;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages;

/// <summary>Messages to families and their answers, for staff.</summary>
internal static class FamilyTalkWording
{
    public const string Family = "Gia đình";

    /// <summary>Rows of messages are kept for thirty days.</summary>
    public const string Gone = "đã quá 30 ngày, không còn lưu tới hay chưa";

    /// <summary>What a message to several families of brothers and sisters says is not repeated.</summary>
    public static string Text(FamilyMessage message) => message.Kind != MessageKind.Nudge ? message.Text
        : Enum.TryParse<NudgeKind>(message.Key.Split(':') is { Length: > 4 } parts ? parts[4] : "", ignoreCase: true, out var kind) ? Nudge(kind)
        : Nudge(NudgeKind.Week);

    public static string State(FamilyMessage message) => message switch
    {
        { DeliveredAt: not null } => "đã tới máy",
        { State: FamilyMessageState.Sent } => "đã gửi",
        { State: FamilyMessageState.Waiting } => "chờ gửi",
        { State: FamilyMessageState.Unknown } => "không chắc đã gửi được",
        { State: FamilyMessageState.Failed } => "không gửi được",
        _ => "quá giờ nên không gửi",
    };

    public static string Asked(RollCallKey key) => $"Hỏi vì sao vắng {Session(key)}";

    public static string Answer(RollCallKey key, string said) => $"Về {Session(key)}: {said}";

    public static string Answer(Nudge nudge) => $"Trả lời tin “{Nudge(nudge.Kind)}”{(nudge.Answer is { } number ? $": {CaseWording.NudgeAnswer(number)}" : "")}";

    public static string Decided(SafetyQuestion question) => question.State == SafetyQuestionState.Accepted ? "nhà trường đã nhận có phép" : "";

    public static string Leave(Leave leave) =>
        $"Xin nghỉ {(leave.From == leave.To ? RollCallWording.Weekday(leave.From) : $"{RollCallWording.Weekday(leave.From)} đến {RollCallWording.Weekday(leave.To)}")}: {(leave.Words.Length > 0 ? $"“{RollCallWording.Shorten(leave.Words)}”" : FamilyNoticeWording.Claim(leave.Kind, leave.Reason))}";

    public static string Decided(Leave leave) => leave.State switch
    {
        LeaveState.Accepted => "đã nhận có phép",
        LeaveState.Refused => "không nhận có phép",
        LeaveState.Withdrawn => "gia đình đã rút",
        _ => "chưa quyết định",
    };

    public static string Nudge(NudgeKind kind) => kind switch
    {
        NudgeKind.Return => "Nhắc ngày đi học lại sau kỳ nghỉ",
        NudgeKind.SundayReturn => "Nhắc em bán trú, nội trú trở lại trường",
        NudgeKind.Season => "Nhắc trước mùa vụ, lễ hội",
        NudgeKind.Weekday => "Nhắc trước ngày hay vắng",
        NudgeKind.Month => "Số buổi nghỉ trong tháng",
        NudgeKind.Thanks => "Cảm ơn gia đình sau tuần đi học đủ",
        _ => "Số buổi nghỉ trong tuần",
    };

    private static string Session(RollCallKey key) => $"buổi {RollCallWording.SessionName(key.Session)} {RollCallWording.Date(key.Date)}";
}
