using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>Sentences about the contact book.</summary>
internal static class BookWording
{
    public const string NotForOutsiders = "Danh bạ chỉ dành cho thầy cô của trường.";
    public const string NotYours = "Danh bạ chung do ban giám hiệu và văn thư ghi; thầy cô ghi được người liên hệ của học sinh mình phụ trách.";
    public const string TakenBack = "Đã hủy. Danh bạ như trước.";
    public const string OfWhichChild = "Người đỡ đầu, hàng xóm là của em nào? Ví dụ: danh bạ thêm người đỡ đầu em Đinh A Khoa 7A: Rơ Châm Hyin, 0370000001, đến nhà khi em nghỉ.";
    public const string WhichKind = "Nhờ thầy cô ghi rõ là ai: người đỡ đầu, hàng xóm, người có uy tín, mặt trận, hội khuyến học, đoàn thanh niên, ban đại diện, mạnh thường quân hoặc cơ quan.";
    public const string NameAndPurpose = "Nhờ thầy cô ghi tên và việc nhờ người ấy (chỉ nhờ đúng việc ấy), ví dụ: danh bạ thêm hội khuyến học: Bà Lan, 0370000002, xin sách vở.";

    public static string List(SchoolRegister register, IReadOnlyList<BookContact> contacts) => contacts.Count == 0
        ? $"Danh bạ chưa có ai. {NameAndPurpose}"
        : $"Danh bạ có {contacts.Count} người:\n{string.Join('\n', contacts.GroupBy(contact => contact.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind).Select(contact => $"• {Line(register, contact)}"))}\nBớt một người: danh bạ xóa {contacts[0].Name}.";

    public static string Added(SchoolRegister register, BookContact contact) => $"Đã ghi vào danh bạ: {Line(register, contact)}. Nhầm thì nhắn: hủy.";

    public static string Dropped(BookContact contact) => $"Đã bớt {contact.Name} khỏi danh bạ. Nhầm thì nhắn: hủy.";

    public static string WhichOne(string name, IReadOnlyList<BookContact> found) => found.Count == 0
        ? $"Danh bạ không có ai tên {name}."
        : $"Có {found.Count} người tên {name}: {string.Join(", ", found.Select(contact => contact.Name))}. Thầy cô ghi đủ tên giúp em.";

    public static string Line(SchoolRegister register, BookContact contact)
    {
        var of = contact.Pupil is { } pupil ? $" của em {RollCallWording.NameOf(register, pupil)}" : contact.Hamlet is { } hamlet ? $" ở {hamlet}" : "";
        return $"{Kind(contact.Kind)}{of}: {contact.Name}{(contact.Phone is { } phone ? $", {phone}" : "")}; nhờ: {contact.Purpose}";
    }

    public static string Kind(ContactKind kind) => kind switch
    {
        ContactKind.Sponsor => "Người đỡ đầu",
        ContactKind.Neighbour => "Hàng xóm",
        ContactKind.PrestigiousPerson => "Người có uy tín",
        ContactKind.FatherlandFront => "Mặt trận",
        ContactKind.StudyPromotion => "Hội Khuyến học",
        ContactKind.YouthUnion => "Đoàn Thanh niên",
        ContactKind.ParentBoard => "Ban đại diện CMHS",
        ContactKind.Donor => "Mạnh thường quân",
        _ => "Cơ quan",
    };
}
