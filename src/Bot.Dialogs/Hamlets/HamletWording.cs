using Bot.Dialogs.Guardians;
using Bot.Dialogs.RollCalls;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Hamlets;

/// <summary>Sentences to and about those in charge of hamlets: given name and class, no cause, no total (domain.md C.3).</summary>
internal static class HamletWording
{
    private const string Answers = "đi học / ốm / đi làm / đi xa / không gặp";

    public static string Ask(string hamlet, IReadOnlyList<Pupil> pupils) => pupils is [var only]
        ? $"{hamlet} hôm nay có 1 em vắng chưa rõ: {Child(only)}. Nhờ bác ghé hỏi, nhắn lại: {Answers}."
        : $"{hamlet} hôm nay có {pupils.Count} em vắng chưa rõ: {string.Join(", ", pupils.Select((pupil, index) => $"{index + 1} {Child(pupil)}"))}. "
            + $"Nhờ bác ghé hỏi, nhắn lại từng em: {Answers}. Ví dụ: {GuardianWording.CallName(pupils[0])} ốm, {GuardianWording.CallName(pupils[1])} đi làm.";

    public static string Label(HamletAnswer answer) => answer switch
    {
        HamletAnswer.AtSchool => "Đi học",
        HamletAnswer.Ill => "Ốm",
        HamletAnswer.Working => "Đi làm",
        HamletAnswer.Away => "Đi xa",
        _ => "Không gặp",
    };

    public static string Thanks(IReadOnlyList<(Pupil Pupil, HamletAnswer Answer)> said) =>
        $"Cảm ơn bác. Đã báo thầy cô chủ nhiệm: {string.Join("; ", said.Select(one => $"{Child(one.Pupil)} {Words(one.Answer)}"))}.";

    public static string StillOpen(IEnumerable<(int Number, Pupil Pupil)> open) => $"Còn chờ: {string.Join(", ", open.Select(one => $"{one.Number} {Child(one.Pupil)}"))}.";

    /// <summary>What was said fits no child, or several.</summary>
    public static string WhichChild(IEnumerable<(int Number, Pupil Pupil)> asked) =>
        $"Bác nhắn rõ từng em giúp, theo tên hoặc số: {string.Join(", ", asked.Select(one => $"{one.Number} {Child(one.Pupil)}"))}. Ví dụ: 1 ốm.";

    public static string ToTeacher(StaffMember lead, HamletAsk ask, Pupil pupil, HamletAnswer answer) =>
        $"{lead.Name} ({ask.Hamlet}) báo về em {pupil.Name.Full} ({pupil.Class}) ngày {RollCallWording.Date(ask.Day)}: {Words(answer)}.{Todo(answer)}";

    public static string Task(Pupil pupil, HamletAnswer answer) =>
        $"Gọi hoặc đến nhà em {pupil.Name.Full} ({pupil.Class}): cán bộ thôn báo {Words(answer)}";

    private static string Todo(HamletAnswer answer) => answer switch
    {
        HamletAnswer.AtSchool => " Nhờ thầy cô xem lại trong lớp và gọi ngay cho gia đình.",
        HamletAnswer.Working or HamletAnswer.Away => " Nhờ thầy cô gọi gia đình hỏi thêm.",
        HamletAnswer.NotMet => " Nhờ thầy cô gọi hoặc đến nhà.",
        _ => "",
    };

    private static string Words(HamletAnswer answer) => Label(answer).ToLowerInvariant();

    private static string Child(Pupil pupil) => $"{GuardianWording.CallName(pupil)} ({pupil.Class})";
}
