using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>Numbers, headcounts (32/34), dates (23/11, 23-25/11) and the numbers of a list.</summary>
internal static class NumberPieces
{
    /// <summary>How many tokens away the number before or behind may stand.</summary>
    private const int Reach = 40;

    private static readonly string[] BeforeHeads = ["nt", "bt", "tru", "ss", "so", "hd", "dien", "mat", "cm", "du"];
    private static readonly string[] BeforeDates = ["ngay", "sang", "chieu", "toi", "hom", "tu", "den", "toi", "het", "bua", "nhat", "nay"];

    public static void At(IReadOnlyList<Token> tokens, int at, int until, int enrolment, List<Piece> pieces)
    {
        var number = tokens[at].Value;
        if (IsBullet(tokens, at, until))
        {
            pieces.Add(new Piece(Sense.Bullet, at, at + 2, 0.2));
        }

        if (Pair(tokens, at, until, '/') is { } second)
        {
            var biggest = Math.Max(number, second);
            var saidDate = at > 0 && (BeforeDates.Contains(tokens[at - 1].Plain, StringComparer.Ordinal) || (tokens[at - 1].IsNumber && at > 1 && tokens[at - 2].Plain == "thu"));
            var third = Pair(tokens, at + 2, until, '/');
            if (third is >= 2000 and <= 2100 or >= 20 and <= 99 && second <= 12)
            {
                pieces.Add(new Piece(Sense.Date, at, at + 5, 0.5, number, second) { Third = third.Value < 100 ? third.Value + 2000 : third.Value });
                return;
            }

            var mayBeDate = number is >= 1 and <= 31 && second is >= 1 and <= 12;
            if (mayBeDate && (saidDate || biggest != enrolment) && !FollowsAbsent(tokens, at) && !(at > 0 && BeforeHeads.Contains(tokens[at - 1].Plain, StringComparer.Ordinal)))
            {
                pieces.Add(new Piece(Sense.Date, at, at + 3, 0.6, number, second));
            }
            else
            {
                pieces.Add(new Piece(Sense.Fraction, at, at + 3, 0.6, number, second));
            }

            return;
        }

        if (Pair(tokens, at, until, '-') is { } last && Pair(tokens, at + 2, until, '/') is { } month && number is >= 1 and <= 31 && last is >= 1 and <= 31 && month is >= 1 and <= 12)
        {
            pieces.Add(new Piece(Sense.DateRange, at, at + 5, 0.5, number, last) { Third = month });
        }

        pieces.Add(new Piece(Sense.Number, at, at + 1, 0.9, number));
    }

    private static bool FollowsAbsent(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Plain is "vang" or "v" or "nghi" or "thieu";

    private static int? Pair(IReadOnlyList<Token> tokens, int at, int until, char joint) =>
        at + 2 < until && tokens[at].IsNumber && tokens[at + 1].Is(joint) && tokens[at + 2].IsNumber ? tokens[at + 2].Value : null;

    /// <summary>"vắng: 1/ Lan, 2/ Huệ".</summary>
    private static bool IsInlineBullet(IReadOnlyList<Token> tokens, int at, int until) =>
        at > 0 && at + 2 < until && tokens[at].Value is > 0 and < 60 && (tokens[at - 1].Is(':') || tokens[at - 1].Is(',') || tokens[at - 1].Is(';'))
            && (tokens[at + 1].Is('/') || tokens[at + 1].Is(')')) && !tokens[at + 1].Spaced && tokens[at + 2].IsWord;

    /// <summary>"1. Bảo - sốt 2. Tuyết - việc nhà": the numbers of a list in one line go on from one another, each with the same sign.</summary>
    private static bool IsChained(IReadOnlyList<Token> tokens, int at, int until)
    {
        if (!Numbers(tokens, at, until, tokens[at].Value) || tokens[at].Value is < 1 or > 60)
        {
            return false;
        }

        var value = tokens[at].Value;
        var sign = tokens[at + 1].Raw;
        return value == 1
            ? Enumerable.Range(at + 2, Math.Min(Reach, until - at - 2)).Any(next => Numbers(tokens, next, until, 2) && tokens[next + 1].Raw == sign)
            : Enumerable.Range(Math.Max(0, at - Reach), Math.Min(Reach, at)).Any(before => Numbers(tokens, before, until, value - 1) && tokens[before + 1].Raw == sign);
    }

    private static bool Numbers(IReadOnlyList<Token> tokens, int at, int until, int value) =>
        at + 2 < until && tokens[at].IsNumber && tokens[at].Value == value && (tokens[at + 1].Is('.') || tokens[at + 1].Is('/') || tokens[at + 1].Is(')')) && !tokens[at + 1].Spaced && tokens[at + 2].IsWord;

    /// <summary>"1. Lan" or "2) Khánh" at the beginning of a line.</summary>
    private static bool IsBullet(IReadOnlyList<Token> tokens, int at, int until) =>
        IsInlineBullet(tokens, at, until) || IsChained(tokens, at, until) || at + 2 < until && (at == 0 || tokens[at - 1].Kind == TokenKind.Line) && tokens[at].Value < 60
            && (tokens[at + 1].Is('.') || tokens[at + 1].Is(')') || tokens[at + 1].Is('/') || tokens[at + 1].Is('-') || tokens[at + 1].Is('|') || tokens[at + 1].Is('\t')) && tokens[at + 2].IsWord;
}
