using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Ladder;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Communes;

/// <summary>Sentences to and about the commune. Those outside the school hear name, hamlet, days out and whom to ring, and nothing else (S1-05).</summary>
internal static class CommuneWording
{
    public const string Received = "Đã nhận";
    public const string NothingWaits = "Hiện không có danh sách nào chờ bác xác nhận.";
    public const string NobodyAway = "Hiện nhà trường không nhờ bác đến nhà em nào trong thôn, làng bác phụ trách. Em nào nghỉ dài ngày, cuối chiều nhà trường nhắn bác. Cảm ơn bác.";
    public const string NoNeed = "Em đã đi học lại hoặc điểm danh đã sửa.";
    public const string NotYours = "Giấy tờ gửi xã là việc của ban giám hiệu và văn thư.";
    public const string SentTakenBack = "Đã hủy: coi như chưa gửi xã.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string List(SchoolRegister register, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children) =>
        $"{register.School.Name} nhờ bác cùng đến nhà động viên {children.Count} em nghỉ học dài ngày:\n"
        + string.Join('\n', children.Select((one, index) => $"{index + 1}. {one.Pupil.Name.Full}, {one.Pupil.Hamlet}: nghỉ {one.Spell.Days.Count} ngày học. Gọi: {Teacher(register, one.Pupil)}."))
        + "\nBác nhận được thì bấm hoặc nhắn: đã nhận. Xem lại: danh sách.";

    public static string Thanks(int count) => $"Cảm ơn bác. Nhà trường biết bác đã nhận danh sách {count} em. Bác gặp gia đình thì gọi giúp số của thầy cô trong danh sách.";

    public static string ReceivedBy(StaffMember member) => $"{member.Name} đã nhận danh sách";

    public static string Task(string hamlet) => $"Xác nhận danh sách em nghỉ dài ngày của {hamlet}";

    public static string Ended(IReadOnlyList<Pupil> pupils) =>
        $"Không cần đến nhà nữa: {string.Join(", ", pupils.Select(pupil => $"{pupil.Name.Full}, {pupil.Hamlet}"))} đã đi học lại (hoặc điểm danh đã sửa). Cảm ơn bác.";

    public static string NotAnswered(StaffMember officer, IReadOnlyList<Pupil> pupils, DateOnly sentOn) =>
        $"{officer.Name} ({string.Join(", ", officer.Hamlets)}) chưa xác nhận danh sách gửi ngày {RollCallWording.Date(sentOn)}: {string.Join(", ", pupils.Select(Child))}. "
        + (officer.Phone.Length > 0 ? $"Nhờ thầy cô gọi trực tiếp: {officer.Phone}." : "Nhờ thầy cô liên hệ trực tiếp.");

    public static string NobodyToTell(int days) => $"Hiện không có em nào vắng liền không phép từ {days} ngày học. Một em cụ thể thì nhắn: thông báo xã em Khoa 7A.";

    public static string NotAway(string name) => $"Em {name} hiện không có đợt vắng nào, hoặc không thuộc phần thầy cô phụ trách.";

    public static string TooMany(string name, IReadOnlyList<Pupil> pupils) => $"Có nhiều em tên {name}: {string.Join(", ", pupils.Take(20).Select(Child))}. Thầy cô nhắn cả họ tên và lớp giúp em.";

    public static string Ready(string notice, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children) =>
        $"{notice}\n—\nKèm bản Word để ký. Máy không tự gửi xã: gửi xong nhờ thầy cô nhắn: đã gửi xã em {children[0].Pupil.Name.Full} {children[0].Pupil.Class}{(children.Count > 1 ? " (từng em)" : "")}.";

    public static string WhoWasSent(string name) => name.Length > 0 ? $"Em không thấy em nào tên {name} trong phần thầy cô phụ trách." : "Thầy cô ghi rõ em nào, ví dụ: đã gửi xã em Đinh A Khoa 7A.";

    public static string SentBy(StaffMember member) => $"{member.Name} ghi đã gửi thông báo cho xã";

    public static string Sent(StaffMember member, IReadOnlyList<Pupil> pupils, DateOnly day) =>
        $"Đã ghi: {member.Name} đã gửi xã thông báo về {string.Join(", ", pupils.Select(Child))}, ngày {RollCallWording.Date(day)}. Nhầm thì nhắn: hủy.";

    public static string NoSuchHamlet(string said, IReadOnlyList<string> hamlets) => $"Em không thấy thôn, làng nào tên {said}. Có: {string.Join(", ", hamlets)}.";

    public static string PaperName(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"thong-bao-xa-{day:yyyy-MM-dd}");

    public static string BriefName(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"tom-tat-xa-{day:yyyy-MM-dd}");

    /// <summary>The same children as the words above it, one a row.</summary>
    public static OfficialDocument Paper(SchoolRegister register, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children, DateOnly day) =>
        new("Thông báo",
        [
            new DocumentBlock.Paragraph($"{register.School.Name} kính thông báo: đến hết ngày {CellText.Date(day)}, các em sau nghỉ học không phép và chưa trở lại lớp:"),
            new DocumentBlock.OfTable(new DocumentTable(
                "Danh sách",
                [new TableColumn("TT", 4), new TableColumn("Họ và tên", 24), new TableColumn("Lớp", 7), new TableColumn("Thôn, làng", 18), new TableColumn("Cha mẹ, người giám hộ", 22), new TableColumn("Số ngày nghỉ liền", 9), new TableColumn("Từ ngày", 12)],
                [
                    .. children.Select((one, index) => new TableRow(
                        [Cell.Of(index + 1), Cell.Of(one.Pupil.Name.Full), Cell.Of(one.Pupil.Class.Value), Cell.Of(one.Pupil.Hamlet), Cell.Of(register.GuardiansOf(one.Pupil.Id).Select(guardian => guardian.Name).FirstOrDefault()), Cell.Of(one.Spell.Days.Count), Cell.Of(one.Spell.First)])),
                ])),
            new DocumentBlock.Paragraph("Kính đề nghị địa phương phối hợp cùng nhà trường đến gia đình tìm hiểu, động viên các em trở lại lớp."),
        ])
        {
            Head = Head(register, day, OfficialWording.Notice),
            Subtitles = ["V/v học sinh nghỉ học dài ngày chưa trở lại lớp"],
            Addressees = [Commune(register)],
            Signatures = Signatures(register),
        };

    public static string Text(SchoolRegister register, CommuneBrief brief, string? hamlet) =>
        string.Join('\n', Lines(register, brief, hamlet).Prepend($"Tóm tắt gửi {Commune(register)}, {CellText.Date(brief.Day)} ({hamlet ?? "toàn trường"}, chỉ có số):"));

    /// <summary>To the commune's officers, once a week.</summary>
    public static string Weekly(SchoolRegister register, CommuneBrief brief) =>
        string.Join('\n', Lines(register, brief, hamlet: null).Prepend($"Tình hình đi học tuần qua của {register.School.Name} ({CellText.Date(brief.Week.From)}–{CellText.Date(brief.Week.To)}):"));

    public static OfficialDocument BriefPaper(SchoolRegister register, CommuneBrief brief, string? hamlet) =>
        new("Tóm tắt tình hình học sinh",
        [
            .. Lines(register, brief, hamlet).Select(line => new DocumentBlock.Paragraph(line)),
            new DocumentBlock.OfTable(new DocumentTable(
                "Thôn làng",
                [new TableColumn("Thôn, làng", 22), new TableColumn("Số học sinh", 10), new TableColumn($"Nghỉ liền từ {brief.Days} ngày", 12), new TableColumn("Người phụ trách", 30)],
                [
                    .. brief.Hamlets.Select(one => new TableRow([Cell.Of(Place(one.Hamlet)), Cell.Of(one.Pupils), Cell.Of(one.Away), Cell.Of(string.Join(", ", one.InCharge.Select(member => member.Name)))])),
                    new TableRow([Cell.Of("Cộng"), Cell.Of(brief.Enrolled), Cell.Of(brief.Away), Cell.Empty]) { IsTotal = true },
                ])),
        ])
        {
            Head = Head(register, brief.Day, kind: null),
            Addressees = [Commune(register)],
            Signatures = Signatures(register),
        };

    private static IEnumerable<string> Lines(SchoolRegister register, CommuneBrief brief, string? hamlet)
    {
        yield return $"Học sinh: {brief.Enrolled} em{(hamlet is null && brief.Week.Percentage is { } percent ? $"; có mặt trong tuần {percent.ToString("0.0", Vietnamese)}% (buổi chưa báo: {brief.Week.NotReported})" : "")}.";
        yield return $"Vắng liền không phép từ {brief.Days} ngày học: {brief.Away} em{(brief.Away == 0 ? "" : $" ({string.Join("; ", brief.Reasons.Select(one => $"{(one.Reason is { } reason ? RollCallWording.Reason(reason) : "chưa rõ lý do")}: {one.Count}"))})")}.";
        if (brief.Hamlets.Where(one => one.Away > 0).ToList() is { Count: > 0 } concerned)
        {
            yield return $"Theo thôn, làng: {string.Join("; ", concerned.Select(one => $"{Place(one.Hamlet)} {one.Away}/{one.Pupils} em"))}.";
        }

        yield return $"Hồ sơ vận động đang mở: {brief.Cases.Sum(one => one.Count)}{(brief.Cases.Count == 0 ? "" : $" ({string.Join("; ", brief.Cases.Select(one => $"{State(one.State)}: {one.Count}"))})")}. Bỏ học từ đầu năm: {brief.Dropouts} em.";
        foreach (var sheet in brief.Campaigns)
        {
            yield return $"{sheet.Campaign.Title}: {sheet.Campaign.Base} em, đã trở lại {sheet.Back}, còn lại {sheet.Remaining}.";
        }

        if (brief.Away > 0)
        {
            yield return $"Đề nghị: {string.Join("; ", brief.Hamlets.Where(one => one.Away > 0).Select(one => $"{(one.InCharge.Count > 0 ? string.Join(", ", one.InCharge.Select(member => member.Name)) : "xã cử người")} cùng nhà trường đến nhà {one.Away} em ở {Place(one.Hamlet)}"))}. Tên các em nhà trường gửi riêng.";
        }
    }

    public static string State(CaseState state) => state switch
    {
        CaseState.Watching => "đang theo dõi",
        CaseState.Contacted => "đã liên hệ",
        CaseState.Visiting => "đang thăm nhà",
        CaseState.Support => "cần hỗ trợ",
        CaseState.Commune => "xã đang cùng vận động",
        CaseState.Returned => "đã trở lại",
        _ => "bỏ học",
    };

    private static string Place(string hamlet) => hamlet.Length > 0 ? hamlet : "chưa ghi thôn, làng";

    private static string Commune(SchoolRegister register) => register.School.Commune.Length > 0 ? $"UBND {register.School.Commune}" : "UBND xã, phường";

    /// <summary>To the commune, whatever body the school answers to otherwise: what stands above the school, the place and the symbol follow from the day and the school's profile like on every paper.</summary>
    private static DocumentHead Head(SchoolRegister register, DateOnly day, string? kind) => OfficialHead.Of(register, OfficialHead.LevelOf(register), day, kind);

    private static IReadOnlyList<SignatureBlock> Signatures(SchoolRegister register) => [OfficialHead.SignatureOf(register)];

    private static string Teacher(SchoolRegister register, Pupil pupil) =>
        new[] { register.HomeroomTeacherOf(pupil.Class), register.Principal }.OfType<StaffMember>().FirstOrDefault(member => member.Phone.Length > 0) is { } member ? $"{member.Name} {member.Phone}" : "nhà trường";

    private static string Child(Pupil pupil) => $"{pupil.Name.Full} ({pupil.Class})";
}
