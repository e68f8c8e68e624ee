using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding.Cases;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>Sentences about cases, for the staff who work on them.</summary>
internal static class CaseWording
{
    public const string OpenedByStaff = "thầy cô mở";
    public const string NotesAreNotYours = "Ghi riêng chỉ dành cho chủ nhiệm và ban giám hiệu.";
    public const string Notes = "Ghi riêng (chỉ chủ nhiệm và ban giám hiệu thấy):";
    public const string ChangedSince = " (Đã có người ghi tiếp thì không hủy được nữa.)";

    public const string NotForOutsiders = "Hồ sơ vận động chỉ dành cho thầy cô của trường phụ trách em.";

    public static string Child(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";

    public static string GivenName(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];

    public static string Nobody(string name) => $"Em không thấy em nào tên {name} trong phần thầy cô phụ trách. Nhắn cả họ tên và lớp, ví dụ: hồ sơ em Đinh A Khoa 7A.";

    public static string TooMany(string name, IEnumerable<Pupil> pupils) => $"Có nhiều em tên {name}: {string.Join(", ", pupils.Take(20).Select(Child))}. Thầy cô nhắn cả họ tên và lớp giúp em.";

    public static string NoCase(Pupil pupil) => $"Em {Child(pupil)} chưa có hồ sơ vận động đang mở. Muốn mở thì nhắn: mở hồ sơ em {pupil.Name.Full} {pupil.Class}: lý do.";

    public static string State(CaseState state) => state switch
    {
        CaseState.Watching => "đang theo dõi, chưa liên hệ",
        CaseState.Contacted => "đã liên hệ gia đình",
        CaseState.Visiting => "đang đến nhà vận động",
        CaseState.Support => "đang lo hỗ trợ",
        CaseState.Commune => "đang phối hợp với địa phương",
        CaseState.Returned => "đã trở lại, còn theo dõi",
        CaseState.DroppedOut => "đã khép: bỏ học",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Head(SchoolRegister register, Pupil pupil, PupilCase known, CaseClosing visits, DateOnly today)
    {
        var again = known.Relapses > 0 ? $", nghỉ lại {known.Relapses} lần" : "";
        var next = known.NextStep is { } step ? $"{step}{(known.NextOn is { } on ? $", {RollCallWording.Weekday(on)}{(on < today && known.IsOpen ? " – QUÁ HẸN" : "")}" : "")}" : "chưa hẹn";
        var despite = known.ClosedDespite is { } why ? $"\nKhép khi mới {visits.Visits}/{visits.Needed} lần đến nhà, vì: {why}." : "";
        return $"Hồ sơ em {Child(pupil)}: {State(known.State)} (từ {RollCallWording.Date(known.StateSince)}).\n"
            + $"Mở {RollCallWording.Date(known.OpenedOn)}, {Origin(known.Origin)}{again}. Phụ trách: {CaseAccess.OwnerOf(register, known)?.Name ?? "chưa có"}.\n"
            + $"Đến nhà đủ biên bản: {visits.Visits}/{visits.Needed}. Bước tiếp: {next}.{despite}";
    }

    public static string Lane(CaseLane lane, bool isEmpty) => lane switch
    {
        CaseLane.School => "Nhà trường:",
        CaseLane.Commune => "Địa phương:",
        _ => "Gia đình:",
    } + (isEmpty ? " chưa có gì." : "");

    public static string Earlier(int count) => $"• (còn {count} dòng trước đó)";

    public static string Line(SchoolRegister register, CaseEntry entry)
    {
        var words = entry.Words is { Length: > 0 } said ? said : "";
        var state = entry is { To: { } to, Kind: not (CaseEntryKind.Opened or CaseEntryKind.Relapsed or CaseEntryKind.Returned or CaseEntryKind.DroppedOut) } ? $" → {State(to)}" : "";
        var text = entry.Kind switch
        {
            CaseEntryKind.Opened => Joined("mở hồ sơ", words),
            CaseEntryKind.Relapsed => Joined("mở lại hồ sơ", words),
            CaseEntryKind.Contacted => Joined(Way(entry.Way), words),
            CaseEntryKind.FamilySaid => words,
            CaseEntryKind.Visited => words.Length > 0 ? words : $"đến nhà lần {entry.Visit}",
            CaseEntryKind.MinutesSigned => words.Length > 0 ? words : $"có biên bản lần {entry.Visit}",
            CaseEntryKind.SupportAsked => Joined("xin hỗ trợ", words),
            CaseEntryKind.SupportPromised => Joined("hứa hỗ trợ", words),
            CaseEntryKind.SupportGiven => Joined("đã hỗ trợ", words),
            CaseEntryKind.CommuneTold => Joined("báo địa phương", words),
            CaseEntryKind.PartnerAsked => $"nhờ {words}",
            CaseEntryKind.PartnerDone => Joined("đã làm", words),
            CaseEntryKind.PartnerRefused => Joined("không làm được", words),
            CaseEntryKind.Shared => Joined($"chuyển hồ sơ cho {CaseShareWording.Recipient(register, entry.Contact)}", words),
            CaseEntryKind.ShareEnded => $"thu lại hồ sơ đã chuyển cho {CaseShareWording.Recipient(register, entry.Contact)}",
            CaseEntryKind.Returned => Joined("em đã trở lại", words),
            CaseEntryKind.DroppedOut => Joined("khép hồ sơ: bỏ học", words),
            _ => words,
        };
        return text + state;
    }

    public static string Way(ContactWay? way) => way switch
    {
        ContactWay.Call => "gọi điện",
        ContactWay.Chat => "nhắn Zalo",
        ContactWay.Sms => "nhắn tin",
        ContactWay.Visit => "đến nhà",
        ContactWay.AtSchool => "gặp",
        _ => "liên hệ",
    };

    public static string ContactWords(CaseCommand.Contacted said) => said.With.Length > 0 ? $"{said.With} – {said.Result}" : said.Result;

    public static string Opened(SchoolRegister register, Pupil pupil, CaseChange change) =>
        (change.Entry.Kind == CaseEntryKind.Relapsed ? $"Đã mở lại hồ sơ vận động em {Child(pupil)} (nghỉ lại lần {change.After.Relapses})." : $"Đã mở hồ sơ vận động em {Child(pupil)}.")
        + $" Phụ trách: {CaseAccess.OwnerOf(register, change.After)?.Name ?? "chưa có"}. {HowTo(pupil)} Nhầm thì nhắn: hủy.";

    public static string IsOpen(SchoolRegister register, Pupil pupil, PupilCase known) =>
        $"Em {Child(pupil)} đã có hồ sơ đang mở từ {RollCallWording.Date(known.OpenedOn)}: {State(known.State)}, phụ trách {CaseAccess.OwnerOf(register, known)?.Name ?? "chưa có"}. Xem: hồ sơ em {pupil.Name.Full} {pupil.Class}.";

    public static string OpenedFor(StaffMember by, Pupil pupil, string why) => $"{by.Name} đã mở hồ sơ vận động em {Child(pupil)}: {why}. {HowTo(pupil)}";

    /// <summary>What the owner of a case that the program opened is told.</summary>
    public static string OpenedByLadder(Pupil pupil, int days) => $"Em {Child(pupil)} vắng liền {days} ngày học không phép: máy mở hồ sơ vận động, thầy cô phụ trách. {HowTo(pupil)}";

    public static string ReopenedByLadder(Pupil pupil, PupilCase known, int days) =>
        $"Em {Child(pupil)} trở lại {RollCallWording.Date(known.StateSince)}, nay lại vắng {days} ngày học không phép: máy mở lại hồ sơ cũ. {HowTo(pupil)}";

    public static string Withdrawn(Pupil pupil) => $"Em {Child(pupil)} không còn đủ số ngày vắng liền (điểm danh hoặc lý do đã sửa): máy rút hồ sơ vừa mở, chưa ai ghi gì vào đó. Vẫn cần thì nhắn: mở hồ sơ em {pupil.Name.Full} {pupil.Class}.";

    public const string CorrectedSince = "điểm danh hoặc lý do đã sửa";

    public static string DroppedOutWords(DateOnly from, string reason) => $"từ {RollCallWording.Date(from)}, {reason}";

    public static string SeenBack(Pupil pupil, DateOnly day) => $"Em {Child(pupil)} đã đi học lại {RollCallWording.Weekday(day)}: hồ sơ chuyển sang theo dõi đến hết năm học.";

    public const string FamilyAlarm = "(báo tin cần người xử lý ngay, xem báo động)";
    public const string HelpProposed = "máy đề nghị mời phó hiệu trưởng và tổ trưởng chuyên môn";
    public const string CommuneProposed = "máy đề nghị báo địa phương";

    public static string SafetyAnswer(string label, DateOnly day) => $"trả lời tin hỏi ngày {RollCallWording.Date(day)}: {label}";

    public static string NudgeAnswer(int number) => number switch { 6 => "cần nhà trường giúp", 7 => "được, sẽ đi học", _ => "về muộn" };

    public static string StepIsDue(Pupil pupil, string step, DateOnly on, DateOnly today) =>
        $"{(on == today ? "Hôm nay" : RollCallWording.Weekday(on))} đến hẹn trong hồ sơ em {Child(pupil)}: {step}. Làm xong thì ghi lại; hẹn tiếp: bước tiếp em {pupil.Name.Full} {pupil.Class} ngày …: việc.";

    public static string AskForHelp(SchoolRegister register, Pupil pupil, int visits)
    {
        var leader = register.Find(pupil.Class) is { } taught && register.LeaderOf(taught.Grade) is { } deputy ? $" ({deputy.Name})" : "";
        var heads = register.Staff.Where(member => member.Position == Position.HeadOfSubject).Select(member => member.Name).ToList();
        return $"Đã đến nhà em {Child(pupil)} {visits} lần mà em chưa trở lại. Đề nghị lần sau mời phó hiệu trưởng{leader} và tổ trưởng chuyên môn{(heads.Count > 0 ? $" ({string.Join(", ", heads)})" : "")} cùng đi. "
            + $"Hẹn: bước tiếp em {pupil.Name.Full} {pupil.Class} ngày …: cùng đến nhà.";
    }

    public static string TellCommune(Pupil pupil, int visits) =>
        $"Đã đến nhà em {Child(pupil)} {visits} lần mà em chưa trở lại. Đề nghị nhà trường báo UBND xã để cùng vận động: thông báo xã em {pupil.Name.Full} {pupil.Class}; gửi rồi thì nhắn: đã gửi xã em {pupil.Name.Full} {pupil.Class}.";

    public static string LadderWords(int days) => $"vắng liền {days} ngày học không phép";

    public const string SilentWords = "hai tin nhắn gia đình chưa trả lời";

    public const string SeenInClass = "điểm danh thấy em đi học";

    public static string HowTo(Pupil pupil) => $"Gọi xong thì nhắn: đã gọi mẹ em {pupil.Name.Full} {pupil.Class}: kết quả. Xem: hồ sơ em {pupil.Name.Full} {pupil.Class}.";

    public static string ContactLogged(Pupil pupil, CaseCommand.Contacted said, PupilCase? known) =>
        $"Đã ghi: {Way(said.Way)} {(said.With.Length > 0 ? said.With : "gia đình")}: {said.Result} (em {Child(pupil)}{(known is null ? ", chưa có hồ sơ vận động" : "")}). Nhầm thì nhắn: hủy.";

    public static string Noted(Pupil pupil) => $"Đã ghi riêng về em {Child(pupil)}. Chỉ chủ nhiệm và ban giám hiệu xem được, không in, không xuất ra ngoài. Nhầm thì nhắn: hủy.";

    public static string SupportLogged(Pupil pupil, CaseCommand.Support support) =>
        $"Đã ghi vào hồ sơ em {Child(pupil)}: {Support(support.Kind)} {support.Words}. Nhầm thì nhắn: hủy.";

    public static string Support(CaseEntryKind kind) => kind switch { CaseEntryKind.SupportAsked => "xin hỗ trợ", CaseEntryKind.SupportPromised => "hứa hỗ trợ", _ => "đã hỗ trợ" };

    public static string SupportWanted(StaffMember by, Pupil pupil, string words) => $"{by.Name} xin hỗ trợ cho em {Child(pupil)}: {words}. Nói với người giúp thì không nêu tên em; sổ không tên: \"sổ hỗ trợ\".";

    public static string CommuneLogged(Pupil pupil, string words) => $"Đã ghi vào phần địa phương của hồ sơ em {Child(pupil)}: {words}. Nhầm thì nhắn: hủy.";

    public static string NotOfSchool(StaffMember outsider) => $"{outsider.Name} không phải người của trường, không giao hồ sơ của học sinh được.";

    public static string WhichColleague(string words, IReadOnlyList<StaffMember> found) => found.Count == 0
        ? $"Em không tìm thấy thầy cô nào là \"{words}\"."
        : $"\"{words}\" có thể là {string.Join(", ", found.Select(member => member.Name))}. Thầy cô ghi đủ họ tên giúp em.";

    public static string GivenTo(StaffMember next) => $"giao cho {next.Name}";

    public static string GivenToYou(StaffMember by, Pupil pupil) => $"{by.Name} giao thầy cô phụ trách hồ sơ vận động em {Child(pupil)}. {HowTo(pupil)}";

    public static string HandedOver(Pupil pupil, StaffMember next) => $"Đã giao hồ sơ em {Child(pupil)} cho {next.Name}. Nhầm thì nhắn: hủy.";

    public static string WhichDay(Pupil pupil) => $"Nhờ thầy cô ghi ngày (từ hôm nay trở đi), ví dụ: bước tiếp em {pupil.Name.Full} {pupil.Class} ngày 2/12: đến nhà cùng trưởng thôn.";

    public static string Planned(string step, DateOnly on) => $"bước tiếp: {step}, {RollCallWording.Weekday(on)}";

    public static string NextIs(Pupil pupil, string step, DateOnly on) => $"Đã ghi bước tiếp của em {Child(pupil)}: {step}, {RollCallWording.Weekday(on)}. Sáng hôm đó em nhắc. Nhầm thì nhắn: hủy.";

    public static string Returned(Pupil pupil) => $"Đã ghi em {Child(pupil)} trở lại. Hồ sơ còn theo dõi đến hết năm học; em nghỉ lại thì máy mở lại hồ sơ này. Nhầm thì nhắn: hủy.";

    public static string MayNot(Pupil pupil, PupilCase known) => known.State == CaseState.Returned
        ? $"Hồ sơ em {Child(pupil)} đang ở mục đã trở lại từ {RollCallWording.Date(known.StateSince)}, không ghi như vậy được. Em lại nghỉ thì nhắn: mở hồ sơ em {pupil.Name.Full} {pupil.Class}."
        : $"Hồ sơ em {Child(pupil)}: {State(known.State)}, không ghi như vậy được.";

    public static string HowToClose(Pupil pupil, DateOnly today) =>
        $"Em đã đi học lại thì nhắn: khép hồ sơ em {pupil.Name.Full} {pupil.Class}: đã đi học lại. Không vận động được thì ban giám hiệu hoặc văn thư nhắn: bỏ học: {pupil.Name.Full} {pupil.Class} từ {RollCallWording.Date(today)}, lý do.";

    public static string TakenBack(Pupil pupil, PupilCase? now) => $"Đã hủy dòng vừa ghi về em {Child(pupil)}.{(now is null ? "" : $" Hồ sơ như trước: {State(now.State)}.")}";

    /// <summary>Why it is not closed as dropped out.</summary>
    public static string TooFewVisits(Pupil pupil, CaseClosing visits, DateOnly from, bool isLeader) =>
        $"Chưa ghi bỏ học được: em {Child(pupil)} mới có {visits.Visits}/{visits.Needed} lần đến nhà có biên bản đã ký. "
        + (isLeader
            ? $"Vẫn phải ghi thì thầy cô nêu vì sao: bỏ học: {pupil.Name.Full} {pupil.Class} từ {RollCallWording.Date(from)}, lý do; vẫn ghi vì gia đình đã chuyển đi nơi khác."
            : "Chưa đủ thì chỉ ban giám hiệu phụ trách khối mới ghi được, và phải nêu vì sao.");

    public static string List(SchoolRegister register, IReadOnlyList<(Pupil Pupil, PupilCase Case, CaseClosing Visits)> open, int watched, DateOnly today)
    {
        if (open.Count == 0)
        {
            return $"Không có hồ sơ vận động nào đang mở trong phần thầy cô phụ trách.{Watched(watched)}";
        }

        var lines = open.GroupBy(one => one.Pupil.Class).SelectMany(own => (string[])
        [
            $"Lớp {own.Key}:",
            .. own.Select(one => $"• {one.Pupil.Name.Full}: {State(one.Case.State)} từ {RollCallWording.Date(one.Case.StateSince)}, đến nhà {one.Visits.Visits}/{one.Visits.Needed}; {Next(one.Case, today)} ({CaseAccess.OwnerOf(register, one.Case)?.Name ?? "chưa có người phụ trách"})"),
        ]);
        return $"{open.Count} hồ sơ vận động đang mở:\n{string.Join('\n', lines)}{Watched(watched)}\nXem một em: hồ sơ em {open[0].Pupil.Name.Full} {open[0].Pupil.Class}.";
    }

    /// <summary>What may be shown to those who give: no names, not even in the words where a name of the register stands.</summary>
    public static string SupportBook(SchoolRegister register, IReadOnlyList<(CaseEntry Entry, int? Grade)> lines) => lines.Count == 0
        ? "Chưa ghi hỗ trợ nào. Ví dụ: xin hỗ trợ em Đinh A Khoa 7A: áo ấm, 10 kg gạo."
        : $"Sổ hỗ trợ (không nêu tên):\n{string.Join('\n', lines.Select(line => $"• {RollCallWording.Date(line.Entry.Day)}, một em khối {line.Grade}: {Support(line.Entry.Kind)} {WithoutName(register, line.Entry)}"))}";

    private static string WithoutName(SchoolRegister register, CaseEntry entry) =>
        register.Find(entry.Pupil) is { } pupil && entry.Words is { } words ? WithoutName(pupil, words) : entry.Words ?? "";

    /// <summary>The words with "em" for the child's name, with marks or without.</summary>
    public static string WithoutName(Pupil pupil, string words) =>
        string.Join(' ', words.Replace(pupil.Name.Full, "em", StringComparison.OrdinalIgnoreCase).Split(' ').Select(word => Understanding.PlainWords.AreSame(word, pupil.Name.Given) ? "em" : word));

    private static string Next(PupilCase known, DateOnly today) => known.NextStep is not { } step ? "chưa hẹn bước tiếp"
        : $"tiếp: {step}{(known.NextOn is { } on ? $" {RollCallWording.Date(on)}{(on < today ? " QUÁ HẸN" : "")}" : "")}";

    private static string Watched(int watched) => watched == 0 ? "" : $"\n{watched} em đã trở lại, còn theo dõi.";

    private static string Origin(CaseOrigin origin) => origin switch
    {
        CaseOrigin.Ladder => "do vắng liền",
        CaseOrigin.SilentFamily => "do gia đình không trả lời",
        CaseOrigin.Staff => "do thầy cô mở",
        _ => "theo danh sách của cấp trên",
    };

    private static string Joined(string what, string words) => words.Length > 0 ? $"{what}: {words}" : what;
}
