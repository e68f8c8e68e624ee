namespace Bot.Dialogs.Understanding;

/// <summary>The short ways to ask for deadlines; longer ones are questions that <see cref="IMessageReader"/> knows.</summary>
internal static class DeadlineWords
{
    private static readonly string[] Asks = ["hạn", "các hạn", "hạn chót", "xem hạn", "hạn của tôi", "hạn công văn", "danh sách hạn", "hạn tuần này", "hạn tháng này"];

    public static bool IsAsking(string text) => PlainWords.IsOneOf(text, Asks);
}
