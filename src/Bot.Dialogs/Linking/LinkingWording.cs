using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Linking;

/// <summary>Sentences to chats that are not linked yet.</summary>
internal static class LinkingWording
{
    /// <summary>One kind sentence, no data.</summary>
    public const string Stranger = "Chào anh/chị! Đây là bot điểm danh của nhà trường. Anh/chị nhắn mã 8 ký tự mà nhà trường đã đưa để bắt đầu.";
    public const string WrongCode = "Mã này không đúng, đã dùng rồi hoặc đã hết hạn. Anh/chị xem lại giúp, hoặc xin nhà trường mã mới.";
    public const string Blocked = "Mã sai nhiều lần quá. Anh/chị thử lại sau một giờ, hoặc gọi nhà trường giúp.";
    public const string OnlyInPrivate = "Em chỉ trả lời trong tin nhắn riêng, để không ai khác đọc được chuyện của các em. Thầy cô, anh/chị nhắn riêng cho em nhé.";
    public const string NotYourPhone = "Em chỉ nhận số của chính người gửi. Anh/chị bấm nút gửi số của mình, hoặc nhắn mã 8 ký tự mà nhà trường đã đưa.";
    public const string UnknownPhone = "Em chưa tìm thấy đúng một thầy cô có số này trong danh sách của trường. Anh/chị nhắn mã 8 ký tự mà nhà trường đã đưa.";
    public const string AlreadyLinked = "Số này đã được liên kết với vai trò đó rồi.";

    public static string Welcome(StaffMember member, SchoolRegister register)
    {
        var role = member.Homeroom is { } homeroom ? $"chủ nhiệm lớp {homeroom}" : RoleName(member.Position);
        var example = member.Homeroom is { } own ? $"{own} đủ\" hoặc \"{own} vắng 2: Lan ốm, Minh kp" : "sĩ số hôm nay\" hoặc \"lớp nào chưa báo";
        return $"Chào thầy cô {member.Name}, {role}, {register.School.Name}. Thầy cô chỉ cần nhắn như thường, ví dụ: \"{example}\". Cần xem mẫu câu, nhắn \"giúp\".";
    }

    private static string RoleName(Position position) => position switch
    {
        Position.Principal => "Hiệu trưởng",
        Position.VicePrincipal => "Phó Hiệu trưởng",
        Position.YouthLeader => "Tổng phụ trách Đội",
        Position.BoardingSupervisor => "Quản sinh",
        Position.Clerk => "Văn thư",
        Position.CommuneOfficer => "cán bộ xã phụ trách",
        Position.HamletHead => "Trưởng thôn",
        Position.HeadOfSubject => "Tổ trưởng chuyên môn",
        Position.Administrator => "Quản trị",
        _ => "giáo viên",
    };
}
