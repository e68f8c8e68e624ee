namespace Bot.Dialogs.Understanding;

/// <summary>What superiors ask: "sĩ số", "tổng hợp", with or without the name of a school.</summary>
internal static class AreaWords
{
    public static bool IsAsking(string text) => PlainWords.Names(text, "sĩ số") || PlainWords.Names(text, "tổng hợp");
}
