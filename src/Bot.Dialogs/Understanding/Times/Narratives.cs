using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>
/// Behind the names a clause may tell what happened ("hôm qua bị mấy anh lớp 9 đánh") or will ("mai em đi học lại"): its days are not the
/// days of the report. A clause of nothing but days is.
/// </summary>
internal static class Narratives
{
    public static List<Piece> Without(IReadOnlyList<Piece> pieces, Message message)
    {
        var kept = new List<Piece>(pieces.Count);
        var named = false;
        for (var i = 0; i < pieces.Count;)
        {
            var clause = new List<Piece>();
            var end = i;
            for (; end < pieces.Count && !EndsClause(pieces[end], message); end++)
            {
                clause.Add(pieces[end]);
            }

            var tells = named && clause.Exists(IsDay) && (clause.Exists(IsTale) || (clause.Exists(piece => piece.Sense == Sense.Reason) && clause.Exists(piece => piece.Sense is Sense.Yesterday or Sense.DayBefore))) && (clause.Exists(piece => piece.Sense == Sense.Alarm) || !clause.Exists(piece => piece.Sense is Sense.Absent or Sense.Name or Sense.Full or Sense.Late or Sense.Skip or Sense.From or Sense.Until));
            kept.AddRange(tells ? clause.Where(piece => !IsDay(piece)) : clause);
            named |= clause.Exists(piece => piece.Sense is Sense.Name or Sense.StrangeName) && clause.Exists(piece => piece.Sense is not (Sense.Name or Sense.Sign));
            if (end < pieces.Count)
            {
                kept.Add(pieces[end]);
            }

            i = end + 1;
        }

        return kept;
    }

    private static bool IsDay(Piece piece) =>
        piece.Sense is Sense.Today or Sense.Yesterday or Sense.DayBefore or Sense.Tomorrow or Sense.DayAfter or Sense.Weekday or Sense.Morning or Sense.Afternoon or Sense.Evening or Sense.VagueSpan;

    private static bool IsTale(Piece piece) =>
        piece.Sense is Sense.Common or Sense.Alarm or Sense.Unknown or Sense.Here or Sense.Present or Sense.Arrived or Sense.Because;

    private static bool EndsClause(Piece piece, Message message) =>
        piece.Sense == Sense.Break || (piece.Sense == Sense.Sign && (message.Tokens[piece.From].Is(',') || message.Tokens[piece.From].Is('(')));
}
