using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>What the bot does not give or does not know, and what it gives instead.</summary>
internal static class BeyondWording
{
    public static string NoGuardianList(ClassId? schoolClass) =>
        $"Danh sách và số điện thoại phụ huynh là dữ liệu cá nhân nên em không gửi cả loạt qua tin nhắn; câu hỏi này em có ghi vào nhật ký. "
        + $"Cần liên hệ một gia đình, thầy cô hỏi chủ nhiệm lớp. Muốn biết bao nhiêu gia đình đã kết nối, nhắn: kết nối {schoolClass?.Value ?? "7A"}.";

    public static string UnknownPlace(string place, SchoolProfile school, IReadOnlyList<string> nearest) =>
        $"Em không có số liệu của {place}: em chỉ có {school.Name} ({school.Commune})."
        + (nearest.Count == 0 ? "" : $" Nơi em biết: {string.Join(", ", nearest)}.")
        + $" Ví dụ: sĩ số hôm nay{(nearest.Count == 0 ? "" : $", sĩ số {nearest[0]}")}.";
}
