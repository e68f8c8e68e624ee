using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Closures;

/// <summary>Sentences to staff about changes of the calendar.</summary>
internal static class ClosureWording
{
    public const string CodeWord = "TOÀN TRƯỜNG";
    public const string CodeWordAgain = "Cho cả trường nghỉ cần chắc chắn hai lần. Đồng ý thì nhắn đúng hai chữ: TOÀN TRƯỜNG. Không thì nhắn: hủy.";
    public const string WhichDays = "Em chưa rõ nghỉ từ ngày nào đến ngày nào. Thầy cô nhắn lại giúp, ví dụ: 7A nghỉ 24-26/11 vì mưa lũ.";
    public const string WhichScope = "Em chưa rõ lớp, khối, điểm trường nào. Thầy cô nhắn lại giúp, ví dụ: Khối 6 nghỉ 24/11, hoặc: Toàn trường nghỉ 24/11.";
    public const string WhichSession = "Nghỉ buổi sáng hay buổi chiều ạ? Thầy cô nhắn lại cả câu giúp, ví dụ: Khối 6 nghỉ chiều mai.";
    public const string NotYourGrades = "Lớp này không thuộc khối thầy cô phụ trách. Nhờ thầy cô báo hiệu trưởng hoặc phó hiệu trưởng phụ trách khối.";
    public const string StandsAlready = "Thay đổi này đã ghi rồi.";
    public const string NothingChanged = "Dạ, lịch không thay đổi. Cần thì thầy cô nhắn lại cả câu.";

    public static string ReadBack(SchoolRegister register, ClosureDraft wanted, Affected affected)
    {
        var who = Who(register, wanted.Scopes);
        return wanted.Act switch
        {
            CalendarAct.MakesUp => $"{who} học bù {Days(wanted.From, wanted.To, wanted.Session)} ({Count(affected)}). Hôm đó em nhắc báo sĩ số như ngày thường. Đúng không ạ?",
            CalendarAct.Reopens => $"{who} đi học lại từ {Again(wanted.Session, wanted.From)} ({Count(affected)}). Đúng không ạ?",
            _ => $"{who} nghỉ {Days(wanted.From, wanted.To, wanted.Session)} ({Count(affected)}){More(wanted.Reason, wanted.Mode, wanted.Decision)}. "
                + "Những buổi đó em không nhắc báo sĩ số, không tính vắng, không hỏi gia đình; gia đình nhận một tin nhắc giữ an toàn. Đúng không ạ?",
        };
    }

    public static string AskCodeWord(SchoolRegister register, ClosureDraft wanted) =>
        $"Đây là cho CẢ TRƯỜNG nghỉ {Days(wanted.From, wanted.To, wanted.Session)}: {register.Classes.Count} lớp, {register.Pupils.Count} em. Chắc chắn thì nhắn đúng hai chữ: {CodeWord}. Không thì nhắn: hủy.";

    public static string Stored(SchoolRegister register, ClosureDraft wanted, Affected affected, int families)
    {
        var who = Who(register, wanted.Scopes);
        var told = families == 0 ? "" : $" Đang nhắn {families} phụ huynh đã liên kết.";
        return wanted.Act switch
        {
            CalendarAct.MakesUp => $"Đã ghi: {who} học bù {Days(wanted.From, wanted.To, wanted.Session)}.{told} Nhầm thì nhắn: hủy.",
            CalendarAct.Reopens => $"Đã ghi: {who} đi học lại từ {Again(wanted.Session, wanted.From)}.{told} Báo sĩ số cũ của những buổi được mở lại lại được tính.",
            _ => $"Đã ghi: {who} nghỉ {Days(wanted.From, wanted.To, wanted.Session)}{More(wanted.Reason, wanted.Mode, wanted.Decision)}.{told}"
                + (wanted.Mode == LearningMode.None || affected.IsOfPupils ? "" : $" Hằng ngày chủ nhiệm nhắn số em tham gia, ví dụ: {affected.Classes[0].Id} tham gia 30.")
                + " Nhầm thì nhắn: hủy. Đi học lại thì nhắn, ví dụ: " + Again(register, wanted) + ".",
        };
    }

    public static string NothingToTakeAway(SchoolRegister register, ClosureDraft wanted) =>
        $"{Who(register, wanted.Scopes)} vốn không có buổi học {Days(wanted.From, wanted.To, wanted.Session)}, nên không có gì để đổi. Nhắn “lịch nghỉ” để xem lịch.";

    public static string NothingToReopen(SchoolRegister register, ClosureDraft wanted) =>
        $"Từ {RollCallWording.Weekday(wanted.From)} em không thấy lịch nghỉ nào của {Who(register, wanted.Scopes)} được đặt qua tin nhắn. Nhắn “lịch nghỉ” để xem lịch.";

    public static string TakenBack(SchoolRegister register, CalendarChange change) => $"Đã bỏ: {Line(register, change)}. Lịch như trước. Ai đã nhận tin sẽ được báo lại.";

    public static string ForStaff(SchoolRegister register, CalendarChange change, Affected affected, StaffMember by) =>
        $"{by.Name} báo: {Line(register, change)}."
        + (change.Mode == LearningMode.None || affected.IsOfPupils ? "" : $" Hằng ngày thầy cô nhắn số em tham gia học giúp em, ví dụ: {affected.Classes[0].Id} tham gia 30, hoặc: {affected.Classes[0].Id} tham gia đủ.");

    public static string StaffTakenBack(SchoolRegister register, CalendarChange change, StaffMember by) => $"{by.Name} đã bỏ: {Line(register, change)}. Lịch như trước.";

    public static string Proposal(StaffMember from, string words) =>
        $"{from.Name} đề nghị: \"{RollCallWording.Shorten(words)}\". Lịch chưa đổi. Nếu đồng ý, thầy cô nhắn lại câu đó.";

    public static string Proposed(StaffMember leader) => $"Cho nghỉ học do Ban giám hiệu quyết định, nên em đã chuyển đề nghị tới {leader.Name}. Lịch chưa đổi; sĩ số vẫn báo như thường cho tới khi có trả lời.";

    public static string NobodyToDecide(SchoolRegister register) => register.Principal is { Phone.Length: > 0 } principal
        ? $"Cho nghỉ học do Ban giám hiệu quyết định, mà em chưa nhắn được cho ai. Nhờ thầy cô gọi {principal.Name}, {principal.Phone}. Lịch chưa đổi."
        : "Cho nghỉ học do Ban giám hiệu quyết định, mà em chưa nhắn được cho ai. Nhờ thầy cô gọi điện. Lịch chưa đổi.";

    public static string List(SchoolRegister register, IReadOnlyList<CalendarChange> changes, IReadOnlyList<CalendarEntry> entries)
    {
        var lines = changes.Select(change => (change.From, Text: Line(register, change)))
            .Concat(entries.Where(entry => entry.Kind is CalendarEntryKind.Holiday or CalendarEntryKind.EmergencyClosure or CalendarEntryKind.MakeUpDay)
                .Select(entry => (entry.From, Text: $"{Who(register, [entry.Scope])} {(entry.Kind == CalendarEntryKind.MakeUpDay ? "học bù" : "nghỉ")} {Days(entry.From, entry.To, null)}{(entry.Note.Length > 0 ? $", {entry.Note}" : "")}")))
            .OrderBy(line => line.From).Select(line => "• " + line.Text).ToList();
        return lines.Count == 0 ? "Từ hôm nay trở đi chưa có lịch nghỉ, học bù nào." : "Lịch nghỉ, học bù từ hôm nay:\n" + string.Join('\n', lines);
    }

    public static string WhoIsMissing(string words, ClassId schoolClass) => $"Em chưa rõ \"{words}\" là em nào của lớp {schoolClass}. Thầy cô nhắn lại giúp, ví dụ: {schoolClass} tham gia 30, hoặc: {schoolClass} tham gia thiếu 2: Lan, Minh.";

    public static string ParticipationDoesNotFit(ClassId schoolClass, int expected) => $"Lớp {schoolClass} trong sổ có {expected} em, số tham gia chưa khớp. Thầy cô nhắn lại giúp, ví dụ: {schoolClass} tham gia {expected}.";

    public static string Participated(SchoolRegister register, Participation ticked) =>
        $"Đã ghi {ticked.Class} {RollCallWording.Weekday(ticked.Date)}: {ticked.TookPart}/{ticked.Expected} em tham gia học"
        + (ticked.Missing.Count == 0 ? "" : $", chưa tham gia: {string.Join(", ", ticked.Missing.Select(pupil => RollCallWording.NameOf(register, pupil)))}")
        + ". Đây không phải vắng học. Sai thì nhắn lại, em ghi đè.";

    /// <summary>To who reports a session that is closed.</summary>
    public static string ClassIsOff(SchoolRegister register, CalendarChange change, ClassId schoolClass) =>
        $"Em chưa ghi {schoolClass}: {Line(register, change)}. Lớp vẫn học thì nhờ Ban giám hiệu nhắn: {schoolClass} học lại hôm nay."
        + (change.Mode == LearningMode.None ? "" : $" Số em tham gia học thì nhắn: {schoolClass} tham gia 30.");

    /// <summary>Behind a headcount: the classes that are not taught in class, and how they learn; empty when there is none.</summary>
    public static string NotInClass(IReadOnlyList<SchoolClass> classes, SchoolRegister register, DateOnly date, Session session, IReadOnlyList<Participation> participations)
    {
        var off = classes.Select(one => (Class: one, Change: register.Calendar.ChangeOf(date, session, one))).Where(one => one.Change is { TakesAway: true }).ToList();
        return off.Count == 0 ? "" : $"\nKhông học ở lớp: {string.Join("; ", off.GroupBy(one => one.Change!).SelectMany(Named))}.";

        IEnumerable<string> Named(IGrouping<CalendarChange, (SchoolClass Class, CalendarChange? Change)> group) =>
            group.Key.Mode == LearningMode.None && group.Count() > 3
                ? [$"{group.Count()} lớp{Way(group.First().Class.Id, group.Key)}"]
                : group.Select(one => one.Class.Id.Value + Way(one.Class.Id, group.Key));

        string Way(ClassId named, CalendarChange change)
        {
            var ticked = participations.FirstOrDefault(one => one.Class == named && one.Date == date);
            string[] parts =
            [
                change.Reason,
                change.Mode == LearningMode.None ? "" : $"học {ModeName(change.Mode)}",
                change.Mode == LearningMode.None ? "" : ticked is null ? "chưa báo tham gia" : $"tham gia {ticked.TookPart}/{ticked.Expected}",
            ];
            var said = string.Join(", ", parts.Where(part => part.Length > 0));
            return said.Length > 0 ? $" ({said})" : "";
        }
    }

    public static string InOtherMode(int count) => count == 0 ? "" : $"\nHọc cách khác, không tính có mặt hay vắng: {count} em.";

    /// <summary>A change in one line, without a full stop.</summary>
    public static string Line(SchoolRegister register, CalendarChange change) => change.Kind switch
    {
        CalendarChangeKind.MakeUp => $"{Who(register, change.Scopes)} học bù {Days(change)}",
        CalendarChangeKind.AsUsual => $"{Who(register, change.Scopes)} đi học lại {Days(change)}",
        _ => $"{Who(register, change.Scopes)} nghỉ {Days(change)}{More(change.Reason, change.Mode, change.Decision)}",
    };

    public static string Days(CalendarChange change) => change.Kind == CalendarChangeKind.AsUsual
        ? $"từ {Again(change.Session, change.From)}"
        : Days(change.From, change.To, change.Session);

    public static string ModeName(LearningMode mode) => mode switch
    {
        LearningMode.Online => "trực tuyến",
        LearningMode.GuidedSelfStudy => "tự học có hướng dẫn",
        LearningMode.Worksheets => "qua phiếu",
        LearningMode.Zalo => "qua Zalo",
        _ => "không",
    };

    public static string Who(SchoolRegister register, IReadOnlyList<CalendarScope> scopes) => string.Join(", ", scopes.Select(scope => scope switch
    {
        CalendarScope.WholeSchool => "Toàn trường",
        CalendarScope.OfGrade grade => $"Khối {grade.Grade}",
        CalendarScope.OfClass named => $"Lớp {named.Class}",
        CalendarScope.OfCampus campus => $"Điểm {campus.Campus}",
        CalendarScope.OfPupil one => register.Find(one.Pupil) is { } pupil ? $"Em {pupil.Name.Full} ({pupil.Class})" : one.Pupil.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    private static string Days(DateOnly from, DateOnly to, Session? session)
    {
        var days = from == to ? RollCallWording.Weekday(from) : $"từ {RollCallWording.Weekday(from)} đến hết {RollCallWording.Weekday(to)}";
        return session is { } only ? $"buổi {RollCallWording.SessionName(only)} {days}" : days;
    }

    private static string Count(Affected affected) => affected.IsOfPupils ? $"{affected.Pupils.Count} em" : $"{affected.Classes.Count} lớp, {affected.Pupils.Count} em";

    private static string More(string reason, LearningMode mode, string decision) => string.Concat(
        reason.Length > 0 ? $", vì {reason}" : "",
        mode == LearningMode.None ? "" : $", học {ModeName(mode)}",
        decision.Length > 0 ? $", theo quyết định số {decision}" : "");

    private static string Again(Session? session, DateOnly from) =>
        session is { } only ? $"{RollCallWording.SessionName(only)} {RollCallWording.Weekday(from)}" : RollCallWording.Weekday(from);

    private static string Again(SchoolRegister register, ClosureDraft wanted) => wanted.Scopes[0] switch
    {
        CalendarScope.WholeSchool => "toàn trường học lại từ mai",
        CalendarScope.OfPupil one when register.Find(one.Pupil) is { } pupil => $"{pupil.Class} học lại từ mai",
        _ => $"{Who(register, wanted.Scopes)} học lại từ mai",
    };
}
