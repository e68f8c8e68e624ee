namespace Bot.Dialogs.Understanding.Text;

/// <summary>
/// Words written as they sound where the sender comes from: <c>xốt</c> for sốt, <c>chễ</c> for trễ, <c>dắng</c> for vắng. Only asked for words
/// nobody knows, and only words of the language answer, never names.
/// </summary>
internal static class SoundSpelling
{
    private static readonly (string Written, string Meant)[] Initials =
        [("x", "s"), ("s", "x"), ("tr", "ch"), ("ch", "tr"), ("d", "v"), ("d", "gi"), ("gi", "d"), ("v", "d"), ("v", "gi"), ("r", "d"), ("n", "l"), ("l", "n")];

    private static readonly (string Written, string Meant)[] Tones = [("3", "4"), ("4", "3")];

    /// <summary>What the key may stand for, likeliest first.</summary>
    public static IEnumerable<string> Meant(string key) =>
        Initials.Where(swap => key.StartsWith(swap.Written, StringComparison.Ordinal)).Select(swap => swap.Meant + key[swap.Written.Length..])
            .Concat(Tones.Where(swap => key.EndsWith(swap.Written, StringComparison.Ordinal)).Select(swap => key[..^1] + swap.Meant));
}
