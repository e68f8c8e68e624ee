using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>
/// Behind the names a clause may tell what happened ("hôm qua bị mấy anh lớp 9 đánh") or will ("mai em đi học lại"): its days are not the
/// days of the report. A clause of nothing but days is.
/// </summary>
internal static class Narratives
{
    private const int Reach = 12;

    public static List<Piece> Without(IReadOnlyList<Piece> pieces, Message message)
    {
        var (kept, clause) = (new List<Piece>(pieces.Count), new List<Piece>());
        var (named, said) = (false, false);
        for (var i = 0; i < pieces.Count;)
        {
            clause.Clear();
            var end = i;
            for (; end < pieces.Count && !EndsClause(pieces[end], message) && !(end > i && OpensCause(pieces, end, message)); end++)
            {
                clause.Add(pieces[end]);
            }

            var causes = said && clause.Count > 0 && OpensCause(pieces, i, message) && !clause.Exists(piece => piece.Sense is Sense.Absent or Sense.Name or Sense.Full or Sense.From or Sense.Until);
            var tells = named && clause.Exists(IsDay) && (clause.Exists(IsTale) || (clause.Exists(piece => piece.Sense == Sense.Reason) && clause.Exists(piece => piece.Sense is Sense.Yesterday or Sense.DayBefore))) && (clause.Exists(piece => piece.Sense == Sense.Alarm) || !clause.Exists(piece => piece.Sense is Sense.Absent or Sense.Name or Sense.Full or Sense.Late or Sense.Skip or Sense.From or Sense.Until));
            kept.AddRange(tells ? clause.Where(piece => !IsDay(piece)) : causes ? clause.Where(piece => !IsPast(piece, message)) : clause);
            said |= clause.Exists(piece => piece.Sense is Sense.Absent or Sense.Name or Sense.Vague);
            named |= clause.Exists(piece => piece.Sense is Sense.Name or Sense.StrangeName) && clause.Exists(piece => piece.Sense is not (Sense.Name or Sense.Sign));
            if (end < pieces.Count && EndsClause(pieces[end], message))
            {
                kept.Add(pieces[end++]);
            }

            i = end;
        }

        return kept;
    }

    /// <summary>"vì hôm qua …", "bị mấy anh đánh hôm qua": a cause with a past day of its own.</summary>
    private static bool OpensCause(IReadOnlyList<Piece> pieces, int at, Message message)
    {
        if (pieces[at].Sense != Sense.Because)
        {
            return false;
        }

        var causal = message.Tokens[pieces[at].From].Key is "vi2" or "do" or "tai5" or "bơi3" or "vi" or "tai" or "boi"
            || (at > 0 && pieces[at - 1].Sense == Sense.Sign && message.Tokens[pieces[at - 1].From].Is(':')); // "Đạt: bị té xe hôm qua"
        var (past, tale) = (false, false);
        for (var i = at + 1; i < Math.Min(pieces.Count, at + Reach) && !EndsClause(pieces[i], message); i++)
        {
            if (causal && IsPast(pieces[i], message) && !tale)
            {
                return true;
            }

            past |= IsPast(pieces[i], message);
            tale |= pieces[i].Sense is Sense.Common or Sense.Alarm or Sense.Unknown;
        }

        return past && tale;
    }

    private static bool IsPast(Piece piece, Message message) =>
        piece.Sense is Sense.Yesterday or Sense.DayBefore || (piece.Sense is Sense.Morning or Sense.Afternoon or Sense.Evening && message.Tokens[piece.End - 1].Plain == "qua");

    private static bool IsDay(Piece piece) =>
        piece.Sense is Sense.Today or Sense.Yesterday or Sense.DayBefore or Sense.Tomorrow or Sense.DayAfter or Sense.Weekday or Sense.Morning or Sense.Afternoon or Sense.Evening or Sense.VagueSpan;

    private static bool IsTale(Piece piece) =>
        piece.Sense is Sense.Common or Sense.Alarm or Sense.Unknown or Sense.Here or Sense.Present or Sense.Arrived or Sense.Because;

    private static bool EndsClause(Piece piece, Message message) =>
        piece.Sense == Sense.Break || (piece.Sense == Sense.Sign && (message.Tokens[piece.From].Is(',') || message.Tokens[piece.From].Is('(')));
}
