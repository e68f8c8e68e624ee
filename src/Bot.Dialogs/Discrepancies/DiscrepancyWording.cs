using Bot.Dialogs.Guardians;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Discrepancies;

/// <summary>Sentences about discrepancies: class and given name, no reason.</summary>
internal static class DiscrepancyWording
{
    public const string Nothing = "Không có chỗ lệch nào đang chờ.";
    public const string IsThere = "Điểm danh đã sửa: em có mặt.";
    public const string IsExplained = "Điểm danh đã ghi lý do.";
    public const string TeacherDecided = "Chủ nhiệm đã xác nhận sĩ số.";

    public static string FamilySaysAtSchool(SchoolRegister register, PupilId pupil, RollCallKey key) =>
        $"{Child(register, pupil, key)}: gia đình nói em đã đi học, lớp báo vắng {When(key)}";

    public static string Vanished(SchoolRegister register, PupilId pupil, RollCallKey key) =>
        $"{Child(register, pupil, key)}: buổi trước có mặt, {When(key)} không có mặt";

    public static string TwoReports(SchoolRegister register, RollCall one, RollCall other, string first, string second) =>
        $"{one.Key.Class} {When(one.Key)}: {first} báo vắng {Absent(register, one)}, {second} báo vắng {Absent(register, other)}";

    public static string List(SchoolRegister register, IReadOnlyList<StaffTask> tasks, IReadOnlyList<Alarm> alarms, DateOnly today) => tasks.Count == 0
        ? Nothing
        : $"{tasks.Count} chỗ lệch:\n{string.Join('\n', tasks.Select((task, index) => $"{index + 1}. {task.Words} – từ {Since(register, task, today)}, {Holder(register, task, alarms)}"))}\nRõ rồi, nhắn: lệch 1: kết quả. Chưa tìm thấy em, nhắn: lệch 1: chưa tìm thấy.";

    public static string SearchGoesOn(SchoolRegister register, PupilId pupil) => $"Em đã báo động cho người phụ trách về em {RollCallWording.NameOf(register, pupil)}. Chỗ lệch này vẫn mở.";

    public static string Settled(SchoolRegister register, Alarm alarm, string words) =>
        $"Báo động của em {(alarm.Pupil is { } pupil ? RollCallWording.NameOf(register, pupil) : "học sinh")}, lớp {alarm.Class}, đã khép: {words}";

    /// <summary>Behind the read-back: who was there before and is not now.</summary>
    public static string Behind(SchoolRegister register, IReadOnlyList<PupilId> pupils) => pupils.Count == 0 ? ""
        : $" 🔴 Buổi trước có mặt mà giờ vắng, chưa rõ lý do: {RollCallWording.Names(register, pupils)}. Nhờ thầy cô tìm em ngay; nếu đúng, em báo động cho nhà trường.";

    private static string Child(SchoolRegister register, PupilId pupil, RollCallKey key) =>
        $"{key.Class}, em {(register.Find(pupil) is { } child ? GuardianWording.CallName(child) : pupil.Value)}";

    private static string When(RollCallKey key) => $"{RollCallWording.SessionName(key.Session)} {RollCallWording.Date(key.Date)}";

    private static string Absent(SchoolRegister register, RollCall rollCall)
    {
        var names = string.Join(", ", rollCall.Absences.Select(absence => register.Find(absence.Pupil)).OfType<Domain.People.Pupil>().Select(GuardianWording.CallName));
        return names.Length > 0 ? $"{rollCall.AbsentCount} ({names})" : $"{rollCall.AbsentCount}";
    }

    private static string Since(SchoolRegister register, StaffTask task, DateOnly today)
    {
        var (date, time) = (register.Clock.DateOf(task.OpenedAt), register.Clock.TimeOf(task.OpenedAt));
        return date == today ? $"{time:HH\\:mm}" : $"{time:HH\\:mm} {RollCallWording.Date(date)}";
    }

    private static string Holder(SchoolRegister register, StaffTask task, IReadOnlyList<Alarm> alarms)
    {
        var taker = task.Pupil is null ? null : alarms.FirstOrDefault(alarm => alarm.Pupil == task.Pupil && alarm.AcknowledgedBy is not null)?.AcknowledgedBy;
        return taker is { } staff && register.Find(staff) is { } member ? $"{member.Name} đang lo" : $"{TaskOwners.Of(register, task)?.Name} phụ trách";
    }
}
