using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>
/// Walks over the pieces of one class and session, from left to right, and gathers what is said: a word of state before names opens a list
/// ("trễ 2: Lan, Huế"), behind names it speaks of them ("Lan với Huế đi trễ"); a reason or excuse belongs to the name before it.
/// </summary>
internal sealed partial class StatementReader(Message message, ClassRoll roll)
{
    private readonly Statement _said = new();
    private IReadOnlyList<Piece> _pieces = [];
    private PupilMark? _mode;
    private bool _modeIsSet;
    private bool _hereMode;
    private bool _dropMode;
    private bool _addMode;
    private (AbsenceKind? Kind, ReasonCode? Reason, int Left)? _prefix;
    private int _group;
    private int _bracket;
    private Entry? _last;
    private bool _rollNumbers;
    private bool _periodsOpen;
    private Piece? _swallowed;
    private List<Entry> _spoken = [];
    private bool _repeated;
    private List<Entry> _shared = []; // whose the attribute before was, until another name or clause comes
    private bool _allAhead;
    private bool _prefixStyle;
    private int _enumerated;
    private int _lineStart; // how many entries there were when the sentence or line began

    public Statement Read(IReadOnlyList<Piece> pieces)
    {
        _pieces = message.Watched(pieces);
        var hidden = new HiddenNames(message, roll, _pieces);
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (hidden.IsNameWithState(i) || hidden.IsListOfNames(i))
            {
                _said.Unclear.Add(Text(_pieces[i]));
            }
            else if (hidden.At(i) is { Count: > 0 } forms)
            {
                Suspect(_pieces[i], forms);
            }
            else
            {
                Take(_pieces[i], i);
            }
        }

        return _said;
    }

    private void Take(Piece piece, int i)
    {
        if (piece.Sense is not (Sense.Number or Sense.Sign or Sense.And or Sense.RollNumber or Sense.Filler))
        {
            _rollNumbers = false;
        }

        switch (piece.Sense)
        {
            case not Sense.Class when ReferenceEquals(piece, _swallowed):
                break;
            case Sense.Name:
                Named(piece, i);
                break;
            case Sense.StrangeName or Sense.Unknown:
                Strange(piece, i);
                break;
            case Sense.Common when IsHiddenName(piece, i):
                Strange(piece, i);
                break;
            case Sense.Absent:
                AbsentSaid(piece, i);
                break;
            case Sense.Into when NextReal(i) is { Sense: Sense.Excused or Sense.Unexcused or Sense.Reason } wrong:
                _swallowed = Previous(i)?.Sense == Sense.Mistake ? wrong : _swallowed; // "ghi nhầm thành phép"
                break;
            case Sense.Into:
                if (_said.IsChange && _last is not null)
                {
                    (_last.IsDropped, _said.IsExchange) = (true, true);
                }

                break;
            case Sense.Full:
                _said.IsFullBut |= message.Tokens[piece.From].Plain is "con" or "cac" || IsOfOthers(piece);
                _said.SaysFull = true;
                _said.Periods.Clear();
                break;
            case Sense.Late:
                State(PupilMark.Late, i);
                break;
            case Sense.LeftEarly:
                State(PupilMark.LeftEarly, i);
                break;
            case Sense.Skip:
                State(PupilMark.Skipped, i);
                break;
            case Sense.Here or Sense.Present when NumberNear(i):
                break; // the number takes it
            case Sense.Here or Sense.Present or Sense.Arrived:
                Presence(piece, i);
                break;
            case Sense.Excused:
                Attribute(AbsenceKind.Excused, null, i);
                break;
            case Sense.Unexcused:
                Attribute(AbsenceKind.Unexcused, null, i);
                break;
            case Sense.Reason or Sense.Mode:
                Attribute(null, ReasonRules.Refined(piece, message), i);
                break;
            case Sense.Number:
                NumberSaid(piece, i);
                break;
            case Sense.Fraction:
                Fraction(piece, i);
                break;
            case Sense.Bullet:
                _group++;
                _shared = [];
                break;
            case Sense.RollNumber:
                _rollNumbers = NextReal(i)?.Sense == Sense.Number;
                break;
            case Sense.More:
                if (Previous(i)?.Sense is not (Sense.Number or Sense.Fraction) && _said.More == 0)
                {
                    _said.More++;
                    _said.MoreText = Text(piece);
                }

                break;
            case Sense.Vague:
                _said.Vague ??= (_said.SaysAbsent && !IsOtherSentence(i)) || Previous(i)?.Sense == Sense.Absent || NextReal(i)?.Sense == Sense.Absent ? Text(piece) : null;
                break;
            case Sense.Add:
                _said.IsAddition = true;
                (_addMode, _dropMode) = (true, false);
                break;
            case Sense.Drop:
                _said.IsRemoval = true;
                _dropMode = true;
                break;
            case Sense.Mistake or Sense.Change:
                _said.IsChange = true;
                break;
            case Sense.NotBut:
                Exchange(i);
                break;
            case Sense.All:
                ShareWithAll(i);
                _allAhead |= _said.Entries.Count == 0;
                _said.HasAllWord = _said.Entries.Count > 0;
                break;
            case Sense.But:
                _said.IsFullBut |= _said.SaysFull;
                ShareBefore(i);
                _group++;
                _modeIsSet = false;
                _prefix = null;
                break;
            case Sense.Break:
                Break(piece);
                break;
            case Sense.Sign:
                Sign(piece);
                break;
        }
    }

    /// <summary>"mấy bạn kia đi đủ", "ngoài Huy ra thì đủ hết".</summary>
    private bool IsOfOthers(Piece full)
    {
        for (var at = full.From - 1; at >= Math.Max(0, full.From - 4); at--)
        {
            if (message.Tokens[at].Plain == "kia" || (message.Tokens[at].Plain == "lai" && at > 0 && message.Tokens[at - 1].Plain == "con"))
            {
                return true;
            }
        }

        var name = _said.Entries.Count > 0 ? Enumerable.Range(0, Math.Min(_pieces.Count, Reach)).FirstOrDefault(i => _pieces[i].Sense == Sense.Name, -1) : -1;
        return name > 0 && Enumerable.Range(1, Math.Min(2, _pieces[name].From)).Any(back => message.Tokens[_pieces[name].From - back].Plain is "ngoai" or "tru");
    }

    /// <summary>"vắng Lan. Nghe mấy bạn nói …": the sentence that said who is absent is over.</summary>
    private bool IsOtherSentence(int i)
    {
        var absent = i - 1;
        while (absent >= Math.Max(0, i - Reach) && _pieces[absent].Sense != Sense.Absent)
        {
            absent--;
        }

        return _said.HasNames && _pieces.Skip(absent + 1).Take(i - absent - 1).Any(piece => piece.Sense == Sense.Break);
    }

    private void Sign(Piece piece)
    {
        var token = message.Tokens[piece.From];
        if (token.Is('('))
        {
            _bracket++;
        }
        else if (token.Is(')'))
        {
            _bracket = Math.Max(0, _bracket - 1);
            _prefix = _prefix is { Left: < 99 } ? null : _prefix;
        }
        else if (token.Is(',') || token.Is('-') || token.Is('/') || token.Is('\t') || token.Is('|'))
        {
            _group++;
            _said.HasAllWord = false;
        }
    }

    private void Break(Piece piece)
    {
        _group++;
        _lineStart = _said.Entries.Count;
        _shared = [];
        _said.HasAllWord = false;
        _dropMode = false;
        _hereMode = false;
        if (message.Tokens[piece.From].Is(';'))
        {
            _prefix = null;
        }
    }
}
