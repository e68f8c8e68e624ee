using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Cuts the pieces of a class: clauses that speak of other matters are left out, and each session becomes a part of its own.</summary>
internal static class Parts
{
    public static List<List<Piece>> BySession(IReadOnlyList<Piece> pieces)
    {
        var parts = new List<List<Piece>> { new() };
        Sense? session = null;
        foreach (var piece in pieces)
        {
            if (piece.Sense is Sense.Morning or Sense.Afternoon or Sense.Evening)
            {
                if (session is not null && session != piece.Sense && parts[^1].Exists(IsContent))
                {
                    parts.Add([]);
                }

                session = piece.Sense;
            }

            parts[^1].Add(piece);
        }

        return parts;
    }

    /// <summary>Without the clauses about money, marks, meals, meetings, and those in which the teacher is the one absent.</summary>
    public static List<Piece> Relevant(IReadOnlyList<Piece> pieces, Message message, out bool dropped)
    {
        dropped = false;
        var kept = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var end = i;
            while (end < pieces.Count && !EndsClause(pieces[end], message))
            {
                end++;
            }

            var clause = pieces.Skip(i).Take(end - i).ToList();
            var names = clause.Exists(piece => piece.Sense == Sense.Name);
            var absent = clause.Exists(piece => piece.Sense == Sense.Absent);
            var other = (clause.Exists(piece => piece.Sense == Sense.Topic) && !(names && absent))
                || clause.Exists(piece => piece.Sense == Sense.OwnAbsence)
                || (absent && !names && StaffIsAbsent(clause));
            if (other)
            {
                dropped = true;
                kept.AddRange(clause.Where(piece => piece.Sense == Sense.Class));
            }
            else
            {
                kept.AddRange(clause);
            }

            if (end < pieces.Count)
            {
                kept.Add(pieces[end]);
            }

            i = end + 1;
        }

        return kept;
    }

    private static bool StaffIsAbsent(List<Piece> clause)
    {
        var staff = clause.FindIndex(piece => piece.Sense == Sense.Staff);
        return staff >= 0 && staff + 1 < clause.Count && clause[staff + 1].Sense is Sense.Absent or Sense.Late;
    }

    private static bool EndsClause(Piece piece, Message message) =>
        piece.Sense == Sense.Break || (piece.Sense == Sense.Sign && message.Tokens[piece.From].Is(','));

    private static bool IsContent(Piece piece) =>
        piece.Sense is Sense.Absent or Sense.Full or Sense.Name or Sense.StrangeName or Sense.Fraction or Sense.Late or Sense.Skip or Sense.LeftEarly;
}
