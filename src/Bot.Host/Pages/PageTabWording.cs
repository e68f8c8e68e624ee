namespace Bot.Host.Pages;

/// <summary>What the pages are called.</summary>
internal static class PageTabWording
{
    public const string Today = "Hôm nay";
    public const string Papers = "Bảng, báo cáo";
    public const string Office = "Văn phòng";
    public const string Import = "Nhập danh sách";
    public const string Invite = "Giấy mời";
    public const string School = "Toàn trường";
    public const string Tasks = "Việc, hạn";
    public const string Area = "Địa bàn";
    public const string Handed = "Hồ sơ được chuyển";
    public const string Cases = "Hồ sơ vận động";
}
