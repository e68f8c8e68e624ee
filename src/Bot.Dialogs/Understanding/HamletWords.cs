using Bot.Dialogs.Hamlets;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// "Mận ốm, Khoa đi làm", "1 ốm 2 đi làm", "đi xa": children by name or by their number in the message, each before the answer. A number never is an answer: alone it
/// is a button's. Whatever has any other word is no such answer.
/// </summary>
internal static class HamletWords
{
    private static readonly (string[] Words, HamletAnswer Answer)[] Answers = Of(
        (HamletAnswer.NotMet, ["không gặp ai", "không gặp được", "không gặp", "chưa gặp được", "chưa gặp", "ko gặp", "k gặp"]),
        (HamletAnswer.AtSchool, ["đã đi học", "có đi học", "đi học"]),
        (HamletAnswer.Working, ["đi làm công ty", "đi làm thuê", "đi làm xa", "đi làm"]),
        (HamletAnswer.Away, ["theo cha mẹ đi xa", "theo bố mẹ đi xa", "đi xa"]),
        (HamletAnswer.Ill, ["bị ốm", "ốm", "bị bệnh", "bệnh", "bị sốt", "sốt"]));

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "da", "nha", "nhe", "em", "chau", "so", "thi", "dang", "roi", "thay", "co", "bac" };

    /// <summary>Null when the message is anything else.</summary>
    public static IReadOnlyList<(string Who, HamletAnswer Answer)>? In(string text)
    {
        var words = PlainWords.WordsOf(text);
        var (said, who) = (new List<(string, HamletAnswer)>(), new List<string>());
        for (var at = 0; at < words.Length;)
        {
            var found = Answers.FirstOrDefault(one => words.AsSpan(at).StartsWith(one.Words));
            if (found.Words is null)
            {
                who.Add(words[at++]);
                continue;
            }

            said.Add((string.Join(' ', who.Where(word => !Fillers.Contains(word))), found.Answer));
            who.Clear();
            at += found.Words.Length;
        }

        var isWhole = who.TrueForAll(word => word == "a" || Fillers.Contains(word)); // "ạ" ends a sentence, "A Khoa" begins with a name
        var isPlain = said.TrueForAll(one => one.Item1.Split(' ').Length <= 6 && !one.Item1.Split(' ').Any(word => word is "khong" or "ko" or "k" or "chua" or "vang" or "nghi"));
        return said.Count > 0 && isWhole && isPlain ? said : null;
    }

    private static (string[], HamletAnswer)[] Of(params ReadOnlySpan<(HamletAnswer Answer, string[] Phrases)> answers)
    {
        var all = new List<(string[] Words, HamletAnswer Answer)>();
        foreach (var (answer, phrases) in answers)
        {
            all.AddRange(phrases.Select(phrase => (PlainWords.WordsOf(phrase), answer)));
        }

        return [.. all.OrderByDescending(one => one.Words.Length)];
    }
}
