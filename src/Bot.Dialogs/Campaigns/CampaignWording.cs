using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding.Campaigns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Campaigns;

/// <summary>Sentences about superiors' lists. For leaders and the clerk.</summary>
internal static class CampaignWording
{
    public const string NotYours = "Danh sách vận động của cấp trên là việc của ban giám hiệu và văn thư.";
    public const string None = "Chưa có danh sách nào. Gửi tệp Excel của cấp trên vào đây, hoặc dán danh sách sau chữ “chiến dịch:”, mỗi em một dòng: họ tên, lớp, ngày sinh.";
    public const string NoNames = "Em không thấy tên em nào trong danh sách này. Mỗi em một dòng: họ tên, lớp, ngày sinh; hoặc gửi tệp có cột “Họ và tên” và “Lớp”.";
    public const string OfDropouts = "Lưu: em bỏ học (bảng 2)";
    public const string OfIrregular = "Lưu: không chuyên cần (bảng 1)";
    public const string DropIt = "Bỏ";

    /// <summary>Which of the three buttons the words of a message are; null for none.</summary>
    public static int? Labelled(string text) => Array.FindIndex([OfDropouts, OfIrregular, DropIt], label => Understanding.PlainWords.AreSame(label, text)) is >= 0 and var index ? index : null;
    public const string Dropped = "Em không lưu danh sách này.";
    public const string WhichKind = "Danh sách này là em bỏ học (bảng 2) hay em không chuyên cần (bảng 1)?";
    public const string TakenBack = "Đã hủy danh sách vừa nhập, cùng các hồ sơ mở theo danh sách mà chưa ai ghi gì.";
    public const string OtherGrade = "Dòng này là em của khối thầy cô không phụ trách.";

    /// <summary>Names in one message; the rest is counted.</summary>
    private const int MostNames = 40;

    public static string Untitled(DateOnly day) => $"Danh sách nhập ngày {RollCallWording.Date(day)}";

    public static string TooLong(int lines, int most) => $"Danh sách có {lines} dòng, em chỉ nhận tới {most} em một lần. Nhờ thầy cô xem lại có đúng tệp không.";

    public static string ReadBack(
        CampaignDraft draft, IReadOnlyList<CampaignMatch> matches, Func<PupilId, Pupil> find, IReadOnlyList<string> skipped, StoredLetter? letter, (StoredLetter Letter, int Base)? known, IReadOnlyList<CampaignSheet> sheets)
    {
        var rows = draft.Rows.Select((row, index) => (Number: index + 1, Row: row, Match: matches[index])).ToList();
        var (certain, open) = (rows.Where(row => row.Match.Pupil is not null).ToList(), rows.Where(row => row.Match.Pupil is null).ToList());
        var lines = new List<string> { $"{draft.Title}: {rows.Count} em. Khớp với sổ {certain.Count} em, chưa rõ là em nào {open.Count} em." };
        if (certain.Count > 0)
        {
            lines.Add("Khớp: " + Joined(certain, row => $"{row.Number} {Child(find(row.Match.Pupil!.Value))}{(Same(row.Row, find(row.Match.Pupil!.Value)) ? "" : $" (danh sách ghi {row.Row.Class})")}", ", "));
        }

        if (open.Count > 0)
        {
            lines.Add("Chưa rõ:\n" + Joined(open, row => Unclear(row.Number, row.Row.Written, row.Match.Near), "\n"));
        }

        lines.AddRange(certain.GroupBy(row => row.Match.Pupil).Where(group => group.Count() > 1).Select(group => $"Dòng {string.Join(" và ", group.Select(row => row.Number))} là cùng một em: {Child(find(group.Key!.Value))}."));
        if (skipped.Count > 0)
        {
            lines.Add($"Không phải tên học sinh, em không tính: {Joined(skipped, row => $"“{row}”", ", ")}.");
        }

        lines.AddRange(
            letter is not null ? [$"Khớp với số em ghi trong công văn {letter.Number ?? letter.Subject}."]
            : known is var (other, number) ? [$"Công văn {other.Number ?? other.Subject} ghi {number} em, danh sách này có {rows.Count} em: nhờ thầy cô xem lại."] : Array.Empty<string>());
        lines.AddRange(sheets.Where(sheet => sheet.Campaign.Base == rows.Count && sheet.Lines.Zip(draft.Rows).All(pair => pair.First.Written == pair.Second.Written)).Select(_ => "Danh sách này đã nhập trước đây: lưu nữa thì có hai danh sách."));
        lines.Add($"Lưu thì số gốc là {rows.Count} em và không đổi nữa. Dòng chưa rõ vẫn nằm trong danh sách; sau khi lưu thầy cô nhắn, ví dụ: dòng {(open.Count > 0 ? open[0].Number : 1)} là em Khoa 7A.");
        return string.Join('\n', lines);
    }

    public static string Stored(int number, CampaignSheet sheet) =>
        $"Đã lưu danh sách {number}: {sheet.Campaign.Title}, số gốc {sheet.Campaign.Base} em ({Table(sheet.Campaign.Kind)}){DueLong(sheet.Campaign)}. {Figures(sheet)} Xem: “chiến dịch {number}”. Nhầm thì nhắn: hủy.";

    public static string ToTeacher(Campaign campaign, ClassId schoolClass, IReadOnlyList<Pupil> pupils) =>
        $"Cấp trên yêu cầu vận động {pupils.Count} em lớp {schoolClass}: {Joined(pupils, pupil => pupil.Name.Full, ", ")} ({campaign.Title}). Hồ sơ vận động của các em đã mở; nhờ thầy cô liên hệ gia đình và ghi lại.";

    public static string All(IReadOnlyList<CampaignSheet> sheets, SchoolClock clock) =>
        string.Join('\n', sheets.Select((sheet, index) => $"{index + 1}. {sheet.Campaign.Title} ({Table(sheet.Campaign.Kind)}, nhập {RollCallWording.Date(clock.DateOf(sheet.Campaign.At))}{Due(sheet.Campaign)}). {Figures(sheet)}"))
        + "\nXem từng danh sách: “chiến dịch 1”.";

    public static string NoSuch(int number, int count) => $"Không có danh sách {number}: hiện có {count} danh sách. Xem: “chiến dịch”.";

    public static string NoSuchLine(int line, CampaignSheet sheet) => $"{sheet.Campaign.Title} không có dòng {line}: có {sheet.Lines.Count} dòng.";

    public static string One(int number, CampaignSheet sheet, SchoolRegister register, Func<CampaignLine, IReadOnlyList<Pupil>> near, Func<Pupil, bool> maySee)
    {
        var lines = new List<string> { $"{number}. {sheet.Campaign.Title} ({Table(sheet.Campaign.Kind)}{Due(sheet.Campaign)}). {Figures(sheet)}" };
        if (sheet.Unsettled.Count > 0)
        {
            lines.Add("Chưa rõ là em nào:\n" + Joined(sheet.Unsettled, line => Unclear(line.Number, line.Written, near(line)), "\n"));
        }

        var seen = sheet.Lines.Where(line => line.IsSettled && (line.Pupil is not { } pupil || register.Find(pupil) is not { } child || maySee(child))).ToList();
        Add("Chưa trở lại, chưa rõ lý do", seen.Where(line => line is { BackOn: null, Reason: null }));
        Add("Chưa trở lại", seen.Where(line => line is { BackOn: null, Reason: not null }));
        Add("Đã trở lại", seen.Where(line => line.BackOn is not null));
        lines.AddRange(sheet.Twice.Select(same => $"Dòng {string.Join(" và ", same.Select(line => line.Number))} là cùng một em; số gốc vẫn là {sheet.Campaign.Base}."));
        if (sheet.Lines.Count(line => line.IsSettled) - seen.Count is > 0 and var hidden)
        {
            lines.Add($"Còn {hidden} em của khối khác.");
        }

        lines.Add("Nhắn từng dòng: “dòng 2 là em Khoa 7A”, “dòng 2 không có trong sổ”, “dòng 2 đã trở lại 20/5”, “dòng 2 chưa trở lại vì đi làm”.");
        return string.Join('\n', lines);

        void Add(string title, IEnumerable<CampaignLine> some)
        {
            if (some.ToList() is { Count: > 0 } named)
            {
                lines.Add($"{title}: {Joined(named, line => Named(register, line), "; ")}.");
            }
        }
    }

    public static string TooMany(CampaignLine line, string name, IReadOnlyList<Pupil> pupils) =>
        $"Dòng {line.Number}: có nhiều em tên {name}: {Joined(pupils, Child, ", ")}. Thầy cô nhắn cả họ tên và lớp giúp em.";

    public static string Nobody(CampaignLine line, string name) =>
        $"Dòng {line.Number}: em không thấy em nào tên {name} trong phần thầy cô phụ trách. Em không còn trong sổ thì nhắn: dòng {line.Number} không có trong sổ.";

    public static string WhichDay(CampaignLine line) => $"Nhờ thầy cô ghi ngày em trở lại (không muộn hơn hôm nay), ví dụ: dòng {line.Number} đã trở lại 20/5.";

    public static string Line(SchoolRegister register, CampaignLine line) => $"Dòng {Label(register, line)}: {State(line)}.";

    public static string LineStored(SchoolRegister register, CampaignLine line, CampaignSheet sheet) =>
        $"Đã ghi. Dòng {Label(register, line)}: {State(line)}. {Figures(sheet)} Nhầm thì nhắn: hủy.";

    public static string LineTakenBack(SchoolRegister register, CampaignLine line) => $"Đã hủy. Dòng {Label(register, line)}: {State(line)}.";

    private static string Due(Campaign campaign) => campaign.DueOn is { } due ? $", hạn {RollCallWording.Date(due)}" : "";

    private static string DueLong(Campaign campaign) => campaign.DueOn is { } due ? $", hạn theo công văn: {RollCallWording.Weekday(due)}" : "";

    /// <summary>The figures add up to the base.</summary>
    private static string Figures(CampaignSheet sheet)
    {
        var reasons = sheet.Reasons.Select(one => $"{LeavingWording.Of(one.Reason)}: {one.Count} em").ToList();
        if (sheet.WithoutReason.Count > 0)
        {
            reasons.Add($"chưa ghi lý do: {sheet.WithoutReason.Count} em");
        }

        return $"Gốc {sheet.Campaign.Base} em = đã trở lại {sheet.Back} + còn lại {sheet.Remaining}{(reasons.Count > 0 ? $" ({string.Join("; ", reasons)})" : "")}. "
            + (sheet.IsReady ? "Đủ để báo cáo." : sheet.Unsettled.Count > 0 ? $"Chưa đủ để báo cáo: {sheet.Unsettled.Count} dòng chưa rõ là em nào." : "Chưa đủ để báo cáo: còn em chưa ghi lý do.");
    }

    private static string Unclear(int number, string written, IReadOnlyList<Pupil> near) =>
        $"dòng {number} “{written}”: {(near.Count > 0 ? $"giống {string.Join(", ", near.Select(Child))}" : "không thấy trong sổ")}";

    private static string Named(SchoolRegister register, CampaignLine line) =>
        $"{Label(register, line)}{(line.BackOn is { } day ? $" {RollCallWording.Date(day)}" : line.Reason is { } reason ? $": {LeavingWording.Of(reason)}" : "")}";

    private static string Label(SchoolRegister register, CampaignLine line) =>
        $"{line.Number} {(line.Pupil is { } pupil && register.Find(pupil) is { } child ? Child(child) : $"{line.Name}{(line.Class.Length > 0 ? $" (danh sách ghi {line.Class})" : "")}")}";

    private static string State(CampaignLine line) =>
        line.BackOn is { } day ? $"đã trở lại ngày {RollCallWording.Date(day)}"
        : !line.IsSettled ? "chưa rõ là em nào"
        : (line.NotInRegister ? "không có trong sổ, " : "") + (line.Reason is { } reason ? $"chưa trở lại, {LeavingWording.Of(reason)}" : "chưa trở lại, chưa ghi lý do");

    private static string Table(CampaignKind kind) => kind == CampaignKind.DroppedOut ? "bảng 2, bỏ học" : "bảng 1, không chuyên cần";

    private static bool Same(CampaignRow row, Pupil pupil) => row.Class.Length == 0 || Understanding.PlainWords.AreSame(row.Class, pupil.Class.Value);

    private static string Child(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";

    private static string Joined<T>(IReadOnlyList<T> items, Func<T, string> text, string between) =>
        string.Join(between, items.Take(MostNames).Select(text)) + (items.Count > MostNames ? $"{between}… và {items.Count - MostNames} nữa" : "");
}
