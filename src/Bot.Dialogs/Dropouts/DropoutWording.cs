using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Dropouts;

/// <summary>Sentences about dropouts. The machine never says of a child that it dropped out; a person does.</summary>
internal static class DropoutWording
{
    public const string NotYours = "Ghi bỏ học và xem chỉ tiêu là của ban giám hiệu và văn thư.";
    public const string NothingChanged = "Em chưa ghi gì.";
    public const string TaskEnded = "Nhà trường đã ghi em bỏ học.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Nobody(string name) => $"Em không thấy em nào tên {name} trong phần thầy cô phụ trách. Nhắn cả họ tên và lớp, ví dụ: bỏ học: Đinh A Khoa 7A từ 12/3, đi làm.";

    public static string TooMany(string name, IEnumerable<Pupil> pupils) =>
        $"Có nhiều em tên {name}: {string.Join(", ", pupils.Take(20).Select(Child))}. Thầy cô nhắn cả họ tên và lớp giúp em.";

    public static string DayAndReason(Pupil pupil, bool isReturn) => isReturn
        ? $"Nhờ thầy cô ghi rõ ngày em {Child(pupil)} đi học lại (sau ngày bỏ học, không muộn hơn hôm nay), ví dụ: trở lại học: {pupil.Name.Full} {pupil.Class} từ 20/4."
        : $"Nhờ thầy cô ghi đủ ngày (trong năm học, không muộn hơn hôm nay) và lý do, ví dụ: bỏ học: {pupil.Name.Full} {pupil.Class} từ 12/3, đi làm.";

    public static string HowToSet(Pupil pupil, DateOnly from) =>
        $"Máy không tự ghi. Đúng là bỏ học thì ban giám hiệu hoặc văn thư nhắn: bỏ học: {pupil.Name.Full} {pupil.Class} từ {RollCallWording.Date(from)}, lý do.";

    public static string Unheard(Pupil pupil, AbsenceSpell spell) =>
        $"Em {Child(pupil)} vắng liền không phép {spell.Days.Count} ngày học, từ {RollCallWording.Date(spell.First)}; {spell.DaysUnheard} ngày học chưa nghe gì từ gia đình. Nhờ thầy cô cho người đến nhà. {HowToSet(pupil, spell.First)}";

    public static string FamilySaid(Pupil pupil) => $"Gia đình nhắn như em {Child(pupil)} nghỉ học hẳn: nhờ thầy cô gọi hỏi lại";

    public static string NotDroppedOut(Pupil pupil) => $"Em {Child(pupil)} không có ghi là bỏ học.";

    public static string Already(Pupil pupil, CalendarChange standing) => $"Em {Child(pupil)} đã ghi bỏ học từ {RollCallWording.Date(standing.From)}.";

    public static string ReadBack(Pupil pupil, DropoutDraft wanted) => wanted.IsReturn
        ? $"Ghi em {Child(pupil)} trở lại học từ {RollCallWording.Weekday(wanted.From)}. Đúng không ạ?"
        : $"Ghi em {Child(pupil)} BỎ HỌC từ {RollCallWording.Weekday(wanted.From)}, lý do: {wanted.Reason}{(wanted.Despite is { } despite ? $"; chưa đủ số lần đến nhà, vẫn ghi vì {despite}" : "")}. Từ ngày đó em không còn trong sĩ số. Đúng không ạ?";

    public static string Stored(Pupil pupil, DropoutDraft wanted, DropoutGauge gauge) =>
        (wanted.IsReturn ? $"Đã ghi em {Child(pupil)} trở lại học từ {RollCallWording.Weekday(wanted.From)}." : $"Đã ghi em {Child(pupil)} bỏ học từ {RollCallWording.Weekday(wanted.From)}.")
        + $" {Figures(gauge)} Nhầm thì nhắn: hủy.";

    public static string TakenBack(Pupil pupil, bool isDroppedOut) => isDroppedOut
        ? $"Đã hủy. Em {Child(pupil)} lại được ghi là bỏ học."
        : $"Đã hủy. Em {Child(pupil)} vẫn đang học, sĩ số như trước.";

    public static string ForStaff(StaffMember by, Pupil pupil, DropoutDraft wanted) => wanted.IsReturn
        ? $"{by.Name} đã ghi em {Child(pupil)} trở lại học từ {RollCallWording.Weekday(wanted.From)}; em lại có trong sĩ số."
        : $"{by.Name} đã ghi em {Child(pupil)} bỏ học từ {RollCallWording.Weekday(wanted.From)}, lý do: {wanted.Reason}. Từ ngày đó em không còn trong sĩ số. Nhầm thì nhờ thầy cô báo lại ngay.";

    public static string Proposal(StaffMember by, Pupil pupil, DropoutDraft wanted) =>
        $"{by.Name} đề nghị ghi em {Child(pupil)} {(wanted.IsReturn ? $"trở lại học từ {RollCallWording.Date(wanted.From)}" : $"bỏ học từ {RollCallWording.Date(wanted.From)}, lý do: {wanted.Reason}")}";

    public static string Proposed(StaffMember leader) => $"Đã chuyển đề nghị tới {leader.Name}. Chỉ ban giám hiệu hoặc văn thư mới ghi bỏ học; điểm danh chưa đổi.";

    public static string Gauge(SchoolRegister register, DropoutGauge gauge, IReadOnlyList<CalendarChange> dropouts, DateOnly today, Func<Pupil, bool> maySee)
    {
        var month = dropouts.Where(change => (change.From.Year, change.From.Month) == (today.Year, today.Month)).ToList();
        var named = dropouts.OrderBy(change => change.From).Select(change => (change, Pupil: change.Scopes is [CalendarScope.OfPupil one] ? register.Find(one.Pupil) : null))
            .Where(one => one.Pupil is not null && maySee(one.Pupil)).ToList();
        var lines = new List<string> { $"Tháng {today.Month}: {month.Count} em bỏ học. {Figures(gauge)}" };
        lines.AddRange(named.Select(one => $"• {Child(one.Pupil!)} từ {RollCallWording.Date(one.change.From)}: {one.change.Reason}"));
        lines.Add(register.School.Rules.DropoutBase is null
            ? "(Mẫu số: sĩ số ngày 5/9 cộng chuyển đến, tức mọi em có trong danh sách từ 5/9. Em đã trở lại học không tính.)"
            : "(Mẫu số do nhà trường nhập. Em đã trở lại học không tính.)");
        return string.Join('\n', lines);
    }

    public static string Warning(DropoutGauge gauge) => gauge.IsOver
        ? $"ĐÃ VƯỢT chỉ tiêu bỏ học. {Figures(gauge)}"
        : $"Số em bỏ học đã tới mốc {gauge.Level}% của chỉ tiêu. {Figures(gauge)}";

    public static string Figures(DropoutGauge gauge) =>
        $"Cả năm học: {gauge.Dropouts}/{gauge.Base} em ({gauge.Percentage.ToString("0.00", Vietnamese)}%), chỉ tiêu không quá {gauge.TargetPercent.ToString("0.##", Vietnamese)}% là {gauge.Allowance} em, "
        + (gauge.IsOver ? $"vượt {-gauge.Left} em." : $"còn được {gauge.Left} em.");

    private static string Child(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";
}
