namespace Bot.Dialogs.Files;

/// <summary>What staff hear of the files they send.</summary>
internal static class FileWording
{
    public const string Kept = "Em đã giữ tệp này cho trường. Em chưa đọc được chữ trong ảnh, nên báo vắng thì thầy cô nhắn giúp em bằng chữ, ví dụ: 7A vắng 2: Lan ốm, Minh kp.";
    public const string KeptUnread = "Em đã giữ tệp này cho trường. Em chưa đọc được chữ trong ảnh và PDF: nếu là công văn, thầy cô dán chữ vào đây hoặc gửi tệp Word (.docx); danh sách thì gửi tệp Excel.";
    public const string IsBeingRead = "Em đã nhận tệp và đang đọc chữ trong đó.";
    public const string KeptToo = "Tệp kèm theo em đã giữ cho trường.";
    public const string TooLarge = "Tệp này lớn hơn 10 MB nên em chưa giữ được. Thầy cô gửi giúp em bản nhỏ hơn.";
    public const string WrongType = "Em chỉ giữ được ảnh, PDF và Word. Thầy cô gửi giúp em một trong các loại đó.";
    public const string Lost = "Em không tải được tệp thầy cô vừa gửi. Thầy cô gửi lại giúp em.";
}
