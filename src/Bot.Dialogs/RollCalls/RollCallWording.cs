using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Every sentence of the roll-call dialog.</summary>
internal static class RollCallWording
{
    public const string Yes = "Đúng";
    public const string No = "Sửa";
    public const string NobodyOfThese = "Không phải em nào ở trên";
    public const string NamesLater = "Gửi tên sau";
    public const string Skip = "Bỏ qua";
    public const string PleaseRewrite = "Dạ, thầy cô nhắn lại giúp em câu đúng, ví dụ: 7A vắng 2: Lan ốm, Minh kp. Báo cáo đã ghi vẫn giữ cho tới khi thầy cô sửa.";
    public const string NamesCanWait = "Dạ, em giữ con số. Khi có tên thầy cô nhắn thêm, ví dụ: thêm Lan ốm.";
    public const string NothingToConfirm = "Dạ, không có gì đang chờ thầy cô xác nhận.";
    public const string NothingToTakeBack = "Trong 15 phút qua thầy cô không có báo cáo nào để hủy. Cần đổi báo cáo cũ, thầy cô nhắn: sửa 7A vắng 1 Lan.";
    public const string QuestionDropped = "Đã bỏ câu đang hỏi, chưa ghi gì từ tin đó.";
    public const string NotAReport = "Em chỉ đọc được báo sĩ số và câu hỏi về sĩ số. Thầy cô nhắn \"giúp\" để xem mẫu câu.";
    public const string OldNumber = "Câu hỏi có số đó đã qua nên em không làm gì. Thầy cô nhắn lại bằng chữ giúp em.";
    public const string WhichNumber = "Em chưa rõ số đó chọn gì. Em hỏi lại:";
    public const string NotUnderstood = "Em chưa hiểu. Em hỏi lại:";
    public const string OldButton = "Nút này đã cũ nên em không làm gì. Thầy cô nhắn lại bằng chữ giúp em.";
    public const string MediaNotRead = "Em chưa đọc được ảnh và giọng nói. Thầy cô nhắn giúp em bằng chữ, ví dụ: 7A vắng 2: Lan ốm, Minh kp.";
    public const string LetterPhotoNotRead = "Em chưa đọc được chữ trong ảnh và giọng nói. Công văn thì thầy cô dán chữ vào đây hoặc gửi tệp Word; báo vắng thì nhắn, ví dụ: 7A vắng 2: Lan ốm, Minh kp.";
    public const string Empty = "Em chưa thấy chữ nào. Thầy cô nhắn ví dụ: 7A đủ, hoặc 7A vắng 2: Lan ốm, Minh kp.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string SessionName(Session session) => session switch
    {
        Session.Morning => "sáng",
        Session.Afternoon => "chiều",
        Session.Noon => "trưa",
        Session.Dawn => "sáng nội trú",
        _ => "tối",
    };

    public static string Date(DateOnly date) => date.ToString("d/M", Vietnamese);

    public static string Weekday(DateOnly date) => $"{Weekdays[(int)date.DayOfWeek]} {Date(date)}";

    public static string Reason(ReasonCode reason) => reason switch
    {
        ReasonCode.OM => "ốm",
        ReasonCode.KB => "đi khám, nằm viện",
        ReasonCode.VN => "việc nhà",
        ReasonCode.LR => "lên rẫy, giúp nhà",
        ReasonCode.DL => "đi làm thuê",
        ReasonCode.TE => "trông em",
        ReasonCode.DX => "theo cha mẹ đi xa",
        ReasonCode.LH => "lễ hội",
        ReasonCode.TR => "mưa lũ, thời tiết",
        ReasonCode.XE => "hỏng xe, xa trường",
        ReasonCode.QP => "thiếu quần áo, sách vở",
        ReasonCode.CH => "chán học",
        ReasonCode.BN => "mâu thuẫn",
        ReasonCode.KH => "kết hôn sớm",
        ReasonCode.NV => "làm nhiệm vụ của trường",
        ReasonCode.HT => "học hình thức khác",
        ReasonCode.DC => "dịch, cách ly",
        ReasonCode.KR => "chưa rõ lý do",
        _ => "lý do khác",
    };

    public static string Excuse(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Excused => "có phép",
        AbsenceKind.Unexcused => "không phép",
        _ => "chưa rõ phép",
    };

    /// <summary>One line: <c>7A sáng 23/11: 31/34, vắng 3 – Y Lan (có phép, ốm), …</c>.</summary>
    public static string Line(SchoolRegister register, RollCall rollCall)
    {
        var head = $"{rollCall.Key.Class} {SessionName(rollCall.Key.Session)} {Date(rollCall.Key.Date)}";
        var parts = new List<string>();
        if (rollCall.AbsentCount is 0)
        {
            parts.Add($"đủ {rollCall.Enrolled}/{rollCall.Enrolled}");
        }
        else if (rollCall.AbsentCount is { } absent)
        {
            var names = string.Join(", ", rollCall.Absences.Select(absence => AbsenceText(register, absence)));
            var unnamed = rollCall.Unnamed > 0 ? $"{(names.Length > 0 ? ", " : "")}còn {rollCall.Unnamed} em chưa rõ tên" : "";
            parts.Add($"{rollCall.Present}/{rollCall.Enrolled}, vắng {absent} – {names}{unnamed}");
        }

        AddNames(parts, "đi muộn", rollCall.Late.Select(pupil => NameOf(register, pupil)));
        AddNames(parts, "về sớm", rollCall.LeftEarly.Select(pupil => NameOf(register, pupil)));
        AddNames(parts, "bỏ tiết", rollCall.Skipped.Select(skipped => $"{NameOf(register, skipped.Pupil)} (tiết {skipped.Period})"));
        AddNames(parts, "không tính vắng", rollCall.Elsewhere.Select(absence => AbsenceText(register, absence)));
        return parts.Count == 0 ? $"{head}: chưa báo sĩ số" : $"{head}: {string.Join("; ", parts)}";
    }

    public static string ReadBack(SchoolRegister register, IReadOnlyList<RollCall> rollCalls, IReadOnlyList<string> notUnderstood, string leaves) =>
        $"{Lines(register, rollCalls)}.{leaves}{NotUnderstoodText(notUnderstood)} Đúng không ạ?";

    public static string SavedWithoutAsking(SchoolRegister register, RollCall rollCall, IReadOnlyList<string> notUnderstood, string leaves) =>
        $"Đã ghi {Line(register, rollCall)}.{leaves}{NotUnderstoodText(notUnderstood)} Sai thì thầy cô nhắn \"hủy\" trong 15 phút.";

    public static string Stored(SchoolRegister register, IReadOnlyList<RollCall> rollCalls) =>
        rollCalls.Count == 0 ? "" : rollCalls.Count == 1 ? $"Đã ghi {Line(register, rollCalls[0])}. " : $"Đã ghi:{Lines(register, rollCalls)}.\n";

    public static string Confirmed(SchoolRegister register, IReadOnlyList<RollCall> rollCalls, TimeOnly at, IReadOnlyList<PupilId> unreachable)
    {
        var totals = rollCalls.Where(rollCall => rollCall.IsReported)
            .Select(rollCall => rollCalls.Count == 1 ? $"Hiện diện {rollCall.Present}/{rollCall.Enrolled}." : $"{rollCall.Key.Class} {rollCall.Present}/{rollCall.Enrolled}.");
        var families = unreachable.Count == 0 ? "" : $" Chưa nhắn được cho gia đình em {Names(register, unreachable)}, nhờ thầy cô gọi giúp.";
        return $"Đã ghi lúc {at:HH\\:mm}. {string.Join(" ", totals)} Cảm ơn thầy cô!{families}";
    }

    public static string ChangedMeanwhile(SchoolRegister register, RollCall standing) =>
        $"Báo cáo này đã được sửa sau đó, hiện là {Line(register, standing)}. Chưa đúng thì thầy cô nhắn lại giúp em.";

    public static string CameTooLate(SchoolRegister register, RollCall newer, TimeOnly sentAt) =>
        $"Tin thầy cô gửi lúc {sentAt:HH\\:mm} tới sau tin mới hơn, nên em giữ tin mới: {Line(register, newer)}. Chưa đúng thì thầy cô nhắn lại giúp em.";

    public static string TakenBack(SchoolRegister register, IReadOnlyList<RollCall> rollCalls) =>
        $"Đã hủy. {Lines(register, rollCalls)}.";

    public static string PupilQuestion(SchoolRegister register, Question question, ClassId? schoolClass) =>
        question.Candidates.Count switch
        {
            0 => $"Em không thấy \"{question.Text}\" trong danh sách {(schoolClass is { } named ? $"lớp {named}" : "lớp")}. Thầy cô nhắn lại tên hoặc số thứ tự (STT) của em đó giúp.",
            1 => $"\"{question.Text}\" có phải là em {NameOf(register, question.Candidates[0])} không ạ?",
            _ => $"\"{question.Text}\" là em nào ạ?",
        };

    /// <summary>A pupil as a choice: full name, with roll number to tell namesakes apart.</summary>
    public static string Candidate(SchoolRegister register, PupilId pupil) =>
        register.Find(pupil) is { } known ? $"{known.Name.Full} (STT {known.RollNumber})" : pupil.Value;

    public static string CountQuestion(Question question, ReportReading? report) =>
        report is { AbsentCount: { } said } && report.Absences.Count > 0 && said != report.Absences.Count
            ? $"Thầy cô ghi vắng {said} mà em đọc được {report.Absences.Count} tên ({question.Text}). Vắng mấy em ạ?"
            : $"Em thấy số chưa khớp: \"{question.Text}\". Lớp vắng mấy em ạ?";

    public static string EnrolmentHint(int enrolled) => $" (Trong sổ lớp có {enrolled} em.)";

    public static string CountChoice(int count, bool namesMatch) => namesMatch ? $"{count} em, đúng các tên trên" : $"{count} em, còn thiếu tên";

    public static string NamesQuestion(ReportReading report) =>
        report.Absences.Count == 0
            ? $"Nhờ thầy cô nhắn tên {report.AbsentCount} em vắng."
            : $"Còn {report.AbsentCount - report.Absences.Count} em vắng chưa rõ tên, nhờ thầy cô nhắn thêm.";

    public static string ClassQuestion(Question question, ClassId? own) => own is { } homeroom
        ? $"Thầy cô chủ nhiệm {homeroom}, nên em chưa ghi \"{question.Text}\". Thầy cô báo cho lớp nào ạ?"
        : $"\"{question.Text}\" là báo cho lớp nào ạ?";

    public static string DateQuestion(Question question) =>
        $"Em chưa rõ ngày trong \"{question.Text}\", hoặc hôm đó không có buổi học. Thầy cô báo cho ngày nào ạ? (ví dụ: 20/11)";

    public static string SessionQuestion(Question question) => $"\"{question.Text}\" là buổi nào ạ?";

    public static string MeaningQuestion(Question question) =>
        $"Em chưa hiểu: \"{Shorten(question.Text)}\". Thầy cô nhắn lại giúp, ví dụ: 7A đủ, hoặc 7A vắng 2: Lan ốm, Minh kp.";

    public static string ConfirmQuestion(SchoolRegister register, Question question, IReadOnlyList<RollCall> drafts) =>
        drafts.Count == 0
            ? $"\"{question.Text}\": thầy cô xác nhận giúp em có đúng vậy không ạ?"
            : $"Em hiểu \"{question.Text}\" là {Lines(register, drafts)}. Ghi như vậy nhé?";

    public static string PlanStored(SchoolRegister register, IReadOnlyList<ReportReading> days)
    {
        var first = days[0];
        var names = string.Join(", ", first.Absences.Select(absence => AbsenceText(register, absence)));
        var span = days.Count == 1 ? Weekday(first.Date) : $"{Weekday(first.Date)} đến {Weekday(days[^1].Date)} ({days.Count} ngày học)";
        var session = first.Session is { } only ? $" buổi {SessionName(only)}" : "";
        return $"Đã ghi {first.Class}: {names} xin nghỉ {span}{session}. Những ngày đó em không hỏi gia đình; khi điểm danh thầy cô vẫn báo tên em nhé.";
    }

    public static string NoteTaken(StaffMember? homeroom) => homeroom is null
        ? "Em đã ghi lại. Lớp này chưa có giáo viên chủ nhiệm trong danh sách, nhờ thầy cô báo thêm cho nhà trường."
        : $"Em đã ghi lại và chuyển cho {homeroom.Name}, chủ nhiệm lớp. Điểm danh của lớp chưa thay đổi.";

    public static string NoteForTeacher(StaffMember from, string words) => $"{from.Name} báo: \"{Shorten(words)}\". Đây mới là ghi chú, điểm danh chưa đổi. Đúng thì thầy cô bấm ghi, hoặc nhắn lại theo ý mình.";

    public const string AcceptNote = "Đúng, ghi vào điểm danh";

    public static string WhichSchool => "Thầy cô đang nói về trường nào ạ?";

    public static string SchoolChosen(SchoolRegister register) => $"Dạ, từ giờ em hiểu là {register.School.Name}. Muốn đổi, nhắn \"đổi trường\". Thầy cô nhắn lại câu vừa rồi giúp em.";

    public static string NameOf(SchoolRegister register, PupilId pupil) => register.Find(pupil)?.Name.Full ?? pupil.Value;

    public static string Names(SchoolRegister register, IEnumerable<PupilId> pupils) => string.Join(", ", pupils.Select(pupil => NameOf(register, pupil)));

    private static string Lines(SchoolRegister register, IReadOnlyList<RollCall> rollCalls) =>
        rollCalls.Count == 1 ? Line(register, rollCalls[0]) : string.Concat(rollCalls.Select(rollCall => $"\n• {Line(register, rollCall)}"));

    private static string AbsenceText(SchoolRegister register, Absence absence)
    {
        var details = absence.Kind == AbsenceKind.Unstated && absence.Reason is { } reason ? Reason(reason)
            : absence.Reason is { } named ? $"{Excuse(absence.Kind)}, {Reason(named)}"
            : Excuse(absence.Kind);
        return $"{NameOf(register, absence.Pupil)} ({details})";
    }

    private static void AddNames(List<string> parts, string label, IEnumerable<string> names)
    {
        var joined = string.Join(", ", names);
        if (joined.Length > 0)
        {
            parts.Add($"{label}: {joined}");
        }
    }

    private static string NotUnderstoodText(IReadOnlyList<string> words) => words.Count == 0 ? "" : $" Chưa hiểu: {Shorten(string.Join(", ", words))}.";

    public static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 120 ? line : string.Concat(line.AsSpan(0, 119), "…");
    }
}
