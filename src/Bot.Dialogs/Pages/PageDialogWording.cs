using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>What the chat says about the page.</summary>
internal static class PageDialogWording
{
    public const string NoAddress = "Trang chưa có địa chỉ để mở từ máy khác. Nhờ người quản trị máy đặt Bot:PublicUrl, rồi nhắn lại: mở trang.";

    public static string SignedOut(StaffMember member) => $"Đã đăng xuất trang của {You(member)} trên mọi máy. Cần vào lại, {You(member)} nhắn: mở trang.";

    public static string Link(Uri link, StaffMember member) =>
        $"Trang của {(member.IsSuperior ? "địa bàn" : "trường")}: {link.AbsoluteUri}\nĐường dẫn này chỉ dành cho {You(member)}, mở được một lần trong 5 phút. Xin đừng chuyển cho ai. Vào rồi, trang mở đến hết hôm nay; mất máy thì nhắn: đăng xuất.";

    private static string You(StaffMember member) => member.IsOutsider ? "anh/chị" : "thầy cô";
}
