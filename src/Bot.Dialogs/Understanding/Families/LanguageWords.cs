namespace Bot.Dialogs.Understanding.Families;

/// <summary>What is heard of a guardian who speaks of languages, or in another one than Vietnamese.</summary>
internal static class LanguageWords
{
    /// <summary>Texts that hold words to be heard, separated by commas, and what each means in Vietnamese.</summary>
    public static IReadOnlyDictionary<string, string> Commands { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wordsAgree"] = "đồng ý",
        ["wordsDecline"] = "không",
        ["wordsStop"] = "DỪNG",
        ["wordsFewer"] = "ÍT",
        ["wordsResume"] = "TIẾP TỤC",
        ["wordsWho"] = "ai đây",
        ["wordsWrongNumber"] = "nhầm số",
    };

    /// <summary>Whole messages that ask which languages there are.</summary>
    public static IReadOnlyList<string> Asks { get; } = ["ngôn ngữ", "đổi tiếng", "tiếng", "language"];
}
