namespace Bot.Channels.BotFramework;

/// <summary>What the channel itself says.</summary>
internal static class BotFrameworkWording
{
    public static string WithoutFile(string name) => $"(Kênh này chưa gửi được tệp “{name}” qua bot. Xin nhận tệp ở kênh khác hoặc tại văn phòng.)";
}
