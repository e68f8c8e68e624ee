using Bot.Dialogs.Guardians;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>What staff hear of leaves.</summary>
internal static class LeaveNoticeWording
{
    public const string Accept = "Nhận có phép";
    public const string Refuse = "Không nhận";
    public const string Ask = "Hỏi thêm";
    public const string Gone = "Không còn lời xin nghỉ đó.";
    public const string NotYourClass = "Nút này dành cho giáo viên chủ nhiệm hoặc lãnh đạo, nên em không làm gì.";
    public const string FamilyNotTold = " Em chưa nhắn được cho gia đình, nhờ thầy cô gọi giúp.";
    public const string QuestionTooLong = "Câu hỏi hơi dài. Thầy cô nhắn lại giúp em câu ngắn hơn, dưới 150 chữ cái.";

    public const string WhichChild = "em nào";
    public const string WhichDay = "ngày nào";

    /// <param name="asked">What the family is asked.</param>
    public static string Unfinished(SchoolRegister register, PupilId pupil, string words, string asked) =>
        $"Gia đình em {RollCallWording.NameOf(register, pupil)} ({register.Find(pupil)?.Class}) xin nghỉ: \"{RollCallWording.Shorten(words)}\". Em đang hỏi lại {asked}.";

    public static string DecidedBy(SchoolRegister register, Leave leave, string member) => leave.State == LeaveState.Accepted
        ? $"{member} đã nhận có phép cho em {Child(register, leave)} {Days(register, leave)}."
        : $"{member} không nhận lời xin nghỉ {Days(register, leave)} của em {Child(register, leave)}.";

    public static string Asked(SchoolRegister register, Leave leave, int selfDeclaredDays, bool lacksLetter) =>
        $"{Family(register, leave)} xin nghỉ {Days(register, leave)}: {FamilyNoticeWording.Claim(leave.Kind, leave.Reason)}.{Paper(leave, selfDeclaredDays, lacksLetter)}";

    public static string Danger(SchoolRegister register, Leave leave) => $"{Family(register, leave)} xin nghỉ {Days(register, leave)}: \"{RollCallWording.Shorten(leave.Words)}\". Nhờ thầy cô gọi ngay cho gia đình.";

    public static string StandIn(SchoolRegister register, Leave leave) =>
        $"{Family(register, leave)} xin nghỉ {Days(register, leave)}: {FamilyNoticeWording.Claim(leave.Kind, leave.Reason)}. {register.HomeroomTeacherOf(leave.Class)?.Name ?? "Chủ nhiệm"} chưa trả lời, nhờ thầy cô xem thay.";

    public static string Answered(SchoolRegister register, Leave leave, string words) =>
        $"{Family(register, leave)} trả lời về lời xin nghỉ {Days(register, leave)}: \"{RollCallWording.Shorten(words)}\".";

    public static string LetterCame(SchoolRegister register, Leave leave) => $"{Family(register, leave)} gửi giấy cho lời xin nghỉ {Days(register, leave)}.";

    public static string Edited(SchoolRegister register, Leave old) => $"{Family(register, old)} vừa sửa tin xin nghỉ: không xin {Days(register, old)} nữa.";

    public static string Returns(SchoolRegister register, Leave leave, DateOnly day, Leave after) => after.State == LeaveState.Withdrawn
        ? $"{Family(register, leave)} báo em đi học {RollCallWording.Weekday(day)}, không nghỉ {Days(register, leave)} nữa."
        : $"{Family(register, leave)} báo em đi học lại {RollCallWording.Weekday(day)}; phép của em còn {Days(register, after)}.";

    public static string Accepted(SchoolRegister register, Leave leave) => $"Đã nhận có phép cho em {Child(register, leave)} {Days(register, leave)}. Những ngày đó em tự ghi có phép khi thầy cô báo vắng.";

    public static string AcceptedNow(SchoolRegister register, IReadOnlyList<RollCall> changed) =>
        $"Đã nhận có phép. {string.Join("; ", changed.Select(rollCall => RollCallWording.Line(register, rollCall)))}.";

    public static string Refused(SchoolRegister register, Leave leave) => $"Đã ghi: không nhận lời xin nghỉ {Days(register, leave)} của em {Child(register, leave)}. Em đã nhắn lại gia đình.";

    public static string RefusedUntold(SchoolRegister register, Leave leave) => $"Đã ghi: không nhận lời xin nghỉ {Days(register, leave)} của em {Child(register, leave)}.{FamilyNotTold}";

    public static string WriteQuestion(SchoolRegister register, Leave leave) => $"Thầy cô nhắn câu muốn hỏi gia đình em {Child(register, leave)}, em chuyển nguyên văn.";

    public static string QuestionSent(SchoolRegister register, Leave leave) => $"Đã hỏi gia đình em {Child(register, leave)}. Khi gia đình trả lời, em chuyển ngay.";

    public static string QuestionUnsent(SchoolRegister register, Leave leave) => $"Gia đình em {Child(register, leave)} chưa nhận tin ở đây được nên em chưa hỏi. Nhờ thầy cô gọi giúp.";

    public static string Already(SchoolRegister register, Leave leave)
    {
        var by = leave.DecidedBy is { } staff && register.Find(staff) is { } member ? $" ({member.Name})" : "";
        return leave.State switch
        {
            LeaveState.Accepted => $"Lời xin nghỉ này đã được nhận có phép rồi{by}.",
            LeaveState.Refused => $"Lời xin nghỉ này đã không được nhận{by}.",
            LeaveState.Withdrawn => "Gia đình đã rút lời xin nghỉ này.",
            _ => "Lời xin nghỉ này đang chờ.",
        };
    }

    /// <summary>Behind a roll call that names pupils whose leave nobody has decided.</summary>
    public static string Undecided(SchoolRegister register, IEnumerable<Leave> leaves) =>
        $" Gia đình xin phép, chưa duyệt: {string.Join(", ", leaves.Select(leave => $"{Child(register, leave)} ({FamilyNoticeWording.Claim(leave.Kind, leave.Reason)})"))}.";

    /// <summary>Behind a roll call that leaves out pupils whose leave was accepted.</summary>
    public static string NotNamed(SchoolRegister register, IReadOnlyList<Leave> leaves) =>
        $" Đang có phép mà không có tên: {string.Join(", ", leaves.Select(leave => Child(register, leave)))}. Vẫn nghỉ thì thầy cô nhắn \"thêm {Child(register, leaves[0])}\".";

    public const string LetterIsHere = "Gia đình đã gửi giấy.";

    public static string NoLetter(int days) => $" Gia đình tự xin đã {days} ngày học liền, chưa có giấy; em đã nhắn gia đình gửi.";

    public static string Days(SchoolRegister register, Leave leave) => LeaveWording.Days(register.In(GuardianTexts.Vietnamese), leave);

    private static string Paper(Leave leave, int days, bool lacksLetter) =>
        lacksLetter ? NoLetter(days)
        : leave.Letter is not null ? " Có giấy kèm theo."
        : "";

    private static string Family(SchoolRegister register, Leave leave) => $"Gia đình em {Child(register, leave)} ({leave.Class})";

    private static string Child(SchoolRegister register, Leave leave) => RollCallWording.NameOf(register, leave.Pupil);
}
