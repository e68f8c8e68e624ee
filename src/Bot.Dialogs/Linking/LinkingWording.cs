using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Linking;

/// <summary>The welcome of staff. What a chat hears before it is linked stands with the texts to guardians (<c>link…</c>): most who link are guardians.</summary>
internal static class LinkingWording
{
    public static string Welcome(StaffMember member, SchoolRegister register)
    {
        var role = member.Homeroom is { } homeroom ? $"chủ nhiệm lớp {homeroom}" : RoleName(member.Position);
        if (member.IsOutsider)
        {
            return $"Chào anh/chị {member.Name}, {role}, {register.School.Name}. Anh/chị chỉ cần nhắn như thường, ví dụ: {OutsiderExample(member.Position)}. Cần xem mẫu câu, nhắn \"giúp\".";
        }

        var example = member.Homeroom is { } own ? $"{own} đủ\" hoặc \"{own} vắng 2: Lan ốm, Minh kp" : "sĩ số hôm nay\" hoặc \"lớp nào chưa báo";
        return $"Chào thầy cô {member.Name}, {role}, {register.School.Name}. Thầy cô chỉ cần nhắn như thường, ví dụ: \"{example}\". Cần xem mẫu câu, nhắn \"giúp\".";
    }

    /// <summary>What each of them may ask.</summary>
    private static string OutsiderExample(Position position) => position is Position.CommuneOfficer or Position.HamletHead
        ? "\"sĩ số\", \"danh sách\" hoặc \"mở trang\""
        : "\"sĩ số\" hoặc \"mở trang\"";

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
        Position.CommuneSuperior => "cán bộ quản lý cấp xã",
        Position.ProvinceSuperior => "cán bộ Sở",
        _ => "giáo viên",
    };
}
