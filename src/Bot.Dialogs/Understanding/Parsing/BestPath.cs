using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>Finds the cheapest sequence of meanings that covers every token once: a shortest path from left to right, linear in the length.</summary>
internal static class BestPath
{
    private const int Settings = (int)Setting.Other + 1;

    public static List<Piece> Find(Message message, Lattice lattice, int from, int until, Setting start = Setting.Start)
    {
        var length = until - from;
        var best = new double[(length + 1) * Settings];
        Array.Fill(best, double.PositiveInfinity);
        var back = new (Piece? Piece, int Setting)[best.Length];
        best[(int)start] = 0;
        for (var place = 0; place < length; place++)
        {
            List<Piece>? pieces = null;
            for (var setting = 0; setting < Settings; setting++)
            {
                var cost = best[(place * Settings) + setting];
                if (double.IsPositiveInfinity(cost))
                {
                    continue;
                }

                pieces ??= lattice.At(from + place, until);
                foreach (var piece in pieces)
                {
                    var total = cost + piece.Cost + Costs.InSetting(piece, (Setting)setting, message);
                    var next = ((piece.End - from) * Settings) + (int)Costs.Next(piece, (Setting)setting, message);
                    if (total < best[next] - 1e-9)
                    {
                        best[next] = total;
                        back[next] = (piece, setting);
                    }
                }
            }
        }

        return Unwind(best, back, from, length);
    }

    private static List<Piece> Unwind(double[] best, (Piece? Piece, int Setting)[] back, int from, int length)
    {
        var path = new List<Piece>();
        var place = length;
        var setting = 0;
        for (var i = 1; i < Settings; i++)
        {
            setting = best[(length * Settings) + i] < best[(length * Settings) + setting] ? i : setting;
        }

        while (place > 0 && back[(place * Settings) + setting] is (Piece: { } piece, Setting: var before))
        {
            path.Add(piece);
            place = piece.From - from;
            setting = before;
        }

        path.Reverse();
        return path;
    }
}
