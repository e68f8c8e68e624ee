using Bot.Domain.People;

namespace Bot.Dialogs.Linking;

/// <summary>What a person of the school hears when a number and a code do not belong together.</summary>
internal static class LinkingNoticeWording
{
    private const int ShownDigits = 3;

    public static string OfFamily(Pupil child, PhoneNumber number, bool isLinked) => isLinked
        ? $"Người nhận tin của gia đình em {child.Name.Full} ({child.Class}) vừa gửi số …{End(number)}, khác với số trong sổ. Nhờ thầy cô gọi hỏi: đúng là gia đình thì nhờ văn phòng sửa sổ, không đúng thì nhờ quản trị bỏ liên kết."
        : $"Có người dùng mã của gia đình em {child.Name.Full} ({child.Class}) cùng số …{End(number)}, khác với số trong sổ. Em chưa liên kết. Nhờ thầy cô gọi hỏi: đúng là gia đình thì nhờ văn phòng sửa sổ rồi nhắn lại mã.";

    public static string OfStaff(StaffMember member, PhoneNumber number, bool isLinked) => isLinked
        ? $"Người nhận tin của thầy cô {member.Name} vừa gửi số …{End(number)}, khác với số trong sổ. Nhờ hỏi lại thầy cô."
        : $"Có người dùng mã của thầy cô {member.Name} cùng số …{End(number)}, khác với số trong sổ. Em chưa liên kết. Nhờ hỏi lại thầy cô.";

    /// <summary>Enough to recognise a number by, not enough to call it.</summary>
    private static string End(PhoneNumber number) => number.Value[^ShownDigits..];
}
