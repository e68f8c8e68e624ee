using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>What the chat says about the page.</summary>
internal static class PageDialogWording
{
    public const string NoAddress = "Trang chưa có địa chỉ để mở từ máy khác. Nhờ người quản trị máy đặt Bot:PublicUrl, rồi nhắn lại: mở trang.";

    /// <summary>Said with a link that a phone cannot open, so that nobody takes the page for broken.</summary>
    private const string OnlyThere = "\nĐường dẫn này chỉ mở được trên chính máy đang chạy bot. Muốn mở bằng điện thoại, máy khác thì nhờ người quản trị máy đặt Bot:PublicUrl.";

    public static string SignedOut(StaffMember member) => $"Đã đăng xuất trang của {You(member)} trên mọi máy. Cần vào lại, {You(member)} nhắn: mở trang.";

    public static string Link(Uri link, StaffMember member) =>
        $"Trang của {(member.IsSuperior ? "địa bàn" : "trường")}: {link.AbsoluteUri}\nĐường dẫn này chỉ dành cho {You(member)}, mở được một lần trong 5 phút. Xin đừng chuyển cho ai. Vào rồi, trang mở đến hết hôm nay; mất máy thì nhắn: đăng xuất.{(link.IsLoopback ? OnlyThere : "")}";

    private static string You(StaffMember member) => member.IsOutsider ? "anh/chị" : "thầy cô";
}
