using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>Numbers of two words and more, as voice typing writes them: "mười tám", "ba mươi hai", and "mười tám trên mười tám".</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Units = ["", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"];

    public static void At(IReadOnlyList<Token> tokens, int at, int until, List<Piece> pieces)
    {
        var (value, end) = Read(tokens, at, until);
        if (value < 0)
        {
            return;
        }

        if (end - at > 1)
        {
            pieces.Add(new Piece(Sense.Number, at, end, 0.8, value));
        }

        if (end < until && tokens[end].Plain is "tren" or "phan")
        {
            var (second, last) = Read(tokens, end + 1, until);
            if (second >= 10 && (value >= 10 || end - at > 1))
            {
                pieces.Add(new Piece(Sense.Fraction, at, last, 0.6, value, second));
            }
        }
    }

    private static (int Value, int End) Read(IReadOnlyList<Token> tokens, int at, int until)
    {
        if (at >= until)
        {
            return (-1, at);
        }

        if (tokens[at].IsNumber)
        {
            return (tokens[at].Value, at + 1);
        }

        var tens = tokens[at].Plain == "muoi" ? 1 : Unit(tokens[at]);
        if (tens < 0)
        {
            return (-1, at);
        }

        var next = at + 1;
        if (tokens[at].Plain != "muoi")
        {
            if (next >= until || tokens[next].Plain is not ("muoi" or "chuc"))
            {
                return (tens, next);
            }

            next++;
        }

        var unit = next < until ? Unit(tokens[next]) : -1;
        return unit > 0 ? ((tens * 10) + unit, next + 1) : (tens * 10, next);
    }

    private static int Unit(Token token) => token.Plain switch
    {
        "lam" => 5,
        "tu" => 4,
        _ => token.IsWord ? Array.IndexOf(Units, token.Plain, 1) : -1,
    };
}
