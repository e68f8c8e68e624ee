using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reach;

/// <summary>What staff read when a number is taken off.</summary>
internal static class UnlinkWording
{
    public const string Yes = "Đúng, gỡ số này";

    public const string OfStaff = "Kênh này cũng là của một thầy cô trong trường, nên em không gỡ qua tin nhắn. Nhờ quản trị dùng lệnh unlink trên máy.";

    public static string NotKnown(PhoneNumber phone) => $"Em không thấy số {phone} ở gia đình nào thầy cô phụ trách.";

    public static string NotLinked(SchoolRegister register, PhoneNumber phone, IReadOnlyList<Guardian> guardians) =>
        $"Số {phone} là của {Who(register, guardians)}, chưa liên kết kênh nào nên không có gì để gỡ. Số đã đổi chủ thì văn thư sửa danh sách rồi nhập lại ạ.";

    public static string ReadBack(SchoolRegister register, PhoneNumber phone, IReadOnlyList<Guardian> guardians, int chats) =>
        $"Số {phone} là của {Who(register, guardians)}, đang liên kết {chats.ToString(CultureInfo.InvariantCulture)} kênh. Gỡ rồi thì kênh ấy không nhận tin và không hỏi được gì về em nữa; muốn nhận lại phải có phiếu mời mới. Đúng số đã đổi chủ không ạ?";

    public static string Done(PhoneNumber phone, IReadOnlyList<Pupil> children) =>
        $"Đã gỡ số {phone}. Tin đang chờ gửi tới đó đã bỏ. Chủ nhiệm có việc hỏi lại số của gia đình {string.Join(", ", children.Select(child => $"em {child.Name} ({child.Class})"))}.";

    private static string Who(SchoolRegister register, IReadOnlyList<Guardian> guardians) =>
        "gia đình " + string.Join(", ", guardians.SelectMany(guardian => guardian.Children).Select(child => register.Find(child.Pupil)).OfType<Pupil>().DistinctBy(child => child.Id)
            .Select(child => $"em {child.Name} ({child.Class})"));
}
