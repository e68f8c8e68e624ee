using System.Globalization;

namespace Bot.Storage.Rosters.Lists;

/// <summary>Phone numbers as they survive a spreadsheet: without the first zero, with a country code, as a number with a fraction, of before 2018, two in a cell.</summary>
internal static class ListPhones
{
    public const string LostZero = "số điện thoại mất số 0 ở đầu, đã thêm lại";
    public const string OldPrefix = "số điện thoại 11 số kiểu cũ, đã đổi sang đầu số mới";

    /// <summary>The change of numbers of 2018: eleven digits became ten.</summary>
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["0162"] = "032", ["0163"] = "033", ["0164"] = "034", ["0165"] = "035", ["0166"] = "036", ["0167"] = "037", ["0168"] = "038", ["0169"] = "039",
        ["0120"] = "070", ["0121"] = "079", ["0122"] = "077", ["0126"] = "076", ["0128"] = "078",
        ["0123"] = "083", ["0124"] = "084", ["0125"] = "085", ["0127"] = "081", ["0129"] = "082",
        ["0186"] = "056", ["0188"] = "058", ["0199"] = "059",
    };

    /// <summary>The numbers of a cell, and what of it is none.</summary>
    public static (IReadOnlyList<string> Numbers, IReadOnlyList<string> Doubtful) Read(string cell, Action<string> mended)
    {
        var (numbers, doubtful) = (new List<string>(), new List<string>());
        foreach (var part in Parts(cell))
        {
            if (Whole(part, mended) is { } number)
            {
                if (!numbers.Contains(number))
                {
                    numbers.Add(number);
                }
            }
            else
            {
                doubtful.Add(part);
            }
        }

        return (numbers, doubtful);
    }

    /// <summary>Signs between two numbers; a dash, a dot or a blank also stands within one, so they part only what is too long for one.</summary>
    private static IEnumerable<string> Parts(string cell)
    {
        foreach (var part in cell.Split(['/', ',', ';', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split([' ', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (pieces.Length > 1 && part.Count(char.IsAsciiDigit) > 12 && pieces.All(piece => piece.Count(char.IsAsciiDigit) >= 9))
            {
                foreach (var piece in pieces)
                {
                    yield return piece;
                }
            }
            else
            {
                yield return part;
            }
        }
    }

    private static string? Whole(string text, Action<string> mended)
    {
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (bare.Contains('E', StringComparison.Ordinal) && double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) && large < 1e12)
        {
            bare = large.ToString("0", CultureInfo.InvariantCulture);
        }

        if (bare.Any(letter => !char.IsAsciiDigit(letter) && !" .-+()\u00A0".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var digits = string.Concat(bare.Where(char.IsAsciiDigit));
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12)
        {
            digits = $"0{digits[2..]}";
        }
        else if (digits.Length > 0 && digits[0] != '0' && (digits.Length == 9 || (digits.Length == 10 && Prefixes.ContainsKey($"0{digits[..3]}"))))
        {
            digits = $"0{digits}";
            mended(LostZero);
        }

        if (digits.Length == 11 && Prefixes.TryGetValue(digits[..4], out var prefix))
        {
            digits = prefix + digits[4..];
            mended(OldPrefix);
        }

        var isMobile = digits.Length == 10 && digits[0] == '0' && digits[1] is '3' or '5' or '7' or '8' or '9';
        var isLandline = digits.Length == 11 && digits.StartsWith("02", StringComparison.Ordinal);
        return digits.Length == 10 && isMobile || isLandline ? digits : null;
    }
}
