using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Covers;

/// <summary>Sentences to staff about who stands in for whom.</summary>
internal static class CoverWording
{
    public const string ForWhom = "Em chưa rõ thay cho ai: người thay chỉ cần cho chủ nhiệm lớp và ban giám hiệu. Thầy cô nhắn giúp, ví dụ: Cô Hoa thay thầy Quang từ 24/11 đến 26/11.";
    public const string WhichDays = "Em chưa rõ từ ngày nào đến ngày nào. Thầy cô nhắn lại cả câu giúp, ví dụ: Tôi nghỉ từ 24/11 đến 26/11, nhờ thầy Lực báo hộ 7A.";
    public const string DaysAreOver = "Những ngày này đã qua. Thầy cô xem lại ngày giúp em.";
    public const string NotYoursToEnd = "Phân công này không còn, hoặc không thuộc phần thầy cô.";
    public const string StandsAlready = "Phân công này đã ghi rồi.";
    public const string Oneself = "Người thay và người nghỉ là một người. Thầy cô nhắn lại giúp em.";

    public static string Nobody(string words) => $"Em không thấy \"{words}\" trong danh sách cán bộ. Thầy cô nhắn lại cả câu với họ tên giúp em.";

    public static string WhichOne(string words, IReadOnlyList<StaffMember> members) =>
        $"Trường có {members.Count.ToString(CultureInfo.InvariantCulture)} người là \"{words}\": {string.Join(", ", members.Select(Known))}. Thầy cô nhắn lại cả câu với họ tên giúp em.";

    public static string NotYours(StaffMember away) => $"Người thay cho {away.Name} do chính {away.GivenName}, hiệu trưởng hoặc phó hiệu trưởng phụ trách khối cử ạ.";

    public static string NotOfSchool(StaffMember who) => $"{who.Name} không phải người của trường nên không báo lớp thay được ạ.";

    public static string OnlyLeadersForLeaders(StaffMember away) => $"{away.Name} ở ban giám hiệu, nên người thay cũng phải ở ban giám hiệu ạ.";

    public static string AwayToo(StaffMember who, Cover busy) => $"{who.Name} cũng nghỉ {Days(busy)} và đã có người thay. Thầy cô chọn người khác giúp em.";

    public static string OnlyLeaders(SchoolClass schoolClass) => $"Người cùng chủ nhiệm {schoolClass.Id} do hiệu trưởng hoặc phó hiệu trưởng phụ trách khối {schoolClass.Grade.ToString(CultureInfo.InvariantCulture)} cử ạ.";

    public static string TeachesAlready(StaffMember who, SchoolClass schoolClass) => $"{who.Name} đã báo được lớp {schoolClass.Id} rồi ạ.";

    public static string NoSecond(StaffMember who, SchoolClass schoolClass) => $"{who.Name} không cùng chủ nhiệm {schoolClass.Id}, nên không có gì để đổi.";

    public static string ByRoster(StaffMember who, SchoolClass schoolClass) => $"{who.Name} có lớp {schoolClass.Id} theo danh sách của trường. Muốn đổi, văn thư sửa danh sách rồi nhập lại ạ.";

    public static string Put(SchoolRegister register, Cover cover, bool isReachable) =>
        (cover.For is null
            ? $"Đã ghi: {Name(register, cover)} cùng chủ nhiệm {cover.Class}. Cả hai thầy cô đều được nhắc và báo được lớp, ai báo trước thì thôi nhắc."
            : $"Đã ghi: {Name(register, cover)} thay {For(register, cover)} {Days(cover)}. {What(register, cover)} khi đó tới người thay; hết hạn tự thôi.")
        + (isReachable ? " Hai bên đã được báo." : $" Lưu ý: {Name(register, cover)} chưa liên kết kênh nào nên không nhận được tin, nhờ thầy cô báo giúp.")
        + " Nhầm thì nhắn: hủy.";

    public static string Told(SchoolRegister register, Cover cover, StaffMember reader, StaffMember by)
    {
        var away = cover.For is { } id ? register.Find(id) : null;
        return reader.Id != cover.Who
                ? cover.For is null
                    ? $"{by.Name} báo: {Name(register, cover)} cùng chủ nhiệm {cover.Class}. Cả hai cùng được nhắc và cùng báo được lớp."
                    : $"{by.Name} báo: {Name(register, cover)} thay {For(register, cover)} {Days(cover)}."
            : cover.Class is { } taught ? $"{by.Name} nhờ thầy cô cùng chủ nhiệm lớp {taught}: thầy cô được nhắc báo sĩ số và báo được lớp, ví dụ: {taught} đủ."
            : away?.Homeroom is { } own ? $"{by.Name} nhờ thầy cô báo hộ lớp {own} {Days(cover)}: khi đó nhắc báo sĩ số, câu trả lời của gia đình và báo động của lớp tới thầy cô. Nhắn ví dụ: {own} đủ. Hết hạn tự thôi."
            : $"{by.Name} nhờ thầy cô thay {(away?.Id == by.Id ? "mình" : away?.Name)} {Days(cover)}: khi đó lớp chưa báo, báo động và nhắc hạn tới thầy cô. Hết hạn tự thôi.";
    }

    public static string TakenBack(SchoolRegister register, Cover cover) => $"Đã hủy: {Line(register, cover)}. Hai bên đã được báo.";

    public static string Ended(SchoolRegister register, params IReadOnlyList<Cover> covers) =>
        $"Đã thôi từ hôm nay: {string.Join("; ", covers.Select(cover => Line(register, cover)))}. Hai bên đã được báo.";

    public static string ToldEnded(SchoolRegister register, Cover cover, StaffMember by) => $"{by.Name} báo: từ nay không còn phân công {Line(register, cover)}.";

    public static string List(SchoolRegister register, IReadOnlyList<Cover> covers) => covers.Count == 0
        ? "Hiện không có ai báo hộ hay cùng chủ nhiệm. Nhờ người báo hộ, nhắn ví dụ: Tôi nghỉ từ 24/11 đến 26/11, nhờ thầy Lực báo hộ."
        : $"Đang và sắp có:\n{string.Join('\n', covers.OrderBy(cover => cover.From).Select(cover => $"• {Line(register, cover)}"))}";

    private static string What(SchoolRegister register, Cover cover) =>
        cover.For is { } away && register.Find(away)?.Homeroom is not null ? "Nhắc báo sĩ số, câu trả lời của gia đình và báo động" : "Lớp chưa báo, báo động và nhắc hạn";

    public static string Line(SchoolRegister register, Cover cover) => cover.For is null
        ? $"{Name(register, cover)} cùng chủ nhiệm {cover.Class}"
        : $"{Name(register, cover)} thay {For(register, cover)} {Days(cover)}";

    private static string Days(Cover cover) => cover.To is { } last && last != cover.From ? $"từ {Day(cover.From)} đến {Day(last)}" : $"ngày {Day(cover.From)}";

    private static string Day(DateOnly day) => day.ToString("d/M", CultureInfo.InvariantCulture);

    private static string Name(SchoolRegister register, Cover cover) => register.Find(cover.Who)?.Name ?? cover.Who.Value;

    private static string For(SchoolRegister register, Cover cover) => cover.For is { } away && register.Find(away) is { } member ? Known(member) : cover.For?.Value ?? "";

    private static string Known(StaffMember member) => member.Homeroom is { } own ? $"{member.Name} ({own})" : member.Name;
}
