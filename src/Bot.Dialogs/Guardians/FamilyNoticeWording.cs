using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What the teacher hears of families.</summary>
internal static class FamilyNoticeWording
{
    public const string Accept = "Nhận có phép";
    public const string AlreadyAccepted = "Lý do này đã được nhận rồi.";
    public const string NothingToAccept = "Không còn lời nào của gia đình chờ thầy cô nhận.";
    public const string NotYourClass = "Nút này dành cho giáo viên chủ nhiệm hoặc lãnh đạo, nên em không làm gì.";

    public const string DoesNotWantToGo = "Nhờ thầy cô gọi, hỏi vì sao em không muốn đi học.";
    public const string WentFarAway = "Nhờ thầy cô gọi, hỏi em đi bao lâu và học ở đâu.";

    public static string TaskAbout(Pupil child, string words) => $"{child.Name.Full} ({child.Class}): {words}";

    public static string CannotRead(Party.Family family, PupilId pupil, StaffMember? lead) => $"{Who(family, pupil)} nhắn là không đọc được chữ. {CallInsteadOfWriting(lead)}";

    public static string CallInsteadOfWriting(StaffMember? lead) => lead is null
        ? "Nhờ thầy cô gọi điện thay cho nhắn tin."
        : $"Nhờ thầy cô gọi điện thay cho nhắn tin, hoặc nhờ {lead.Name} ({lead.Phone}) ghé nhà.";

    public static string Answer(Party.Family family, SafetyQuestion answered)
    {
        var who = Who(family, answered.Pupil);
        var said = answered.Answer switch
        {
            FamilyAnswers.AtSchool => "cháu đã đi học. Nhờ thầy cô xem lại trong lớp và gọi ngay cho gia đình",
            FamilyAnswers.DoesNotKnow => "không biết cháu ở đâu. Nhờ thầy cô gọi ngay cho gia đình",
            FamilyAnswers.NeedsHelp => "cần nhà trường giúp. Nhờ thầy cô gọi lại",
            >= 1 and <= 3 => Claim(answered.Kind, answered.Reason),
            _ => $"\"{RollCallWording.Shorten(answered.Words ?? "")}\"",
        };
        return $"{who} trả lời buổi {RollCallWording.SessionName(answered.RollCall.Session)} {RollCallWording.Date(answered.RollCall.Date)}: {said}.";
    }

    public static string Message(Party.Family family, PupilId pupil, string text) => $"{Who(family, pupil)} nhắn: \"{RollCallWording.Shorten(text)}\". Nhờ thầy cô trả lời gia đình.";

    public static string WrongNumber(Party.Family family, PupilId pupil)
    {
        var number = family.Guardian.Phone.Length > 0 ? $" {family.Guardian.Phone}" : "";
        return $"{Who(family, pupil)}: người nhận tin ở số{number} báo nhầm số. Máy không nhắn vào đó nữa. Nhờ thầy cô hỏi lại số của gia đình.";
    }

    /// <summary>Behind <see cref="WrongNumber"/>: the question whether the child is safe has reached nobody.</summary>
    public static string NobodyAsked(SafetyQuestion question) =>
        $" Chưa ai trong gia đình biết em vắng buổi {RollCallWording.SessionName(question.RollCall.Session)} {RollCallWording.Date(question.RollCall.Date)}: nhờ thầy cô gọi hoặc đến nhà ngay.";

    public static string FindNumber(Domain.People.Pupil child) => $"Hỏi lại số của gia đình em {child.Name.Full} ({child.Class})";

    public static string File(Party.Family family, PupilId pupil) => $"{Who(family, pupil)} gửi tệp này. Nhờ thầy cô xem.";

    /// <param name="pupils">Only those of the reader.</param>
    public static string UnnamedFile(Party.Family family, IReadOnlyList<PupilId> pupils) =>
        $"{string.Join("; ", pupils.Select(pupil => Who(family, pupil)))} gửi tệp này mà không nhắn là về em nào. Nhờ thầy cô xem.";

    public static string Leave(Party.Family family, PupilId pupil, string days, string claim) => $"{Who(family, pupil)} xin nghỉ {days}: {claim}.";

    /// <summary>The days of a leave, from the first to the last, with the session where only one is meant.</summary>
    public static string Days(IReadOnlyList<DateOnly> dates, Domain.Calendar.Session? session)
    {
        var days = dates.Count == 1 ? RollCallWording.Weekday(dates[0]) : $"{RollCallWording.Weekday(dates[0])} đến {RollCallWording.Weekday(dates[^1])}";
        return session is { } only ? $"buổi {RollCallWording.SessionName(only)} {days}" : days;
    }

    /// <summary>A claim in words, e.g. <c>ốm</c>, <c>xin phép</c>.</summary>
    public static string Claim(AbsenceKind kind, ReasonCode? reason) => reason is { } known ? RollCallWording.Reason(known) : kind == AbsenceKind.Excused ? "xin phép" : "chưa rõ lý do";

    public static string Accepted(SchoolRegister register, RollCall rollCall) => $"Đã nhận có phép. {RollCallWording.Line(register, rollCall)}.";

    private static string Who(Party.Family family, PupilId pupil)
    {
        var child = family.Register.Find(pupil)!;
        return $"Gia đình em {child.Name.Full} ({child.Class})";
    }
}
