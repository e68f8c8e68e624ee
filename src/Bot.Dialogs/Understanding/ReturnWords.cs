using System.Buffers;

namespace Bot.Dialogs.Understanding;

/// <summary>Asking who is not back behind a long break: "chưa trở lại", "em nào chưa trở lại sau tết". A whole message and nothing else.</summary>
internal static class ReturnWords
{
    /// <summary>Every question below has it.</summary>
    private static readonly SearchValues<string> NotYet = SearchValues.Create(["chua"], StringComparison.Ordinal);

    private static readonly string[] Asks =
        [.. from who in new[] { "", "em nào ", "những em nào ", "các em ", "còn em nào ", "học sinh nào ", "hs nào ", "còn ai ", "ai ", "còn bao nhiêu em ", "bao nhiêu em ", "mấy em ", "xem ", "danh sách " }
            from back in new[] { "chưa trở lại", "chưa quay lại", "chưa đi học lại", "chưa ra lớp", "chưa trở lại trường", "chưa trở lại lớp", "chưa quay lại trường", "chưa về trường" }
            from since in new[] { "", " sau tết", " sau nghỉ tết", " sau tết nguyên đán", " sau nghỉ lễ", " sau kỳ nghỉ", " sau đợt nghỉ", " sau lũ", " sau dịch" }
            where since.Length > 0 || back.Contains("trở lại", StringComparison.Ordinal) || back.Contains("quay lại", StringComparison.Ordinal)
            select who + back + since];

    private static readonly HashSet<string> Known = [.. Asks.Select(words => string.Join(' ', PlainWords.WordsOf(words)))];

    public static bool IsAsking(string text)
    {
        if (!PlainWords.MayHave(text, NotYet))
        {
            return false;
        }

        var words = PlainWords.WordsOf(text);
        while (words.Length > 0 && words[^1] is "a" or "nhi" or "vay" or "the" or "khong" or "roi" or "em" or "nhe")
        {
            words = words[..^1];
        }

        return Known.Contains(string.Join(' ', words)) || Known.Contains(string.Join(' ', words.SkipWhile(word => word is "da" or "cho" or "toi" or "hoi" or "xin" or "thay" or "co")));
    }
}
