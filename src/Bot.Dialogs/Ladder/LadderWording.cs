using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Ladder;

/// <summary>Sentences of the absence ladder. Causes are for the staff of the school; the notice for the commune names none.</summary>
internal static class LadderWording
{
    /// <summary>The outcome of a task that nobody need do any more.</summary>
    public const string ReasonKnown = "Đã rõ lý do hoặc điểm danh đã sửa.";

    private const string ReasonUnknown = "chưa rõ lý do";

    public static string FirstDay(ClassId schoolClass, IReadOnlyList<Pupil> pupils) =>
        $"Lớp {schoolClass} hôm nay có {pupils.Count} em vắng chưa rõ lý do: {string.Join(", ", pupils.Select(pupil => pupil.Name.Full))}. "
        + "Nhờ thầy cô hỏi gia đình ngay trong ngày; hết ngày chưa rõ lý do thì máy ghi thành việc.";

    /// <param name="untouched">Of whom no contact with the family was logged.</param>
    public static string ReasonsWanted(SchoolRegister register, IReadOnlyList<StaffTask> tasks, IReadOnlySet<PupilId> untouched) =>
        $"Còn {tasks.Count} em vắng chưa rõ lý do: {string.Join("; ", tasks.Select(task => $"{RollCallWording.NameOf(register, task.Pupil!.Value)} ({task.Class}) ngày {RollCallWording.Date(task.Day!.Value)}{(untouched.Contains(task.Pupil!.Value) ? ", chưa ghi lần liên hệ nào" : "")}"))}. "
        + $"Nhờ thầy cô hỏi gia đình hôm nay rồi báo lại, ví dụ: {Example(register, tasks[0])}. Máy tự khép việc khi đã rõ lý do.";

    public static string Eve(SchoolRegister register, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children) =>
        $"Ngày mai đến hạn: {Children(children)}. Hết ngày học thứ {Ordinal(register.School.Rules.ConsecutiveAbsenceDays)} vắng liền mà chưa trở lại thì máy báo ban giám hiệu. "
        + "Nhờ thầy cô gọi hoặc đến nhà trước đó.";

    /// <summary>What leaders hear, with the words they may send as they stand.</summary>
    public static string ToLeaders(SchoolRegister register, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children, DateOnly day) =>
        $"Đã đủ {register.School.Rules.ConsecutiveAbsenceDays} ngày vắng liền không phép: {Children(children)}. Chủ nhiệm: {Teachers(register, children.Select(one => one.Pupil.Class))}.\n"
        + $"Thông báo soạn sẵn gửi địa phương (chép và gửi đi; xong thì nhắn “việc” để ghi kết quả):\n{Notice(register, children, day)}";

    public static string Notice(SchoolRegister register, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children, DateOnly day)
    {
        var receiver = register.School.Commune.Length > 0 ? $"UBND {register.School.Commune}" : "UBND xã, phường";
        var lines = children.Select((one, index) =>
            $"{index + 1}. {one.Pupil.Name.Full}, lớp {one.Pupil.Class}{(one.Pupil.Hamlet.Length > 0 ? $", {one.Pupil.Hamlet}" : "")}{Parents(register, one.Pupil.Id)}: nghỉ học {one.Spell.Days.Count} ngày liền, từ {LongDate(one.Spell.First)} đến {LongDate(one.Spell.Last)}.");
        return $"Kính gửi: {receiver}\n{register.School.Name} kính thông báo: đến hết ngày {LongDate(day)}, các em sau nghỉ học không phép và chưa trở lại lớp:\n{string.Join('\n', lines)}\n"
            + "Kính đề nghị địa phương phối hợp cùng nhà trường đến gia đình tìm hiểu, động viên các em trở lại lớp."
            + (register.Principal is { } principal ? $"\nHiệu trưởng {principal.Name}" : "");
    }

    public static string Task(Pupil pupil, AbsenceSpell spell) =>
        $"Gửi thông báo cho địa phương về em {pupil.Name.Full} ({pupil.Class}): vắng liền không phép từ {RollCallWording.Date(spell.First)}";

    /// <summary>The outcome of the task to send the notice.</summary>
    public static string Ended(AbsenceSpell? spell, AbsenceMarkEnd end) => end == AbsenceMarkEnd.Returned
        ? $"Em đã đi học lại ngày {RollCallWording.Date(spell!.BackOn!.Value)}."
        : "Điểm danh hoặc lý do đã sửa: không còn đủ số ngày vắng liền.";

    public static string ToldBefore(IReadOnlyList<(Pupil Pupil, AbsenceMark Mark, AbsenceSpell? Spell, AbsenceMarkEnd End)> children)
    {
        var lines = children.Select(one => one.End == AbsenceMarkEnd.Returned
            ? $"em {one.Pupil.Name.Full} ({one.Pupil.Class}) đã đi học lại ngày {RollCallWording.Date(one.Spell!.BackOn!.Value)}"
            : $"em {one.Pupil.Name.Full} ({one.Pupil.Class}) nay không còn vắng liền đủ số ngày (điểm danh hoặc lý do đã sửa), máy rút thông báo ngày {RollCallWording.Date(one.Mark.ReachedOn)}");
        return $"Về thông báo vắng liền: {string.Join("; ", lines)}. Đã gửi địa phương thì nhờ thầy cô báo lại.";
    }

    private static string Children(IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children) =>
        string.Join("; ", children.Select(one => $"{one.Pupil.Name.Full} ({one.Pupil.Class}) vắng {one.Spell.Days.Count} ngày học: {Days(one.Spell)}, {Cause(one.Spell)}"));

    private static string Days(AbsenceSpell spell) => string.Join(", ", spell.Days.TakeLast(5).Select(RollCallWording.Date)) is var days && spell.Days.Count > 5 ? $"từ {RollCallWording.Date(spell.First)}, gần nhất {days}" : days;

    private static string Cause(AbsenceSpell spell) => spell.Cause is { } cause and not ReasonCode.KR ? RollCallWording.Reason(cause) : ReasonUnknown;

    private static string Teachers(SchoolRegister register, IEnumerable<ClassId> classes) =>
        string.Join(", ", classes.Distinct().Select(named => register.HomeroomTeacherOf(named) is { } teacher ? $"{teacher.Name} ({named})" : $"{named}: chưa có"));

    private static string Parents(SchoolRegister register, PupilId pupil) =>
        register.GuardiansOf(pupil) is [var first, ..] ? $", gia đình ông/bà {first.Name}" : "";

    private static string Example(SchoolRegister register, StaffTask task) =>
        $"{task.Class} {RollCallWording.Date(task.Day!.Value)} {register.Find(task.Pupil!.Value)?.Name.Full ?? task.Pupil.Value.Value} ốm";

    private static string LongDate(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Ordinal(int number) => number switch { 1 => "nhất", 4 => "tư", _ => number.ToString(CultureInfo.InvariantCulture) };
}
