using System.Text;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Reads keys typed while the Vietnamese keyboard was off: Telex (<c>vawngs</c>) and VNI (<c>va81ng</c>). Gives a key (<see cref="Letters"/>) or null.</summary>
internal static class Keyboard
{
    private const string TelexTones = "sfrxj"; // sắc huyền hỏi ngã nặng
    private const string Vowels = "aeiouyăâêôơư";

    public static string? Telex(string plain)
    {
        var letters = new StringBuilder(plain.Length);
        var tone = '\0';
        var changed = false;
        foreach (var letter in plain)
        {
            var toneAt = TelexTones.IndexOf(letter, StringComparison.Ordinal);
            if (toneAt >= 0 && HasVowel(letters))
            {
                tone = (char)('1' + toneAt);
                changed = true;
            }
            else if (letter == 'w' && Reshape(letters, 'w'))
            {
                changed = true;
            }
            else if (letter is 'a' or 'e' or 'o' && HasSame(letters, letter))
            {
                Reshape(letters, letter);
                changed = true;
            }
            else if (letter == 'd' && letters.Length > 0 && letters[0] == 'd')
            {
                letters[0] = 'đ';
                changed = true;
            }
            else
            {
                letters.Append(letter);
            }
        }

        return changed ? Finish(letters, tone) : null;
    }

    public static string? Vni(string plain)
    {
        var letters = new StringBuilder(plain.Length);
        var tone = '\0';
        foreach (var letter in plain)
        {
            switch (letter)
            {
                case >= '1' and <= '5' when HasVowel(letters):
                    tone = letter;
                    break;
                case '6' when Reshape(letters, '6'):
                case '7' when Reshape(letters, 'w'):
                case '8' when Reshape(letters, 'w'):
                    break;
                case '9' when letters.Length > 0 && letters[0] == 'd':
                    letters[0] = 'đ';
                    break;
                case >= '0' and <= '9':
                    return null;
                default:
                    letters.Append(letter);
                    break;
            }
        }

        return Finish(letters, tone);
    }

    private static string Finish(StringBuilder letters, char tone) => tone == '\0' ? letters.ToString() : letters.Append(tone).ToString();

    private static bool HasVowel(StringBuilder letters) => LastVowel(letters) >= 0;

    private static bool HasSame(StringBuilder letters, char vowel)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] == vowel)
            {
                return true;
            }
        }

        return false;
    }

    private static int LastVowel(StringBuilder letters)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (Vowels.Contains(letters[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Puts breve, horn or circumflex on the last vowel that can carry it.</summary>
    private static bool Reshape(StringBuilder letters, char key)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var shaped = (key, letters[i]) switch
            {
                ('w', 'a') => 'ă',
                ('w', 'o') => 'ơ',
                ('w', 'u') => 'ư',
                ('6' or 'a', 'a') => 'â',
                ('6' or 'e', 'e') => 'ê',
                ('6' or 'o', 'o') => 'ô',
                _ => '\0',
            };
            if (shaped == '\0')
            {
                continue;
            }

            letters[i] = shaped;
            if (shaped == 'ơ' && i > 0 && letters[i - 1] == 'u')
            {
                letters[i - 1] = 'ư';
            }

            return true;
        }

        return false;
    }
}
