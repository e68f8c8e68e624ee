namespace Bot.Host.Pages.Importing;

/// <summary>What the import says when something came of it, or did not.</summary>
internal static class ImportPageWording
{
    public const string Written = "Đã ghi danh sách mới.";
    public const string TakenBack = "Đã quay lại danh sách trước. Điểm danh và tin nhắn từ lúc nhập vẫn còn.";
    public const string Unreadable = "Không đọc được tệp này. Hãy chọn tệp Excel (xlsx, xls) hoặc csv, không quá 2,5 MB, không đặt mật khẩu.";
    public const string ChangedMeanwhile = "Danh sách vừa được đổi từ nơi khác. Chưa ghi gì; đây là thay đổi so với danh sách bây giờ, xin xem lại.";
    public const string TickLeaving = "Chưa ghi gì: xin đánh dấu ô xác nhận các em rời danh sách, hoặc sửa tệp rồi chọn lại.";
    public const string FileGone = "Tệp không còn chờ ở đây: đã ghi, đã bỏ, hoặc đã quá một giờ. Chưa ghi gì thêm; cần thì chọn lại tệp.";
    public const string OtherFile = "Chưa ghi gì: tệp khác đã được chọn sau đó, có thể ở cửa sổ khác. Đây là tệp ấy, xin xem lại.";
    public const string Dropped = "Đã bỏ tệp. Danh sách không đổi.";
    public const string NothingToTakeBack = "Không còn lần nhập nào để quay lại.";
}
