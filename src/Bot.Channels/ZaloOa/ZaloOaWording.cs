namespace Bot.Channels.ZaloOa;

/// <summary>What the form says that asks for a phone number; everything else comes from the dialogs.</summary>
internal static class ZaloOaWording
{
    public const string FormTitle = "Số điện thoại của anh/chị";

    public const string FormSubtitle = "Bấm để gửi số điện thoại đã cho nhà trường. Nhà trường chỉ dùng số này để biết anh/chị là ai trong danh sách, và vẫn cần mã 8 ký tự.";
}
