using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Cuts the pieces of a class: clauses that speak of other matters are left out, and each session becomes a part of its own.</summary>
internal static class Parts
{
    private static readonly string[] Things = ["quyen", "cuon", "cai", "bo", "chiec", "bai", "diem", "ghe", "doi", "to", "phieu", "suat", "kg", "sach", "vo", "ao", "nghin", "ngan", "trieu", "k", "dong", "cay", "hop", "tam", "goi"];

    public static List<List<Piece>> BySession(IReadOnlyList<Piece> pieces)
    {
        if (SessionsBehindNames(pieces))
        {
            return ByClause(pieces);
        }

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

    /// <summary>"vắng Lan sáng, Khánh chiều".</summary>
    private static bool SessionsBehindNames(IReadOnlyList<Piece> pieces)
    {
        return HaveSessions(pieces) && pieces.Where((piece, i) => IsSession(piece) && i > 0 && pieces[i - 1].Sense == Sense.Name && (i + 1 == pieces.Count || pieces[i + 1].Sense is Sense.Sign or Sense.Break)).Count() > 1;
    }

    /// <summary>Whether different ones are said.</summary>
    private static bool HaveSessions(IReadOnlyList<Piece> pieces)
    {
        Sense? first = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsSession(pieces[i]))
            {
                first ??= pieces[i].Sense;
                if (pieces[i].Sense != first)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<List<Piece>> ByClause(IReadOnlyList<Piece> pieces)
    {
        var parts = new List<List<Piece>>();
        var open = new List<Piece>();
        var state = pieces.Where(piece => piece.Sense is Sense.Absent or Sense.Late).Take(1).ToList();
        foreach (var piece in pieces)
        {
            open.Add(piece);
            if (IsSession(piece))
            {
                var same = parts.Find(part => part.Exists(one => one.Sense == piece.Sense));
                if (same is null)
                {
                    parts.Add(parts.Count == 0 ? open : [.. state, .. open]);
                }
                else
                {
                    same.AddRange(open);
                }

                open = [];
            }
        }

        parts[^1].AddRange(open);
        return parts;
    }

    private static bool IsSession(Piece piece) => piece.Sense is Sense.Morning or Sense.Afternoon or Sense.Evening;

    /// <summary>Without the clauses about money, marks, meals, meetings, and those in which the teacher is the one absent.</summary>
    public static List<Piece> Relevant(IReadOnlyList<Piece> pieces, Message message, out bool dropped)
    {
        dropped = false;
        var (kept, clause) = (new List<Piece>(pieces.Count), new List<Piece>());
        for (var i = 0; i < pieces.Count;)
        {
            clause.Clear();
            var end = i;
            for (; end < pieces.Count && !EndsClause(pieces[end], message); end++)
            {
                clause.Add(pieces[end]);
            }

            var names = clause.Exists(piece => piece.Sense == Sense.Name);
            var absent = clause.Exists(piece => piece.Sense == Sense.Absent);
            var other = (clause.Exists(piece => piece.Sense == Sense.Topic && !IsHeading(piece, message)) && !(names && absent))
                || IsOfThings(clause, message)
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

    /// <summary>"Kết quả: lớp vắng 2 em": a heading, not the matter.</summary>
    private static bool IsHeading(Piece topic, Message message) => topic.End < message.Tokens.Count && message.Tokens[topic.End].Is(':');

    /// <summary>"thiếu 5 quyển vở": things are missing, nobody is.</summary>
    private static bool IsOfThings(List<Piece> clause, Message message)
    {
        var number = clause.FindIndex(piece => piece.Sense == Sense.Number);
        return number > 0 && clause[number - 1].Sense == Sense.Absent && message.Tokens[clause[number - 1].From].Plain == "thieu"
            && clause[number].End < message.Tokens.Count && Things.Contains(message.Tokens[clause[number].End].Plain, StringComparer.Ordinal);
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
