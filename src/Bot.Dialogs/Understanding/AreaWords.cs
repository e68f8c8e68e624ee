namespace Bot.Dialogs.Understanding;

/// <summary>What superiors ask: "sĩ số", "tổng hợp", with or without the name of a school.</summary>
internal static class AreaWords
{
    /// <summary>Words of a question that name no school.</summary>
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "si", "so", "tong", "hop", "hom", "nay", "sang", "chieu", "buoi", "cua", "truong", "cho", "toi", "xem", "bao", "nhieu", "em", "hoc", "sinh", "di", "vang", "co", "mat", "hien", "dien", "a", "oi", "nhe", "va",
    };

    public static bool IsAsking(string text) => PlainWords.Names(text, "sĩ số") || PlainWords.Names(text, "tổng hợp");

    /// <summary>Whether the question is about this school: its name whole, or so much of it as people say ("sĩ số Ia Krêl").</summary>
    public static bool AsksAbout(string text, string school) => PlainWords.Names(text, school)
        || (PlainWords.WordsOf(text).Where(word => !Asking.Contains(word)).ToList() is { Count: > 0 } said && said.TrueForAll(PlainWords.WordsOf(school).Contains));
}
