using System.Buffers;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>Finds the cheapest sequence of meanings that covers every token once: a shortest path from left to right, linear in the length.</summary>
internal static class BestPath
{
    private const int Settings = (int)Setting.Other + 1;

    public static List<Piece> Find(Message message, Lattice lattice, int from, int until, Setting start = Setting.Start)
    {
        var length = until - from;
        var size = (length + 1) * Settings;
        // rented, because long texts would put the tables among the large objects
        var best = ArrayPool<double>.Shared.Rent(size);
        var back = ArrayPool<(Piece? Piece, int Setting)>.Shared.Rent(size);
        try
        {
            Array.Fill(best, double.PositiveInfinity, 0, size);
            Array.Clear(back, 0, size);
            best[(int)start] = 0;
            Walk(message, lattice, from, until, best, back);
            return Unwind(best, back, from, length);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(best);
            ArrayPool<(Piece? Piece, int Setting)>.Shared.Return(back, clearArray: true);
        }
    }

    private static void Walk(Message message, Lattice lattice, int from, int until, double[] best, (Piece? Piece, int Setting)[] back)
    {
        var length = until - from;
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
