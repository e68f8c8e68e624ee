using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>
/// Words without marks that the parse took for everyday words, but that may be a pupil's name and stand where a name stands: "Bao vang" is
/// "Bảo vắng" or "báo vắng", and only the sender knows. Such a word is asked about, never left out.
/// </summary>
internal sealed class HiddenNames(Message message, ClassRoll roll, IReadOnlyList<Piece> pieces)
{
    private static readonly string[] StateWords = ["vang", "v", "nghi", "thieu", "tre", "muon"];
    private static readonly string[] PersonWords = ["em", "e", "ban", "hs", "chau", "con", "be"];

    private readonly int _states = pieces.Count(piece => piece.Sense is Sense.Absent or Sense.Late);
    private readonly bool _isList = pieces.Any(piece => piece.Sense == Sense.Sign && IsListSign(message.Tokens[piece.From]));

    /// <summary>The pupils whose name the piece may be; empty where it can be none.</summary>
    public IReadOnlyList<NameForm> At(int i)
    {
        if (message.HasMarks)
        {
            return [];
        }

        var piece = pieces[i];
        return piece.Sense switch
        {
            Sense.Name => OfParts(piece),
            Sense.StrangeName or Sense.Unknown or Sense.Class or Sense.Sign or Sense.Break or Sense.Today => [],
            _ when piece.End == piece.From + 1 => StandsForName(i) ? Named(piece.From) : [],
            _ when piece.End == piece.From + 2 && PersonWords.Contains(message.Tokens[piece.From].Plain, StringComparer.Ordinal) => (FollowsName(i) || FollowsAbsent(i)) && Ends(i) ? Named(piece.From + 1) : [],
            _ => [],
        };
    }

    /// <summary>A phrase that is a state word and a name as well: "Hong vang", "vang hong", "Bao vang".</summary>
    public bool IsNameWithState(int i)
    {
        var piece = pieces[i];
        var first = piece.From;
        var last = piece.End - 1;
        if (message.HasMarks || last - first is not (1 or 2) || piece.Sense is Sense.Name or Sense.StrangeName or Sense.Unknown || !OpensClause(i) || !(Ends(i) || IsAttribute(i + 1)))
        {
            return false;
        }

        return (IsStateWord(last) && Named(first, shortest: 1).Count > 0) || (IsStateWord(first) && Named(last, shortest: 1).Count > 0);
    }

    /// <summary>"vang thu tu": a phrase in the place of the list, every word of it a pupil.</summary>
    public bool IsListOfNames(int i)
    {
        var piece = pieces[i];
        return !message.HasMarks && piece.End - piece.From is 2 or 3 && piece.Missing > 0 && piece.Sense is not (Sense.Name or Sense.StrangeName or Sense.Class)
            && FollowsAbsent(i) && Ends(i) && Enumerable.Range(piece.From, piece.End - piece.From).All(at => Named(at).Count > 0);
    }

    private bool IsStateWord(int at) => StateWords.Contains(message.Tokens[at].Plain, StringComparer.Ordinal);

    /// <summary>Pupils whose given name, its marks left off, is the word.</summary>
    private List<NameForm> Named(int at, int shortest = 2)
    {
        var token = message.Tokens[at];
        return token.IsWord && token.Plain.Length >= shortest ? [.. roll.WithGiven(token.Plain).Where(form => form.GivenAt.Any(given => form.Parts[given].Fits(token, exact: false)))] : [];
    }

    /// <summary>"mua va tien": Mùa Vá and Tiên, or Mưa and Tiên.</summary>
    private List<NameForm> OfParts(Piece piece)
    {
        var match = piece.Name!;
        var joined = match.Words > 1 && message.Tokens[piece.From + 1].Plain is "va" or "voi" or "cung";
        if (match.Words < 2 || match.Forms.Any(form => form.Parts.Count == match.Words) || (!joined && _isList))
        {
            return [];
        }

        var others = Named(piece.From).Where(other => !match.Forms.Contains(other) && !match.Forms.Any(form => form.Parts.Any(part => part.Key == other.Given.Key))).ToList();
        return others.Count == 0 ? [] : [.. match.Forms, .. others];
    }

    private bool StandsForName(int i)
    {
        if (pieces[i].Sense is Sense.Absent or Sense.Late && _states < 2)
        {
            return false; // the only word that says what the report is about
        }

        return pieces[i].Sense switch
        {
            Sense.From or Sense.Until or Sense.Number or Sense.Common or Sense.Filler or Sense.Because or Sense.Add when Is(i - 1, Sense.Name) && pieces[i - 1].End == pieces[i].From && Ends(i) && (pieces[i].Missing > 0 || pieces[i].Sense == Sense.Number) => true,
            Sense.Filler or Sense.Because => (OpensClause(i) && (IsState(i + 1) || Joins(i + 1))) || (FollowsName(i) && Ends(i)),
            Sense.Person => (FollowsName(i) || FollowsAbsent(i) || Is(i - 1, Sense.Name)) && Is(i + 1, Sense.Name),
            Sense.And => (OpensClause(i) || IsListSign(i - 1)) && (IsState(i + 1) || Joins(i + 1) || Ends(i)),
            _ => (OpensClause(i) && (IsState(i + 1) || Joins(i + 1))) || (FollowsName(i) && (Ends(i) || IsState(i + 1)))
                || (Is(i - 1, Sense.Absent) && !Is(i - 2, Sense.Name) && Ends(i) && pieces[i].Missing > 0)
                || ((Is(i - 1, Sense.Absent) || Is(i - 1, Sense.Name)) && pieces[i].Sense is not Sense.Number && (Is(i + 1, Sense.Name) || (pieces[i].Sense is Sense.But or Sense.Change or Sense.Drop or Sense.Late or Sense.Absent && Ends(i)))),
        };
    }

    private bool OpensClause(int i) => i == 0 || pieces[i - 1].Sense is Sense.Break or Sense.Class or Sense.ClassWord || IsListSign(i - 1);

    /// <summary>Behind a sign or word that joins names.</summary>
    private bool FollowsName(int i) =>
        i > 0 && (Joins(i - 1) || pieces[i - 1].Sense is Sense.Bullet || message.Tokens[pieces[i - 1].From] is { Plain: ":" or "la" or "gom" });

    private bool FollowsAbsent(int i) => Is(i - 1, Sense.Absent) || (Is(i - 1, Sense.Number) && Is(i - 2, Sense.Absent));

    private bool Ends(int i) =>
        i + 1 == pieces.Count || pieces[i + 1].Sense is Sense.Break or Sense.And || IsListSign(i + 1) || message.Tokens[pieces[i + 1].From] is { Kind: TokenKind.Emoji } or { Plain: "a" or "nhe" or "nha" };

    private bool Joins(int i) => IsListSign(i) || Is(i, Sense.And);

    private bool IsListSign(int i) =>
        Is(i, Sense.Sign) && IsListSign(message.Tokens[pieces[i].From]);

    private static bool IsListSign(Token sign) =>
        sign.Is(',') || sign.Is('/') || sign.Is('+') || sign.Is('&') || sign.Is('-') || sign.Is('•') || sign.Is('(');

    private bool IsState(int i) => Is(i, Sense.Absent) || Is(i, Sense.Late) || Is(i, Sense.LeftEarly) || Is(i, Sense.Skip);

    private bool IsAttribute(int i) => Is(i, Sense.Reason) || Is(i, Sense.Excused) || Is(i, Sense.Unexcused);

    private bool Is(int i, Sense sense) => i >= 0 && i < pieces.Count && pieces[i].Sense == sense;
}
