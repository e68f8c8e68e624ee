using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Alarms;

/// <summary>Sentences about alarms. The alarm itself carries name and class only (design §4); what was said is shown to who takes it.</summary>
internal static class AlarmWording
{
    public const string Take = "Tôi xử lý";
    public const string NotYours = "Nút này không dành cho thầy cô, nên em không làm gì.";
    public const string AlreadyClosed = "Báo động này đã có kết quả và đã khép. Cảm ơn thầy cô!";
    public const string NoOpenAlarm = "Thầy cô không có báo động nào đang chờ ghi kết quả.";

    public static string Text(SchoolRegister register, Alarm alarm)
    {
        var child = alarm.Pupil is { } pupil ? register.Find(pupil) : null;
        return child is not null ? $"🔴 CẦN XEM NGAY: em {child.Name.Full}, lớp {child.Class}."
            : alarm.Class is { } schoolClass ? $"🔴 CẦN XEM NGAY: một em lớp {schoolClass}."
            : "🔴 CẦN XEM NGAY: có tin báo về một học sinh.";
    }

    /// <summary>The same as <see cref="Text"/>, for a vendor's template, which takes no empty field.</summary>
    public static MessageTemplate Template(SchoolRegister register, Alarm alarm)
    {
        var child = alarm.Pupil is { } pupil ? register.Find(pupil) : null;
        return new MessageTemplate(MessageTemplates.Alarm, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["pupil"] = child?.Name.Full ?? "một học sinh",
            ["class"] = (child?.Class ?? alarm.Class)?.Value ?? "chưa rõ lớp",
            ["school"] = register.School.Name,
            ["code"] = alarm.Id,
        });
    }

    /// <summary>To the person who takes it: why, and whom to ring.</summary>
    public static string Taken(SchoolRegister register, Alarm alarm)
    {
        var guardians = alarm.Pupil is { } pupil ? register.GuardiansOf(pupil) : [];
        var phones = string.Join(", ", guardians.Where(guardian => guardian.Phone.Length > 0).Select(guardian => $"{guardian.Name} {guardian.Phone}"));
        var ring = phones.Length > 0 ? $" Gia đình: {phones}." : "";
        return $"Cảm ơn thầy cô đã nhận. {Why(alarm)}{ring} Xong việc, thầy cô nhắn: kết quả: … để khép lại.";
    }

    public static string TakenBy(StaffMember other) => $"{other.Name} đã nhận xử lý.";

    public const string WhichAlarm = "Kết quả này là của báo động nào ạ?";

    public static string Closed(SchoolRegister register, Alarm alarm) => $"Đã ghi kết quả và khép báo động {Of(register, alarm)}. Cảm ơn thầy cô!";

    /// <summary>As a choice: one child may have several.</summary>
    public static string Choice(SchoolRegister register, Alarm alarm) => $"{Label(register, alarm)} {register.Clock.TimeOf(alarm.RaisedAt):HH\\:mm}";

    private static string Label(SchoolRegister register, Alarm alarm) =>
        alarm.Pupil is { } pupil && register.Find(pupil) is { } child ? $"{child.Name.Full} ({child.Class})"
        : alarm.Class is { } schoolClass ? $"Một em lớp {schoolClass}"
        : $"Tin báo lúc {register.Clock.TimeOf(alarm.RaisedAt):HH\\:mm}";

    /// <summary>The alarms without an outcome, behind a leader's headcount; empty when there is none.</summary>
    public static string StillOpen(SchoolRegister register, IReadOnlyList<Alarm> alarms, DateOnly today) => alarms.Count == 0 ? "" :
        $"\n🔴 {alarms.Count} báo động chưa có kết quả: {string.Join("; ", alarms.Select(alarm => Line(register, alarm, today)))}. Ai đã lo xong, nhắn: kết quả: …";

    /// <summary>One open alarm: whom it is about, since when, who has taken it.</summary>
    public static string Line(SchoolRegister register, Alarm alarm, DateOnly today) => $"{Label(register, alarm)} từ {Since(register, alarm, today)}, {Holder(register, alarm)}";

    public static string Raised => "Em đã báo ngay cho người phụ trách.";

    /// <summary>Behind an alarm that named nobody: whom it is about.</summary>
    public static string NowKnown(SchoolRegister register, Alarm alarm) => $"{Text(register, alarm)} (Tin báo lúc {register.Clock.TimeOf(alarm.RaisedAt):HH\\:mm})";

    public static string NobodyReached(SchoolRegister register, StaffMember asking) => register.Principal is { Phone.Length: > 0 } principal && principal.Id != asking.Id
        ? $"Em chưa nhắn được cho ai trong Ban giám hiệu. Xin thầy cô gọi ngay {principal.Name}, {principal.Phone}."
        : "Em chưa nhắn được cho ai khác trong Ban giám hiệu. Xin thầy cô gọi điện ngay.";

    public static string OutcomeFor(SchoolRegister register, Alarm alarm, StaffMember by) =>
        $"{by.Name} đã ghi kết quả và khép báo động {Of(register, alarm)}.";

    private static string Of(SchoolRegister register, Alarm alarm) =>
        alarm.Pupil is { } pupil && register.Find(pupil) is { } child ? $"của em {child.Name.Full}, lớp {child.Class}"
        : alarm.Class is { } schoolClass ? $"của lớp {schoolClass}"
        : $"lúc {register.Clock.TimeOf(alarm.RaisedAt):HH\\:mm}";

    private static string Since(SchoolRegister register, Alarm alarm, DateOnly today)
    {
        var (date, time) = (register.Clock.DateOf(alarm.RaisedAt), register.Clock.TimeOf(alarm.RaisedAt));
        return date == today ? $"{time:HH\\:mm}" : $"{time:HH\\:mm} {date:dd/MM}";
    }

    private static string Holder(SchoolRegister register, Alarm alarm) =>
        alarm.AcknowledgedBy is { } by ? $"{register.Find(by)?.Name ?? by.Value} đang lo"
        : AlarmFlow.StateOf(alarm) == AlarmState.Asked ? "đang chờ người nhận"
        : "chưa ai nhận";

    private static string Why(Alarm alarm) => alarm.Kind switch
    {
        AlarmKind.Violence => "Tin báo có chuyện đánh, dọa.",
        AlarmKind.Suicide => "Tin báo em có thể tự làm hại mình: xin gặp em và gia đình ngay.",
        AlarmKind.Marriage => "Tin báo chuyện cưới sớm.",
        AlarmKind.Trafficking => "Tin báo em có thể bị rủ đi làm xa.",
        _ => alarm.RaisedBy.Kind == MemberKind.Guardian
            ? "Gia đình nói em đã đi học, hoặc không biết em ở đâu, mà lớp báo vắng."
            : "Tin báo chưa biết em đang ở đâu.",
    };
}
