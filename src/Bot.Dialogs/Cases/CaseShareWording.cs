using Bot.Dialogs.Privacy;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>Sentences about handing a case over to somebody outside the school.</summary>
internal static class CaseShareWording
{
    public const string LeadersOnly = "Chỉ ban giám hiệu phụ trách khối chuyển, thu lại hồ sơ ra ngoài trường và xem ai đã mở.";

    public const string Hand = "Chuyển";
    public const string DoNot = "Không chuyển";
    public const string NothingLeft = "Em không chuyển gì ra ngoài trường.";

    public static string Title(Position position) => position switch
    {
        Position.CommuneOfficer => "cán bộ xã",
        Position.CommuneSuperior => "cấp trên ở xã",
        _ => "cấp trên ở Sở",
    };

    public static string Recipient(SchoolRegister register, string? staff) => staff is null ? "người ngoài trường" : register.Find(new StaffId(staff))?.Name ?? "người đã nghỉ việc";

    public static string WhomToRing(SchoolRegister register, PupilCase known) => CaseAccess.OwnerOf(register, known) is { } owner
        ? owner.Phone.Length > 0 ? $"{owner.Name}, {owner.Phone}" : owner.Name
        : register.School.Name;

    public static string WhatFor(Pupil pupil, StaffMember officer) =>
        $"Nhờ thầy cô ghi việc cần {officer.Name} làm, ví dụ: chuyển hồ sơ em {pupil.Name.Full} {pupil.Class} cho {officer.Name}: cử người cùng đến nhà vận động.";

    public static string Already(Pupil pupil, StaffMember officer) =>
        $"Hồ sơ em {CaseWording.Child(pupil)} đang chuyển cho {officer.Name} rồi. Thu lại: thu lại hồ sơ em {pupil.Name.Full} {pupil.Class}.";

    public static string ReadBack(Pupil pupil, StaffMember officer, string why) =>
        $"Chuyển hồ sơ em {CaseWording.Child(pupil)} cho {officer.Name} ({Title(officer.Position)}), nhờ: {why}.\n"
        + $"Người nhận xem được: họ tên, lớp, {(pupil.Hamlet.Length > 0 ? "thôn làng, " : "")}việc nhờ, hồ sơ đến bước nào, ngày gọi và ngày đến nhà, hỗ trợ, phần địa phương, người phụ trách ở trường.\n"
        + $"Không xem được: ghi riêng, lời gia đình, lý do, số điện thoại gia đình. Mỗi lần mở đều ghi lại; em đi học lại thì tự thu hồi. Chuyển không ạ?";

    public static string Shared(Pupil pupil, StaffMember officer, bool isReached) =>
        $"Đã chuyển hồ sơ em {CaseWording.Child(pupil)} cho {officer.Name}. "
        + (isReached ? "Em đã nhắn người nhận (không nêu tên em)." : "Người nhận chưa kết nối với máy: nhờ thầy cô báo; kết nối rồi nhắn \"hồ sơ\" là xem được.")
        + $" Ai đã mở: ai đã xem hồ sơ em {pupil.Name.Full} {pupil.Class}. Thu lại: thu lại hồ sơ em {pupil.Name.Full} {pupil.Class}. Nhầm thì nhắn: hủy.";

    public static string ToOfficer(SchoolRegister register) => $"{register.School.Name} chuyển cho anh/chị một hồ sơ vận động học sinh trở lại lớp. Xem: nhắn \"hồ sơ\".";

    public static string ToOwner(StaffMember by, Pupil pupil, StaffMember officer) =>
        $"{by.Name} đã chuyển hồ sơ vận động em {CaseWording.Child(pupil)} cho {officer.Name} ({Title(officer.Position)}). Thầy cô vẫn phụ trách; người nhận có thể gọi thầy cô.";

    public static string Withdrawn(SchoolRegister register) => $"{register.School.Name} đã thu lại một hồ sơ vận động chuyển cho anh/chị trước đây. Cảm ơn anh/chị.";

    public static string WithNobody(Pupil pupil) => $"Hồ sơ em {CaseWording.Child(pupil)} hiện không chuyển cho ai ngoài trường.";

    public static string Revoked(SchoolRegister register, Pupil pupil, IReadOnlyList<CaseEntry> ended) =>
        $"Đã thu lại hồ sơ em {CaseWording.Child(pupil)} đã chuyển cho {string.Join(", ", ended.Select(share => Recipient(register, share.Contact)))}. Nhầm thì nhắn: hủy.";

    public static string Openings(SchoolRegister register, Pupil pupil, IReadOnlyList<CaseEntry> shares, IReadOnlyList<Opening> newest, int count) => string.Join('\n', (string[])
    [
        shares.Count == 0
            ? WithNobody(pupil)
            : $"Hồ sơ em {CaseWording.Child(pupil)} đang chuyển cho: {string.Join(", ", shares.Select(share => $"{Recipient(register, share.Contact)} (từ {RollCallWording.Date(share.Day)})"))}.",
        count == 0 ? "Người ngoài trường chưa ai xem tên em." : $"Người ngoài trường đã xem {count} lần{(count > newest.Count ? $", {newest.Count} lần gần nhất" : "")}:",
        .. newest.Select(opening => $"• {register.Clock.TimeOf(opening.At):HH\\:mm} {RollCallWording.Date(register.Clock.DateOf(opening.At))}: {register.Find(opening.By)?.Name ?? opening.By.Value}"),
    ]);
}
