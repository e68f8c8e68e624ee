namespace Bot.Dialogs.Pages;

/// <summary>What the chat says about the page.</summary>
internal static class PageDialogWording
{
    public const string NoAddress = "Trang của trường chưa có địa chỉ để mở từ máy khác. Nhờ thầy cô quản trị đặt Bot:PublicUrl, rồi nhắn lại: mở trang.";

    public const string SignedOut = "Đã đăng xuất trang của thầy cô trên mọi máy. Cần vào lại, thầy cô nhắn: mở trang.";

    public static string Link(Uri link) =>
        $"Trang của trường: {link.AbsoluteUri}\nĐường dẫn này chỉ dành cho thầy cô, mở được một lần trong 5 phút. Xin đừng chuyển cho ai. Vào rồi, trang mở đến hết hôm nay; mất máy thì nhắn: đăng xuất.";
}
