using System.Globalization;
using System.Text;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Visits;

/// <summary>A text with its letters without marks and case, place by place: what is found in the one is cut from the other as it was typed.</summary>
internal sealed class FoldedText
{
    private static readonly LetterTable Folded = new(Fold);

    public FoldedText(string typed)
    {
        Typed = typed.Normalize(NormalizationForm.FormC);
        Plain = string.Create(Typed.Length, Typed, static (folded, text) =>
        {
            for (var at = 0; at < folded.Length; at++)
            {
                folded[at] = Folded[text[at]];
            }
        });
    }

    /// <summary>As typed, NFC.</summary>
    public string Typed { get; }

    /// <summary>The same letters without marks, in lower case, each at its place.</summary>
    public string Plain { get; }

    /// <summary>The words as typed between two places, without what only joins them.</summary>
    public string Cut(int from, int to) => Trim(Typed[from..to]);

    public static string Trim(string words) => words.Trim().Trim(',', '.', ';', ':', '-', '–', '!').Trim();

    private static char Fold(char letter)
    {
        if (letter is 'đ' or 'Đ')
        {
            return 'd';
        }

        if (letter < 128 || char.IsSurrogate(letter))
        {
            return char.ToLowerInvariant(letter);
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? ' ' : char.ToLowerInvariant(parts[0]);
    }
}
