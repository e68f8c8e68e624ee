using Bot.Dialogs.RollCalls;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>Sentences about tasks for partner bodies. What goes out names a child only where somebody said so.</summary>
internal static class PartnerWording
{
    public const string NameIsForLeaders = "Nêu tên em với người ngoài thì ban giám hiệu phụ trách khối quyết định. Thầy cô nhắn lại không có chữ \"nêu tên\", em chỉ ghi khối lớp.";
    public const string TakenBack = "hủy";

    public static string WhichContact(ContactKind kind, IReadOnlyList<BookContact> found) => found.Count == 0
        ? $"Danh bạ chưa có {BookWording.Kind(kind)}. Ban giám hiệu, văn thư ghi trước, ví dụ: danh bạ thêm hội khuyến học: Bà Lan, 0370000002, xin sách vở."
        : $"Danh bạ có {found.Count} người của {BookWording.Kind(kind)}: {string.Join(", ", found.Take(20).Select(contact => contact.Name))}. Thầy cô ghi thêm tên người giúp em.";

    public static string TaskAndDay(Pupil pupil) => $"Nhờ thầy cô ghi việc và hạn (từ hôm nay trở đi), ví dụ: nhờ Hội Khuyến học em {pupil.Name.Full} {pupil.Class}: tặng sách vở, hạn 30/11.";

    /// <summary>All that is read back, the text that goes out word for word.</summary>
    public static string ReadBack(SchoolRegister register, Pupil pupil, PupilCase known, BookContact contact, OutgoingDraft wanted) =>
        $"Giao việc cho {Body(contact)}{(contact.Phone is { } phone ? $", {phone}" : "")} (danh bạ ghi chỉ nhờ: {contact.Purpose}). Chuyển đúng câu này, không gì khác:\n"
        + $"“{Text(register, pupil, known, contact, wanted)}”\n"
        + (wanted.NamesChild ? "Câu này nêu tên em." : "Câu này không nêu tên em.") + " Chuyển không ạ?";

    public static string Given(SchoolRegister register, Pupil pupil, PupilCase known, BookContact contact, OutgoingDraft wanted) =>
        $"Đã ghi vào hồ sơ em {CaseWording.Child(pupil)}. Máy không tự nhắn cho {contact.Name}: nhờ thầy cô chuyển câu này{(contact.Phone is { } phone ? $" tới {phone}" : "")}:\n"
        + $"“{Text(register, pupil, known, contact, wanted)}”\n"
        + $"Có kết quả thì nhắn: {BookWording.Kind(contact.Kind)} đã làm em {pupil.Name.Full} {pupil.Class}: kết quả; hoặc {BookWording.Kind(contact.Kind)} từ chối em {pupil.Name.Full} {pupil.Class}: lý do. Nhầm thì nhắn: hủy.";

    public static string ToOwner(StaffMember by, Pupil pupil, BookContact contact, OutgoingDraft wanted) =>
        $"{by.Name} nhờ {Body(contact)} giúp em {CaseWording.Child(pupil)}: {wanted.Words}, hạn {RollCallWording.Date(wanted.DueOn!.Value)}. Thầy cô theo dõi giúp; việc này có trong \"việc\" của thầy cô.";

    public static string Line(BookContact contact, OutgoingDraft wanted) => $"{Task(contact, wanted)}, hạn {RollCallWording.Date(wanted.DueOn!.Value)}{(wanted.NamesChild ? " (nêu tên em)" : " (không nêu tên em)")}";

    public static string Task(BookContact contact, OutgoingDraft wanted) => $"{Body(contact)} {wanted.Words}";

    public static string WhichTask(ContactKind kind, Pupil pupil, int count) => count == 0
        ? $"Không có việc nào nhờ {BookWording.Kind(kind)} cho em {CaseWording.Child(pupil)} đang chờ."
        : $"Có {count} việc nhờ {BookWording.Kind(kind)} cho em {CaseWording.Child(pupil)} đang chờ: nhắn \"việc\", rồi xong số nào: kết quả; hoặc bỏ việc số nào: lý do.";

    private static string Body(BookContact contact) => $"{BookWording.Kind(contact.Kind)} ({contact.Name})";

    private static string Text(SchoolRegister register, Pupil pupil, PupilCase known, BookContact contact, OutgoingDraft wanted)
    {
        var grade = register.Find(pupil.Class)?.Grade;
        var child = wanted.NamesChild ? $"em {pupil.Name.Full}, lớp {pupil.Class}{(pupil.Hamlet.Length > 0 ? $", {pupil.Hamlet}" : "")}" : $"một học sinh khối {grade}";
        var words = wanted.NamesChild ? wanted.Words : CaseWording.WithoutName(pupil, wanted.Words);
        return $"{register.School.Name} nhờ {BookWording.Kind(contact.Kind)} giúp {child}: {words}. Hạn {RollCallWording.Date(wanted.DueOn!.Value)}. Liên hệ: {CaseShareWording.WhomToRing(register, known)}.";
    }
}
