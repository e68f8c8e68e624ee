namespace Bot.Dialogs.Understanding;

/// <summary>What the menu says of the commands.</summary>
internal static class SlashCommandWording
{
    public const string Help = "Xem mẫu câu";
    public const string Undo = "Hủy báo cáo vừa gửi";
    public const string Headcount = "Xem sĩ số hôm nay";
}
