using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>What the office's pages say where it depends on numbers, states and roles.</summary>
public static class OfficeWording
{
    public const string SomeGuardian = "Một phụ huynh";
    public const string Nobody = "Người chưa liên kết";
    public const string NothingChanged = "Không có gì thay đổi: việc này đã làm rồi, hoặc vừa có người khác làm.";

    public const string ChangedMeanwhile = "Vừa có người khác đổi cùng lúc nên chưa ghi gì. Xin xem lại rồi bấm lần nữa.";
    public const string AlsoOfAnotherSchool = "Cuộc trò chuyện này cũng thuộc trường khác. Nhờ người quản trị máy chủ gỡ bằng lệnh unlink.";
    public const string ChatUnlinked = "Đã gỡ liên kết. Máy đó không nhận tin nữa; liên kết lại bằng phiếu mời mới.";
    public const string CalendarUnclear = "Chưa rõ cho ai, hoặc ngày cuối trước ngày đầu. Xin chọn lại.";
    public const string NoChatThere = "Thầy cô chưa liên kết kênh này, nên không có nơi để gửi thử.";
    public const string TestQueued = "Đã gửi tin thử. Tin tới trong vài giây; không tới thì xem trang Tin gửi đi.";

    public const string BackupBegun = "Đã bắt đầu tạo bản sao. Xong thì bản sao hiện ở dưới.";
    public const string BackupRuns = "Đang có một bản sao được tạo, xin chờ xong.";
    public const string BackupShared = "Cơ sở dữ liệu này có nhiều trường, bản sao chứa dữ liệu của tất cả, nên không tạo và tải ở đây được: nhờ người quản trị máy chủ dùng lệnh backup.";

    public const string TextEmpty = "Câu này trống. Muốn dùng câu có sẵn thì bấm Trở về câu có sẵn.";
    public const string TextRefused = "Chưa ghi: câu này còn chỗ phải sửa.";
    public const string TextIsDefault = "Đã trở về câu có sẵn.";
    public const string TextStored = "Đã ghi. Từ giờ bot nhắn theo câu này.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Part(OfficePart part) => part switch
    {
        OfficePart.Outgoing => "Tin gửi đi",
        OfficePart.Jobs => "Việc định kỳ",
        OfficePart.Channels => "Kênh nhắn tin",
        OfficePart.Backup => "Sao lưu",
        OfficePart.Staff => "Cán bộ, người thay",
        OfficePart.Consent => "Đồng ý nhận tin",
        OfficePart.Calendar => "Lịch, ngày nghỉ",
        _ => "Lời nhắn phụ huynh",
    };

    public static string About(OfficePart part) => part switch
    {
        OfficePart.Outgoing => "Tin đang chờ, tin chưa tới; gửi lại",
        OfficePart.Jobs => "Nhắc báo, nhắn gia đình, báo động: chạy lúc nào, có hỏng không",
        OfficePart.Channels => "Zalo, Telegram có gửi được không, còn bao nhiêu tin",
        OfficePart.Backup => "Tạo và tải bản sao toàn bộ dữ liệu",
        OfficePart.Staff => "Ai đã liên kết, phụ trách gì, ai thay ai",
        OfficePart.Consent => "Phụ huynh nào đồng ý nhận tin, ghi giấy đã ký",
        OfficePart.Calendar => "Năm học, ngày nghỉ, học bù, nghỉ đột xuất",
        _ => "Sửa câu nhắn theo lời của trường",
    };

    public static string State(OutgoingState state) => state switch
    {
        OutgoingState.Waiting => "Đang chờ",
        OutgoingState.Dead => "Không gửi được",
        OutgoingState.Unknown => "Chưa rõ đã tới",
        _ => "Quá hạn, đã bỏ",
    };

    public static string AboutState(OutgoingState state) => state switch
    {
        OutgoingState.Waiting => "Sẽ tự gửi khi tới giờ, hoặc khi kênh dùng lại được.",
        OutgoingState.Dead => "Sẽ không tự gửi lại. Xem lỗi, sửa nguyên nhân rồi bấm Gửi lại.",
        OutgoingState.Unknown => "Có thể đã tới người nhận. Gửi lại thì có thể người nhận thấy hai lần.",
        _ => "Tới muộn nên không còn ích gì, vì vậy không gửi nữa.",
    };

    public static string Kind(MessageKind kind) => kind switch
    {
        MessageKind.Alarm => "Báo động",
        MessageKind.Reply => "Trả lời",
        MessageKind.Notice => "Tin báo",
        MessageKind.SafetyQuestion => "Hỏi gia đình",
        MessageKind.FollowUp => "Báo tiếp gia đình",
        MessageKind.Reminder => "Nhắc báo sĩ số",
        MessageKind.Nudge => "Nhắn gia đình",
        _ => "Tổng hợp",
    };

    /// <summary>What a vendor's refusal means, with its own words behind for whoever looks after the program.</summary>
    public static string Error(string? error) => error switch
    {
        null => "",
        _ when Has(error, "blocked", "deactivated", "403") => $"Người nhận đã chặn bot hoặc xóa tài khoản. ({error})",
        _ when Has(error, "not found", "404") => $"Không còn cuộc trò chuyện này. ({error})",
        _ when Has(error, "401", "unauthorized", "token") => $"Mã truy cập của kênh không dùng được nữa: xem trang Kênh. ({error})",
        _ when Has(error, "429", "too many", "quota", "limit") => $"Kênh gửi quá nhiều hoặc đã hết hạn mức. ({error})",
        _ when Has(error, "timeout", "timed out", "connection", "refused", "network") => $"Mạng hoặc máy chủ của kênh có lỗi. ({error})",
        _ => $"Nhà cung cấp báo: {error}",
    };

    public static string GuardianOf(Pupil child) => $"Phụ huynh em {child.Name.Full} ({child.Class})";

    public static string Retried(int rows) => rows == 0 ? NothingChanged : $"Đang gửi lại {Number(rows)} tin.";

    public static string Dropped(int rows) => rows == 0 ? NothingChanged : $"Đã bỏ {Number(rows)} tin.";

    public static string NotSent(OutgoingCounts counts) =>
        string.Join(", ", new[] { counts.Dead > 0 ? $"{Number(counts.Dead)} tin không gửi được" : "", counts.Unknown > 0 ? $"{Number(counts.Unknown)} tin chưa rõ đã tới" : "" }.Where(text => text.Length > 0));

    public static string Broken(string kind) => $"Kênh {Channel(kind)} đang hỏng, tin không đi được";

    public static string JobFails(string job) => $"Việc định kỳ “{Job(job)}” lần chạy gần nhất bị hỏng";

    public static string WithoutTeacher(IReadOnlyList<string> classes) => $"Chưa có chủ nhiệm: {string.Join(", ", classes)}";

    public static string Unlinked(int people) => $"{Number(people)} thầy cô chưa liên kết nên không nhận được tin";

    public static string Channel(string kind) => kind switch
    {
        "telegram" => "Telegram",
        "zalo-bot" => "Zalo Bot",
        "zalo-oa" => "Zalo OA",
        ChannelAccount.ByPhone => "Zalo ZBS (theo số điện thoại)",
        "bot-framework" => "Bot Framework",
        "web" => "Trang trò chuyện thử",
        _ => kind,
    };

    public static string Job(string job) => job switch
    {
        "alarm-chain" => "Chuyển báo động tới người tiếp theo",
        "boarding-roll" => "Điểm danh nội trú, bán trú",
        "channel-trouble" => "Báo kênh hỏng",
        "deadline" => "Nhắc hạn nộp",
        "digest" => "Tổng hợp tuần, tháng",
        "family-message" => "Nhắn gia đình",
        "hamlet" => "Hỏi cán bộ thôn",
        "head-count" => "Đếm thử",
        "ladder" => "Các bước khi em vắng nhiều ngày",
        "leave-stand-in" => "Đơn xin nghỉ chưa ai trả lời",
        "meals" => "Báo suất ăn",
        "monthly-roll" => "Sĩ số tháng",
        "retention" => "Xóa dữ liệu hết hạn giữ",
        "return" => "Em chưa trở lại sau kỳ nghỉ",
        "roll-reminder" => "Nhắc báo sĩ số",
        "season" => "Mùa vụ, lễ hội",
        "visit" => "Nhắc thăm nhà",
        _ => job,
    };

    /// <summary>Of other schools only that it was one of them.</summary>
    public static string RunFailed(string failure, SchoolRegister register)
    {
        var own = failure.Split(", ").Where(part => part.StartsWith($"{register.School.Id} ", StringComparison.Ordinal)).Select(part => part[(register.School.Id.Value.Length + 1)..]).ToList();
        return own.Count > 0 ? $"Hỏng ({string.Join(", ", own)})" : failure.Contains(' ', StringComparison.Ordinal) ? "Hỏng ở trường khác" : $"Hỏng ({failure})";
    }

    public static string Took(TimeSpan took) => took.TotalSeconds < 1 ? $"{Number((int)took.TotalMilliseconds)} ms" : $"{took.TotalSeconds.ToString("0.0", Vietnamese)} giây";

    public static string When(SchoolRegister register, DateTimeOffset at) =>
        $"{PageWording.Minute(register.Clock.TimeOf(at))} {RollCallWording.Date(register.Clock.DateOf(at))}";

    public static string CodeWordMissing(string codeWord) => $"Chưa ghi gì: cho cả trường nghỉ phải gõ đúng hai chữ {codeWord}.";

    /// <summary>What somebody answers for.</summary>
    public static string Duties(StaffMember member) => string.Join(", ", new[] { PageWording.Role(member) }
        .Concat(member.AlsoTeaches.Select(also => $"lớp {also}"))
        .Concat(member.Hamlets));

    public static string Chats(SchoolRegister register, IReadOnlyList<Contact> chats) => chats.Count == 0 ? "Chưa liên kết, không nhận được tin" : string.Join("; ", chats.Select(chat =>
        Channel(chat.Address.Account)
        + (chat.CanBeReached ? "" : ", đã chặn bot")
        + (chat.HeardAt is { } heard ? $", nhắn lần cuối {When(register, heard)}" : ", chưa nhắn lần nào")));

    public static string Guardian(ConsentLine line)
    {
        var relation = line.Guardian.Children.First(child => child.Pupil == line.Pupil.Id).Relation switch
        {
            Relation.Father => "cha",
            Relation.Mother => "mẹ",
            _ => "người giám hộ",
        };
        return $"{relation} {line.Guardian.Name}".TrimEnd();
    }

    public static string Consent(SchoolRegister register, ConsentLine line) => line switch
    {
        { Standing: null, IsLinked: false } => "Chưa liên kết, chưa đồng ý",
        { Standing: null } => "Đã liên kết, chưa trả lời có đồng ý không",
        { Standing: { WithdrawnAt: { } withdrawn } } => $"Đã rút ngày {RollCallWording.Date(register.Clock.DateOf(withdrawn))}",
        { Standing: { IsOnPaper: true } paper } => $"Đồng ý trên giấy, ghi ngày {RollCallWording.Date(register.Clock.DateOf(paper.GivenAt))}" + (line.IsLinked ? "" : "; chưa liên kết"),
        { Standing: { } said } => $"Đồng ý trong tin nhắn ngày {RollCallWording.Date(register.Clock.DateOf(said.GivenAt))}",
    };

    public static string CalendarAct(CalendarAskKind kind) => kind switch
    {
        CalendarAskKind.DayOff => "Nghỉ (có kế hoạch)",
        CalendarAskKind.Closes => "Nghỉ đột xuất (bão lũ, dịch…)",
        CalendarAskKind.MakesUp => "Học bù",
        _ => "Học lại như thường",
    };

    public static string Entry(SchoolRegister register, CalendarEntry entry)
    {
        var what = entry.Kind switch
        {
            CalendarEntryKind.SchoolYear => "Năm học",
            CalendarEntryKind.Semester => "Học kỳ",
            CalendarEntryKind.Holiday => "Nghỉ lễ",
            CalendarEntryKind.MakeUpDay => "Học bù",
            CalendarEntryKind.EmergencyClosure => "Nghỉ đột xuất",
            CalendarEntryKind.Harvest => "Mùa vụ",
            _ => "Lễ hội",
        };
        var days = entry.From == entry.To ? PageWording.FullDay(entry.From) : $"{PageWording.FullDay(entry.From)} – {PageWording.FullDay(entry.To)}";
        var named = entry.Note.StartsWith(what, StringComparison.OrdinalIgnoreCase) ? entry.Note : $"{what} {entry.Note}".TrimEnd();
        return $"{named}: {days}{(entry.Scope is CalendarScope.WholeSchool ? "" : $" ({Closures.ClosureWording.Who(register, [entry.Scope])})")}";
    }

    public static string Standing(SchoolRegister register, AccountStanding account, DateTimeOffset now) =>
        account.BrokenSince is { } since ? $"Hỏng từ {When(register, since)}. {Error(account.BrokenReason)}"
        : account.PausedUntil is { } until && until > now ? $"Tạm dừng đến {When(register, until)}. {Error(account.PauseReason)}"
        : "Dùng được";

    public static string Month(AccountStanding account) => account.MonthlyQuota is { } most ? $"{Number(account.SentThisMonth)} trong {Number(most)} tin" : $"{Number(account.SentThisMonth)} tin, không giới hạn";

    public static string TestMessage(SchoolRegister register, DateTimeOffset at) =>
        $"Tin thử từ trang văn phòng lúc {When(register, at)}: kênh này gửi được. Thầy cô không cần trả lời.";

    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Number((int)((bytes + 1023) / 1024))} KB" : $"{(bytes / 1048576.0).ToString("N1", Vietnamese)} MB";

    public static string TextTooLong(int longest) => $"Câu này dài quá {Number(longest)} chữ cái. Xin viết ngắn lại.";

    public static string TextFault(string problem, string remedy) => $"{char.ToUpper(problem[0], Vietnamese)}{problem[1..]}. {remedy}.";

    /// <summary>Enough of a text to know it again.</summary>
    public static string TextShown(string text) => text.Trim() is { Length: > 120 } whole ? $"{whole[..120]}…" : text.Trim();

    /// <summary>What may stand in a placeholder.</summary>
    public static string Sample(SchoolRegister register, string placeholder) => placeholder.ToLower(Vietnamese) switch
    {
        "tên" => "An",
        "em" => char.IsUpper(placeholder[0]) ? "Em" : "em",
        "các em" => "em An (7A)",
        "lớp" => "7A",
        "buổi" => "sáng",
        "ngày" => "thứ Hai 23/11",
        "từ" or "từ ngày" => "24/11",
        "đến" => "26/11",
        "hôm tới" => "Ngày mai",
        "gvcn" => "Hoa",
        "trường" => register.School.Name,
        "điện thoại" => "0370 000 000",
        "phụ huynh" => "Mai",
        "số" => "3",
        "mức" => "45",
        "tháng" => "11",
        "lý do" => "ốm",
        "chào" => "Cô Hoa chào anh/chị.",
        "thứ" => "thứ Hai",
        "tiếng" => "tiếng Việt",
        _ => $"({placeholder})",
    };

    private static bool Has(string error, params string[] words) => words.Any(word => error.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Number(int number) => number.ToString("N0", Vietnamese);
}
