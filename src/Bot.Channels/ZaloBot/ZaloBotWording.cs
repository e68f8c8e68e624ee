namespace Bot.Channels.ZaloBot;

/// <summary>What the channel itself says to people.</summary>
internal static class ZaloBotWording
{
    /// <summary>Behind a text whose file Zalo bots cannot deliver.</summary>
    public static string WithoutFile(string name) => $"(Zalo chưa gửi được tệp “{name}” qua bot. Xin nhận tệp ở kênh khác hoặc tại văn phòng.)";
}
