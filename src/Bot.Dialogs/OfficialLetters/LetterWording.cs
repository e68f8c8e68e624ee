using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>Sentences about letters.</summary>
internal static class LetterWording
{
    public const string NotYours = "Tin này giống một công văn. Chỉ ban giám hiệu và văn thư đưa công văn vào máy; em chưa ghi gì.";
    public const string NotALetter = "Em đã đọc chữ trong tệp, nhưng không giống công văn hay danh sách học sinh nên chỉ giữ tệp lại.";
    public const string FileUnreadable = "Em không đọc được chữ trong tệp này. Thầy cô dán chữ của công văn hoặc danh sách vào đây giúp em.";
    public const string NothingFollows = "Hết rồi";
    public const string DropIt = "Bỏ";
    public const string Keep = "Lưu và giao việc";
    public const string Unknown = "Không rõ";
    public const string NoDeadline = "Không có hạn";
    public const string LeaveOut = "Bỏ hạn này";
    public const string Dropped = "Đã bỏ, em chưa lưu gì từ công văn này.";
    public const string TakenBack = "Đã hủy công văn vừa lưu cùng các việc của nó.";
    public const string NotUnderstood = "Em chưa hiểu câu trả lời. ";
    public const string Report = "Báo cáo theo công văn";
    public const string AskSubject = "Em không thấy trích yếu (V/v). Công văn nói về việc gì?";
    public const string AskDeadline = "Em không thấy hạn nào có ngày. Nếu có hạn, thầy cô nhắn, ví dụ: trước ngày 20/12/2026.";

    private const int LongestQuote = 160;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Part(int parts, int letters) =>
        string.Create(Vietnamese, $"Em đã nhận {parts} phần công văn ({letters} ký tự), chưa thấy phần “Nơi nhận”. Thầy cô gửi tiếp phần sau; nếu hết rồi thì nhắn: hết.");

    public static string AskNumber(string? sign) => sign is null
        ? "Em không thấy số công văn. Số là bao nhiêu? Chưa có thì nhắn: bỏ qua."
        : $"Số công văn để trống (ký hiệu {sign}). Số là bao nhiêu? Chưa có thì nhắn: bỏ qua.";

    public static string AskDate(int? year) => year is { } known
        ? $"Ngày ký để trống, chỉ có năm {known}. Ngày nào ạ? Ví dụ: 15/3/{known}."
        : "Em không thấy ngày ký. Ngày nào ạ? Ví dụ: 15/3/2027.";

    public static string AskImpossibleDate(string words) => $"Ngày ký ghi “{words}” không có trong lịch. Ngày đúng là ngày nào?";

    public static string AskImplausibleDate(LetterDoubt.DateImplausible wrong)
    {
        var why = wrong.Latest is { } latest
            ? $"công văn lại dẫn văn bản số {latest.Number} ngày {Day(latest.DatedOn)}, là sau đó"
            : $"công văn nói về năm học {wrong.SchoolYear}-{wrong.SchoolYear + 1}";
        return $"Ngày ký ghi {Day(wrong.DatedOn)} có vẻ sai: {why}. Ngày đúng là ngày nào?";
    }

    public static string KeepDate(DateOnly day) => $"Giữ {Day(day)}";

    public static string AskIssuer(LetterDoubt.IssuerUnknown issuer) => (issuer.SignedFor, issuer.Place) switch
    {
        ({ } signed, { } place) => $"Công văn không còn phần đầu; cuối thư ký thay {signed}, nơi ký {place}. Cơ quan nào ban hành?",
        ({ } signed, null) => $"Công văn không còn phần đầu; cuối thư ký thay {signed}. Cơ quan nào ban hành?",
        _ => "Em không thấy cơ quan ban hành. Cơ quan nào ạ?",
    };

    public static string AskMonth(LetterDoubt.DeadlinesDisagree two, int day) =>
        $"Công văn nói hai cách về hạn hằng tháng: “{two.One.Words}” và “{two.Other.Words}”. Lấy ngày cuối nào? Nhắn {day - 1} hoặc {day}.";

    public static string EndOf(int day) => $"Hết ngày {day}";

    public static string AskImpossibleDeadline(LetterDoubt.DeadlineImpossible wrong) => $"Hạn “{wrong.Words}” không có trong lịch (câu: “{Quote(wrong.Sentence)}”). Hạn đúng là ngày nào?";

    public static string AskEarlyDeadline(LetterDoubt.DeadlineBeforeLetter early) => $"Hạn “{early.Deadline.Words}” lại sớm hơn ngày ký {Day(early.DatedOn)}. Hạn đúng là ngày nào?";

    public static string AskPast(LetterDeadline deadline, DueDay due) => $"Hạn “{deadline.Words}” (ngày cuối {Day(due.Day)}) đã qua. Nhắn hạn mới, ví dụ: trước ngày 20/12/2026; không thì bỏ hạn này.";

    public static string AskBase(LetterDoubt.BaseDisagrees bases) => $"Bảng ghi {bases.InTable} em, còn trong thư ghi {bases.InText} (“{Quote(bases.Sentence)}”). Số gốc là bao nhiêu?";

    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", Vietnamese);

    /// <summary>What was found, on one line, before the first question.</summary>
    public static string Found(OfficialLetter letter) => $"Em đã đọc: {Head(letter.Number, letter.DatedOn, letter.Issuer, letter.Subject)}.";

    /// <summary>A kept letter by its number alone.</summary>
    public static string Title(StoredLetter letter) => Capital(Kind(letter.Number));

    /// <summary>A kept letter with its day, sender and subject.</summary>
    public static string Heading(StoredLetter letter) => Capital(Head(letter.Number, letter.DatedOn, letter.Issuer, letter.Subject));

    /// <summary>A duty of a kept letter: until when, by whom, and the letter's words.</summary>
    public static string Kept(SchoolRegister register, LetterDuty duty, DueDay due) => duty switch
    {
        { IsMonthlyReport: true } => Capital($"{MonthlyRule(register, due)}. “{Quote(duty.Words)}”"),
        { IsOfOthers: true } => $"Phần của nơi khác. “{Quote(duty.Words)}”",
        _ => $"{(duty.Term.Recurs ? "Kỳ này, ngày cuối" : "Ngày cuối")} {RollCallWording.Weekday(due.Day)}/{due.Day.Year}{Hour(due)}{Moved(due)}; {Owner(register, duty)}. “{Quote(duty.Words)}”",
    };

    public static string ReadBack(SchoolRegister register, OfficialLetter letter, IReadOnlyList<LetterDuty> duties, StoredLetter? known, DateOnly today)
    {
        var lines = new List<string> { Capital($"{Head(letter.Number, letter.DatedOn, letter.Issuer, letter.Subject)}.") };
        if (letter.AddressedTo.Count > 0)
        {
            lines.Add($"Kính gửi: {string.Join("; ", letter.AddressedTo)}.");
        }

        lines.AddRange(duties.Select((duty, index) => $"{index + 1}. {Duty(register, letter.Deadlines[index], duty, today)}"));
        if (duties.Count == 0)
        {
            lines.Add("Không có hạn nào.");
        }

        if (letter.Rules.Count > 0)
        {
            lines.Add($"Quy định không có ngày: {string.Join("; ", letter.Rules.Select(rule => rule.Words).Distinct(StringComparer.OrdinalIgnoreCase))}.");
        }

        lines.AddRange(letter.Tables.Select((table, index) => Table(table, index + 1)));
        if (letter.Contacts.Count > 0)
        {
            lines.Add($"Báo cáo: {string.Join("; ", letter.Contacts.Select(Contact))}.");
        }

        if (letter.Recipients.Count > 0)
        {
            lines.Add($"Nơi nhận: {string.Join("; ", letter.Recipients)}.");
        }

        if (known is not null)
        {
            lines.Add("Lưu ý: công văn này đã được lưu một lần rồi.");
        }

        lines.Add(duties.Any(duty => duty is { IsMonthlyReport: false, IsOfOthers: false })
            ? "Đúng không ạ? Em nhắc trước 7, 3, 1 ngày và sáng ngày cuối. Đổi người làm, nhắn ví dụ: giao 1 PHT2."
            : "Đúng không ạ?");
        return string.Join('\n', lines);
    }

    public static string AssignedToNobody(string whom, int duties) => $"Em không tìm được ai là “{whom}”, hoặc công văn chỉ có {duties} hạn. ";

    public static string Stored(SchoolRegister register, StoredLetter letter, IReadOnlyList<StaffTask> tasks)
    {
        var head = $"Đã lưu {Kind(letter.Number)}.";
        var given = tasks
            .GroupBy(task => task.Class is null ? task.Owner : default)
            .Select(same => same.Key.Value is null
                ? $"chủ nhiệm {same.Count()} lớp, hạn {RollCallWording.Weekday(same.First().DueOn!.Value)}"
                : string.Join("; ", same.Select(task => $"{register.Find(task.Owner)?.Name}, hạn {RollCallWording.Weekday(task.DueOn!.Value)}")));
        var opened = tasks.Count == 0 ? " Chưa có việc nào phải mở ngay." : $" Đã giao: {string.Join("; ", given)}.";
        var later = letter.Duties.Any(duty => duty.Term.Recurs && duty is { IsMonthlyReport: false, IsOfOthers: false }) ? " Việc lặp lại sẽ tự mở trước mỗi kỳ." : "";
        var skeleton = letter.Tables.Count > 0 ? " Kèm mẫu báo cáo theo bảng của công văn." : "";
        return $"{head}{opened}{later}{skeleton} Xem: “hạn”. Nhầm thì nhắn: hủy.";
    }

    public static string SkeletonName(StoredLetter letter) => $"mau bao cao {FileName(letter.Number ?? letter.Key)}";

    public static string Task(string words, string? number, ClassId? schoolClass) =>
        $"{(schoolClass is { } named ? $"Lớp {named}: " : "")}{words.TrimEnd('.')}{(number is null ? "" : $" ({Kind(number)})")}";

    public static string SkeletonTitle => "MẪU BÁO CÁO";

    public static string SkeletonHead(StoredLetter letter) => $"Theo {Head(letter.Number, letter.DatedOn, letter.Issuer, letter.Subject)}";

    public static string SkeletonTable(int number) => $"Bảng {number}";

    /// <summary>"Phải khớp: 47 = Đã vận động đi học trở lại + Còn lại".</summary>
    public static string Identity(LetterTable table) => $"Phải khớp: {table.Base} = {string.Join(" + ", table.Parts.Select(part => table.Columns[part]))}";

    public static SignatureBlock SkeletonAuthor => new(["Người lập biểu"], Name: null);

    public static SignatureBlock SkeletonHeadOfUnit => new(["Thủ trưởng đơn vị"], Name: null);

    private static string Head(string? number, DateOnly? datedOn, string? issuer, string? subject)
    {
        var dated = datedOn is { } day ? $" ngày {Day(day)}" : " chưa rõ ngày";
        return $"{Kind(number)}{dated}{(issuer is null ? ", chưa rõ nơi ban hành" : $" của {issuer}")}{(subject is null ? "" : $", V/v {subject}")}";
    }

    private static string Kind(string? number) => number switch
    {
        null => "công văn chưa có số",
        _ when number.Contains("/KH", StringComparison.OrdinalIgnoreCase) => $"kế hoạch {number}",
        _ when number.Contains("/TB", StringComparison.OrdinalIgnoreCase) => $"thông báo {number}",
        _ when number.Contains("/QĐ", StringComparison.OrdinalIgnoreCase) => $"quyết định {number}",
        _ => $"công văn {number}",
    };

    private static string Duty(SchoolRegister register, LetterDeadline deadline, LetterDuty duty, DateOnly today)
    {
        var due = DueDays.Of(register, duty.Term, today);
        var when = duty switch
        {
            { IsMonthlyReport: true } => MonthlyRule(register, due),
            { IsOfOthers: true } => "phần của nơi khác, em không giao việc",
            { Term.Recurs: true } => $"kỳ tới, ngày cuối là {RollCallWording.Weekday(due.Day)}{Moved(due)}; {Owner(register, duty)}",
            _ => $"ngày cuối là {RollCallWording.Weekday(due.Day)}{Hour(due)}{Moved(due)}{(deadline.YearAssumed ? $", công văn không ghi năm nên em hiểu là {due.Day.Year}" : "")}; {Owner(register, duty)}",
        };
        return $"{Capital(deadline.Words)}: {when}. “{Quote(deadline.Sentence)}”";
    }

    private static string MonthlyRule(SchoolRegister register, DueDay due)
    {
        var rules = register.School.Rules;
        var last = rules.MonthlyReportDueDayInclusive ? rules.MonthlyReportDueDay : rules.MonthlyReportDueDay - 1;
        return $"bot đã mở báo cáo tháng cho từng lớp, từ ngày {rules.MonthlyReportFromDay} đến hết ngày {last} theo quy tắc của trường{(due.Written.Day == last ? "" : "; công văn khác quy tắc này, cần thì nhờ quản trị đổi")}";
    }

    private static string Owner(SchoolRegister register, LetterDuty duty) => duty.Owner is { } owner
        ? $"giao {register.Find(owner)?.Name ?? owner.Value}{Role(register.Find(owner))}"
        : "giao chủ nhiệm từng lớp";

    private static string Role(StaffMember? member) => member?.Position switch
    {
        Position.Principal => " (hiệu trưởng)",
        Position.VicePrincipal => " (phó hiệu trưởng)",
        Position.Clerk => " (văn thư)",
        _ => "",
    };

    private static string Moved(DueDay due) => due.WasMoved ? $" (vì {RollCallWording.Weekday(due.Written)} là ngày nghỉ)" : "";

    private static string Hour(DueDay due) => due.Hour is { } hour ? $", trước {hour:HH\\:mm}" : "";

    private static string Table(LetterTable table, int number) =>
        $"Bảng {number}: {string.Join(" | ", table.Columns)}{(table is { Base: not null, Parts.Count: > 0 } ? $". {Identity(table)}" : table.Base is { } only ? $". Số gốc: {only}" : "")}.";

    public static string Contact(LetterContact contact) => (contact.To, contact.By) switch
    {
        ({ } to, { } by) => $"{to}, qua {by}",
        ({ } to, null) => to,
        _ => $"qua {contact.By}",
    };

    private static string Quote(string sentence) => sentence.Length <= LongestQuote ? sentence : sentence[..LongestQuote].TrimEnd() + "…";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Vietnamese) + text[1..];

    private static string FileName(string text) => string.Concat(text.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
}
