using System.Globalization;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Cuts cleaned text into tokens; mends keyboard leftovers and words run together where the parts are known words.</summary>
internal static class Tokenizer
{
    /// <summary>Longer words are no words of anybody; nothing is mended in them.</summary>
    private const int LongestWord = 32;

    public static List<Token> Cut(string text, IVocabulary vocabulary)
    {
        var tokens = new List<Token>(text.Length / 4 + 4);
        for (var i = 0; i < text.Length;)
        {
            var sign = text[i];
            if (sign == ' ')
            {
                i++;
            }
            else if (IsPart(sign) && sign != '\'')
            {
                var end = i + 1;
                while (end < text.Length && (IsPart(text[end]) || (text[end] == '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                {
                    end++;
                }

                // H' and K' keep their sign when the rest of the name follows after a space
                if (end < text.Length && text[end] == '\'' && end - i == 1)
                {
                    end++;
                }

                CutChunk(text, i, end, vocabulary, tokens);
                i = end;
            }
            else
            {
                i = Other(text, i, tokens);
            }
        }

        return tokens;
    }

    private static bool IsPart(char sign) =>
        sign == '\'' ? false : char.IsLetterOrDigit(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private static int Other(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        var kind = TokenKind.Sign;
        if (text[at] == '\n')
        {
            kind = TokenKind.Line;
        }
        else if (char.IsHighSurrogate(text[at]) && end < text.Length)
        {
            end++;
            kind = TokenKind.Emoji;
        }
        else if (text[at] > '\u2000')
        {
            kind = TokenKind.Emoji;
        }

        var raw = text[at..end];
        tokens.Add(new Token(kind, raw, raw, raw, -1, at, end, Spaced(text, at)));
        return end;
    }

    private static bool Spaced(string text, int at) => at == 0 || text[at - 1] is ' ' or '\n' or '\t';

    private static void CutChunk(string text, int start, int end, IVocabulary vocabulary, List<Token> tokens)
    {
        var raw = text.AsSpan(start, end - start);
        var hasDigit = raw.ContainsAnyInRange('0', '9');
        if (hasDigit && char.IsLetter(raw[0]) && raw.Length is > 2 and <= LongestWord)
        {
            var vni = Keyboard.Vni(Letters.Spell(raw).Plain);
            if (vni is not null && vni.Length > 1 && (vocabulary.KnowsKey(vni) && !char.IsAsciiDigit(raw[^1]) || vocabulary.KnowsKey(vni) && raw.Length > 3))
            {
                tokens.Add(Word(text, start, end, vni));
                return;
            }
        }

        var i = start;
        while (i < end)
        {
            var digits = char.IsAsciiDigit(text[i]);
            var j = i + 1;
            while (j < end && char.IsAsciiDigit(text[j]) == digits && !(char.IsLower(text[j - 1]) && char.IsUpper(text[j])))
            {
                j++;
            }

            if (digits)
            {
                var value = int.TryParse(text.AsSpan(i, j - i), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
                var raws = text[i..j];
                tokens.Add(new Token(TokenKind.Number, raws, raws, raws, value, i, j, Spaced(text, i)));
            }
            else
            {
                CutWord(text, i, j, vocabulary, tokens);
            }

            i = j;
        }
    }

    private static void CutWord(string text, int start, int end, IVocabulary vocabulary, List<Token> tokens)
    {
        var (key, plain) = Letters.Spell(text.AsSpan(start, end - start));
        if (vocabulary.KnowsKey(key) || end - start is 1 or > LongestWord)
        {
            tokens.Add(new Token(TokenKind.Word, text[start..end], key, plain, -1, start, end, Spaced(text, start)));
            return;
        }

        var marked = !string.Equals(key, plain, StringComparison.Ordinal);
        if (!marked && vocabulary.KnowsPlain(plain))
        {
            tokens.Add(new Token(TokenKind.Word, text[start..end], key, plain, -1, start, end, Spaced(text, start)));
            return;
        }

        if (TeenSpelling.Mend(key) is { } mended && (vocabulary.KnowsKey(mended) || (!marked && vocabulary.KnowsPlain(mended))))
        {
            tokens.Add(Word(text, start, end, mended));
            return;
        }

        var telex = marked ? null : Keyboard.Telex(plain);
        if (telex is not null && !vocabulary.KnowsKey(telex))
        {
            telex = Keyboard.Telex(plain.Replace("uu", "u", StringComparison.Ordinal).Replace("ii", "i", StringComparison.Ordinal)); // a key held too long
        }

        if (telex is not null && vocabulary.KnowsKey(telex))
        {
            tokens.Add(Word(text, start, end, telex));
            return;
        }

        if (marked && char.IsLower(text[start]) && SoundSpelling.Meant(key).FirstOrDefault(vocabulary.IsPlainWord) is { } meant)
        {
            tokens.Add(Word(text, start, end, meant));
            return;
        }

        var cut = Seam(text, start, end, vocabulary);
        if (cut > 0)
        {
            CutWord(text, start, cut, vocabulary, tokens);
            CutWord(text, cut, end, vocabulary, tokens);
            return;
        }

        tokens.Add(new Token(TokenKind.Word, text[start..end], key, plain, -1, start, end, Spaced(text, start)));
    }

    /// <summary>Where an unknown word falls into two known ones ("Avắng" after a digit, "vắngLan", "khôngphép"); 0 when it does not.</summary>
    private static int Seam(string text, int start, int end, IVocabulary vocabulary)
    {
        var afterDigit = start > 0 && char.IsAsciiDigit(text[start - 1]);
        if (end - start < 3 || end - start > 24 || (!afterDigit && Letters.IsSyllable(text.AsSpan(start, end - start))))
        {
            return 0;
        }

        // a capital opens a name: only long halves may part it, unless a second capital does
        var least = char.IsUpper(text[start]) && !afterDigit ? 3 : 2;
        for (var cut = afterDigit ? start + 1 : start + least; cut <= end - least; cut++)
        {
            if (Known(text.AsSpan(start, cut - start), vocabulary, single: afterDigit) && Known(text.AsSpan(cut, end - cut), vocabulary, single: false))
            {
                return cut;
            }
        }

        return 0;
    }

    private static bool Known(ReadOnlySpan<char> word, IVocabulary vocabulary, bool single)
    {
        if (word.Length == 1)
        {
            return single;
        }

        var (key, plain) = Letters.Spell(word);
        return vocabulary.KnowsKey(key) || (string.Equals(key, plain, StringComparison.Ordinal) && vocabulary.KnowsPlain(plain));
    }

    /// <summary>A word whose marks were typed as keys.</summary>
    private static Token Word(string text, int start, int end, string key) =>
        new(TokenKind.Word, text[start..end], key, Letters.Plain(new string([.. key.Where(letter => !char.IsAsciiDigit(letter))])), -1, start, end, Spaced(text, start));
}
