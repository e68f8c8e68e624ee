using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>All meanings every stretch of a message can have for one class, each with its own cost.</summary>
internal sealed class Lattice(Message message, SchoolIndex index, ClassRoll roll, int enrolment, IReadOnlySet<int> classTokens, double nameBias = 0)
{
    private readonly IReadOnlyList<Token> _tokens = message.Tokens;
    private readonly NameFinder _names = new(roll, message.Tokens, message.HasMarks);
    private readonly List<PhraseFound<Meaning>> _phrases = [];

    public List<Piece> At(int at, int until)
    {
        var token = _tokens[at];
        var pieces = new List<Piece>(6);
        if (classTokens.Contains(at))
        {
            pieces.Add(new Piece(Sense.Class, at, at + 1, 0));
            return pieces;
        }

        switch (token.Kind)
        {
            case TokenKind.Line:
                pieces.Add(new Piece(Sense.Break, at, at + 1, 0));
                return pieces;
            case TokenKind.Emoji:
                pieces.Add(new Piece(Sense.Sign, at, at + 1, 0));
                return pieces;
            case TokenKind.Sign:
                Lexical(at, until, pieces);
                if (token.Is('(') && at + 2 < until && _tokens[at + 1].Is('?') && _tokens[at + 2].Is(')'))
                {
                    pieces.Add(new Piece(Sense.Reason, at, at + 3, 0.1, (int)ReasonCode.KR)); // "Lan (?)": the reason is not known
                }

                pieces.Add(new Piece(token.IsBreak ? Sense.Break : Sense.Sign, at, at + 1, 0.1));
                return pieces;
            case TokenKind.Number:
                NumberPieces.At(_tokens, at, until, enrolment, pieces);
                Lexical(at, until, pieces);
                return pieces;
            default:
                Lexical(at, until, pieces);
                SpokenNumbers.At(_tokens, at, until, pieces);
                Named(at, until, pieces);
                Staff(at, until, pieces);
                Strange(at, until, pieces);
                return pieces;
        }
    }

    private void Lexical(int at, int until, List<Piece> pieces)
    {
        _phrases.Clear();
        Lexicon.Phrases.Match(_tokens, at, _phrases);
        foreach (var (end, meaning, missing) in _phrases)
        {
            if (end <= until && !Crosses(at, end) && !HidesName(meaning.Sense, at, missing))
            {
                var cost = Costs.Of(meaning.Sense) + CoversName(meaning.Sense, at, end) + SoundsLikeName(meaning.Sense, at, end, missing) + CountsNothing(meaning.Sense, at, end) + (message.HasMarks ? 0.1 * missing : 0) - (0.06 * (end - at - 1));
                pieces.Add(new Piece(meaning.Sense, at, end, cost, meaning.Value) { Missing = missing });
            }
        }
    }

    /// <summary>Without marks a small word and a name may be spelled alike ("lan"); the report verb "bao" stays one unless a list sign follows it.</summary>
    private double SoundsLikeName(Sense sense, int at, int end, int missing)
    {
        if (missing == 0 || end != at + 1 || sense is not (Sense.Filler or Sense.Common or Sense.And or Sense.Because or Sense.Reason) || roll.WithGiven(_tokens[at].Plain).Count == 0)
        {
            return 0;
        }

        var listed = end < _tokens.Count && (_tokens[end].Is(',') || _tokens[end].Is(';') || _tokens[end].Is('/') || _tokens[end].Is('+'));
        return _tokens[at].Plain != "bao" ? 0.3 : listed ? 0.5 : 0;
    }

    /// <summary>A capital inside a sentence on a word that is a name of the class speaks for the name: "vắng Phép không phép".</summary>
    private double CoversName(Sense sense, int at, int end)
    {
        if (!message.HasCase)
        {
            return 0;
        }

        for (var i = at; i < end; i++)
        {
            var token = _tokens[i];
            var opens = i == 0 || _tokens[i - 1].IsBreak;
            if (!token.IsCapital || !token.IsWord || token.Raw.Length < 2 || (opens && !(sense == Sense.Number ? IsSubjectNumber(i) : IsSubject(i))) || !roll.Calls(token, message.HasMarks))
            {
                continue;
            }

            if (sense == Sense.Number)
            {
                return 1;
            }

            return opens || classTokens.Contains(i - 1) || _tokens[i - 1].Is(':') || _tokens[i - 1].Is('"') ? 0.25 : 1;
        }

        return 0;
    }

    /// <summary>"nam nghi co phep": without marks a number word that is a pupil, right before a word of state; a count would name what it counts.</summary>
    private double CountsNothing(Sense sense, int at, int end) =>
        sense == Sense.Number && !message.HasMarks && end == at + 1 && roll.WithGiven(_tokens[at].Plain).Count > 0 && (at == 0 || _tokens[at - 1].Plain is not ("vang" or "v" or "nghi" or "thieu"))
            && end < _tokens.Count && (_tokens[end].Plain is "nghi" or "vang" or "om" or "benh" or "sot" or "xin" || (end + 1 < _tokens.Count && _tokens[end].Plain is "di" or "bi" && _tokens[end + 1].Plain is "tre" or "muon" or "om" or "sot" or "benh" or "kham" or "vien"))
            ? 1
            : 0;

    /// <summary>"Lễ vắng", "Viện, Trang nghỉ": a marked word in front of a word of absence or of another name.</summary>
    private bool IsSubject(int at)
    {
        if (!_tokens[at].IsMarked || at + 1 >= _tokens.Count)
        {
            return false;
        }

        var next = _tokens[at + 1];
        return next.Key is "văng1" or "nghi3" || (next.Is(',') && at + 2 < _tokens.Count && _tokens[at + 2].IsCapital && roll.WithGiven(_tokens[at + 2].Plain).Count > 0);
    }

    /// <summary>"Năm đau răng", "Mười xin nghỉ": a number would count something.</summary>
    private bool IsSubjectNumber(int at)
    {
        var state = false;
        foreach (var (_, meaning, missing) in at + 1 < _tokens.Count && message.HasMarks ? Lexicon.Phrases.Match(_tokens, at + 1) : [])
        {
            state |= missing == 0 && meaning.Sense is Sense.Absent or Sense.Late or Sense.LeftEarly or Sense.Reason or Sense.Because or Sense.Arrived;
        }

        return state;
    }

    /// <summary>"Minh nghỉ" is no "mình nghỉ" in a class with a Minh: small words do not take the place of a name for want of marks.</summary>
    private bool HidesName(Sense sense, int at, int missing) =>
        (missing > 0 && sense == Sense.And && _tokens[at].Plain == "lan") || missing > 0 && sense is Sense.OwnAbsence or Sense.Filler or Sense.Common or Sense.Topic or Sense.And or Sense.Staff
        && (message.HasMarks || sense == Sense.OwnAbsence)
        && (message.HasMarks ? _tokens[at].IsCapital && !_tokens[at].IsMarked : true)
        && missing > 0 && IsGiven(_tokens[at]);

    private bool Crosses(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (classTokens.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private void Named(int at, int until, List<Piece> pieces)
    {
        foreach (var match in _names.At(at))
        {
            if (match.End <= until && !Crosses(at, match.End))
            {
                pieces.Add(new Piece(Sense.Name, at, match.End, Costs.Name + nameBias + LeadsToNames(at), Name: match));
            }
        }
    }

    /// <summary>"vang 3 em la Long, Huy": là with names behind it, whoever is called Lả.</summary>
    private double LeadsToNames(int at) =>
        !_tokens[at].IsMarked && _tokens[at].Plain == "la" && at + 1 < _tokens.Count && _tokens[at + 1].IsWord && roll.HasPart(_tokens[at + 1].Plain) ? 1 : 0;

    /// <summary>"thầy Vinh", "cô Thảo": a colleague, not a pupil.</summary>
    private void Staff(int at, int until, List<Piece> pieces)
    {
        if (at + 1 >= until || _tokens[at].Plain is not ("thay" or "co") || !_tokens[at + 1].IsWord)
        {
            return;
        }

        var name = _tokens[at + 1];
        var titled = _tokens[at].Key is "thây2" or "cô" || (!message.HasMarks && _tokens[at].Plain == "thay");
        if (titled && (index.IsStaffName(name.Plain) || (message.HasCase && name.IsCapital)))
        {
            pieces.Add(new Piece(Sense.Staff, at, at + 2, 0.8));
        }
    }

    private bool IsGiven(Token token) => roll.IsGiven(token, message.HasMarks);

    private void Strange(int at, int until, List<Piece> pieces)
    {
        pieces.Add(new Piece(Sense.Unknown, at, at + 1, message.HasCase && !_tokens[at].IsCapital ? 2.8 : 3));
        if (!message.HasCase)
        {
            return;
        }

        var givens = 0;
        for (var end = at; end < until && end - at < 4 && _tokens[end].IsWord && _tokens[end].IsCapital && (end == at || _tokens[end].Start == _tokens[end - 1].End + 1); end++)
        {
            givens += IsGiven(_tokens[end]) ? 1 : 0;
            var words = end + 1 - at;
            pieces.Add(new Piece(Sense.StrangeName, at, end + 1, givens == words ? Math.Max(Costs.StrangeName, words * Costs.Name) : Costs.StrangeName)); // "Hòa Huế Lok Kring": four of the class, no stranger
        }
    }
}
