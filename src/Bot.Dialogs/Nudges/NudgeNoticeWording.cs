using Bot.Dialogs.RollCalls;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Nudges;

/// <summary>What staff hear of nudges.</summary>
internal static class NudgeNoticeWording
{
    /// <summary>The outcome of the task to call a family that then wrote itself.</summary>
    public const string FamilyWrote = "Gia đình đã nhắn lại.";

    public const string FamilyReached = "Gia đình lại nhận được tin";

    /// <summary>"Nhờ cô gọi": with the numbers to call.</summary>
    public static string HandOver(SchoolRegister register, Pupil pupil, IReadOnlyList<DateOnly> unanswered)
    {
        var guardians = register.GuardiansOf(pupil.Id).Select(guardian => guardian.Phone.Length > 0 ? $"{guardian.Name} {guardian.Phone}" : guardian.Name);
        return $"Gia đình em {pupil.Name.Full} ({pupil.Class}) chưa trả lời {unanswered.Count} tin nhắn ({string.Join(", ", unanswered.Select(RollCallWording.Date))}). "
            + $"Máy không nhắn thêm nữa. Nhờ thầy/cô gọi giúp: {string.Join("; ", guardians)}. Gọi xong, nhắn “việc” để ghi kết quả.";
    }

    public static string Answer(Pupil pupil, DateOnly day, NudgeKind? kind, int number)
    {
        var said = number switch
        {
            NudgeWording.CanCome when kind == NudgeKind.Return => "em về kịp",
            NudgeWording.CanCome => "em đi học được",
            NudgeWording.ComesLate => "em về muộn. Nhờ thầy/cô hỏi thêm ngày nào em đi học lại",
            _ => "cần nhà trường giúp. Nhờ thầy/cô gọi lại",
        };
        return $"Gia đình em {pupil.Name.Full} ({pupil.Class}) trả lời tin nhắn ngày {RollCallWording.Date(day)}: {said}.";
    }
}
