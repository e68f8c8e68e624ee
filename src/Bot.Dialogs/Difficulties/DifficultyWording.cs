using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Difficulties;

/// <summary>Sentences about difficulties that teachers hand up.</summary>
internal static class DifficultyWording
{
    public const string Take = "Tôi đã nhận";
    public const string WhichOne = "Thầy cô nhắn khó khăn sau dấu hai chấm, ví dụ: khó khăn: nhà em Lan ở xa, cần chỗ ở bán trú.";
    public const string NotForYou = "Khó khăn thì giáo viên của trường nhắn. Bác cần gì, gọi cho nhà trường giúp.";
    public const string NotYours = "Việc này không còn chờ thầy cô.";

    public static string Sent(StaffMember receiver, DateOnly dueOn) =>
        $"Em đã chuyển tới {receiver.Name} ({Office(receiver)}), {receiver.Phone}, đề nghị trả lời trước hết {RollCallWording.Weekday(dueOn)}. Khi {receiver.GivenName} nhận và trả lời, em báo lại thầy cô.";

    public static string NobodyReached(StaffMember? receiver) => receiver is null
        ? "Em đã ghi lại, nhưng trường chưa có lãnh đạo nào trong danh sách. Nhờ thầy cô báo trực tiếp."
        : $"Em đã ghi lại thành việc của {receiver.Name} ({Office(receiver)}), nhưng chưa nhắn được. Nhờ thầy cô gọi: {receiver.Phone}.";

    public static string ToReceiver(StaffMember from, ClassId? homeroom, string words, DateOnly dueOn) =>
        $"{From(from, homeroom)} báo khó khăn: “{words}”. Nhờ thầy cô trả lời trước hết {RollCallWording.Weekday(dueOn)}: nhắn “việc”, rồi ví dụ: xong 1: mai tôi cùng xuống thôn.";

    public static string Task(StaffMember from, ClassId? homeroom, string words) => $"Giải quyết khó khăn của {From(from, homeroom)}: {words}";

    public static string Taken(StaffMember from) => $"Cảm ơn thầy cô. Em đã báo {from.Name} là thầy cô đã nhận. Có cách giải quyết, thầy cô nhắn “việc” rồi ghi kết quả; em chuyển lại.";

    public static string TakenBy(StaffMember receiver, TimeOnly at) => $"{receiver.Name} ({Office(receiver)}) đã nhận khó khăn thầy cô báo, lúc {at:HH\\:mm}.";

    public static string Answered(StaffMember receiver, string words) => $"{receiver.Name} trả lời khó khăn thầy cô báo: {words}";

    private static string From(StaffMember from, ClassId? homeroom) => homeroom is { } named ? $"{from.Name} ({named})" : from.Name;

    private static string Office(StaffMember receiver) => receiver.Position == Position.Principal ? "Hiệu trưởng" : "Phó Hiệu trưởng";
}
