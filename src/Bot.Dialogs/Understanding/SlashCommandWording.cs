namespace Bot.Dialogs.Understanding;

/// <summary>What the menu says of the commands, in Vietnamese and, for phones set to it, in English.</summary>
internal static class SlashCommandWording
{
    public const string Help = "Xem mẫu câu";
    public const string HelpInEnglish = "Show examples of messages";
    public const string Undo = "Hủy báo cáo vừa gửi";
    public const string UndoInEnglish = "Take back the last report";
    public const string Headcount = "Xem sĩ số hôm nay";
    public const string HeadcountInEnglish = "Today's headcount";
    public const string Missing = "Lớp nào chưa báo";
    public const string MissingInEnglish = "Classes that have not reported";
    public const string Week = "Chuyên cần tuần này";
    public const string WeekInEnglish = "This week's attendance";
    public const string Stop = "Không nhận tin tự động nữa";
    public const string StopInEnglish = "Stop automatic messages";
    public const string Kept = "Xem trường giữ gì về con tôi";
    public const string KeptInEnglish = "What the school keeps about my child";
}
