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
internal sealed class StatementReader(Message message, ClassRoll roll)
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
    private bool _allAhead;
    private bool _prefixStyle;
    private int _enumerated;

    public Statement Read(IReadOnlyList<Piece> pieces)
    {
        _pieces = pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            Take(pieces[i], i);
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
            case Sense.Name when piece == _swallowed:
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
            case Sense.Into:
                if (_said.IsChange && _last is not null)
                {
                    (_last.IsDropped, _said.IsExchange) = (true, true);
                }

                break;
            case Sense.Full:
                _said.IsFullBut |= message.Tokens[piece.From].Plain is "con" or "cac";
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
            case Sense.RollNumber:
                _rollNumbers = NextReal(i)?.Sense == Sense.Number;
                break;
            case Sense.More:
                if (Previous(i)?.Sense != Sense.Number && _said.More == 0)
                {
                    _said.More++;
                    _said.MoreText = Text(piece);
                }

                break;
            case Sense.Vague:
                _said.Vague ??= _said.SaysAbsent || Previous(i)?.Sense == Sense.Absent || NextReal(i)?.Sense == Sense.Absent ? Text(piece) : null;
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
        _said.HasAllWord = false;
        _dropMode = false;
        _hereMode = false;
        if (message.Tokens[piece.From].Is(';'))
        {
            _prefix = null;
        }
    }

    private void Named(Piece piece, int i)
    {
        var match = piece.Name!;
        var text = message.Slice(piece.From, piece.End);
        if (IsNumberOrName(piece, i))
        {
            _said.Unclear.Add(text);
            return;
        }

        var forms = match.Forms;
        if (forms.Count > 1 && i > 0 && _pieces[i - 1].Sense is Sense.Girl or Sense.Boy)
        {
            var sex = _pieces[i - 1].Sense == Sense.Girl ? Sex.Female : Sex.Male;
            var left = forms.Where(form => form.Pupil.Sex == sex).ToList();
            forms = left.Count > 0 ? left : forms;
        }

        // a name in brackets behind a name repeats it, or names the first one in full
        var again = forms.Count == 1
            ? _said.Entries.FirstOrDefault(entry => entry.IsKnown && entry.Pupil == forms[0].Pupil.Id)
            : _said.Entries.FirstOrDefault(entry => entry.Forms.Count > 1 && entry.Forms.SequenceEqual(forms) && string.Equals(entry.Text, text, StringComparison.OrdinalIgnoreCase));
        if (again is null && forms.Count > 1)
        {
            again = _said.Entries.LastOrDefault(entry => entry.IsKnown && forms.Contains(entry.Forms[0]) && match.Words == 1);
        }
        else if (again is null && forms.Count == 1 && _last is { IsKnown: false, IsGuess: false } last && last.Forms.Contains(forms[0]) && match.Words > 1)
        {
            last.Forms = forms;
            again = last;
        }

        var entry = again ?? new Entry(text, forms, _group);
        if (again is null)
        {
            _said.Entries.Add(entry);
        }

        Enter(entry, again is not null);
    }

    private void Enter(Entry entry, bool again)
    {
        if (!again || entry.Mark is null)
        {
            entry.Mark = _modeIsSet ? _mode : entry.Mark;
        }

        entry.IsHere |= _hereMode;
        entry.IsDropped |= _dropMode;
        entry.IsAdded |= _addMode;
        if (_said.IsExchange)
        {
            _dropMode = false;
        }

        if (_prefix is { } prefix && prefix.Left > 0)
        {
            entry.Said ??= prefix.Kind;
            entry.Reason ??= prefix.Reason;
            _prefix = prefix with { Left = prefix.Left - 1 };
        }

        _last = entry;
        _repeated = again;
    }

    /// <summary>"vang nam": five, or the pupil Nam? Only a count said elsewhere, or a list, decides.</summary>
    private bool IsNumberOrName(Piece piece, int i)
    {
        var token = message.Tokens[piece.From];
        if (piece.End != piece.From + 1 || token.IsCapital || (message.HasMarks && message.HasCase && !IsNumberWord(token)) || !IsNumberWord(token))
        {
            return false;
        }

        if (i == 0 || _pieces[i - 1].Sense != Sense.Absent || _said.Absent is not null)
        {
            return false;
        }

        return !(i + 2 < _pieces.Count && _pieces[i + 1].Sense == Sense.Sign && _pieces[i + 2].Sense == Sense.Name);
    }

    private static bool IsNumberWord(Token token) => token.Key == token.Plain
        ? token.Plain is "du" or "mot" or "hai" or "ba" or "bon" or "tu" or "nam" or "sau" or "bay" or "tam" or "chin" or "muoi"
        : token.Key is "một" or "hai" or "ba" or "bôn1" or "tư" or "năm" or "sau1" or "bay3" or "tam1" or "chin1" or "mươi2";

    /// <summary>Without marks and capitals, an everyday word that touches a name may be one: "vang lan hang om".</summary>
    private bool IsHiddenName(Piece piece, int i) =>
        !message.HasMarks && !message.HasCase && piece.End == piece.From + 1 && i > 0 && _pieces[i - 1].Sense is Sense.Name or Sense.Absent
        && _pieces[i - 1].End == piece.From && message.Tokens[piece.From].IsWord && i + 1 <= _pieces.Count && (i + 1 == _pieces.Count || _pieces[i + 1].Sense is not (Sense.Common or Sense.Filler));

    private void Strange(Piece piece, int i)
    {
        var expected = piece.Sense == Sense.StrangeName || IsListPlace(i);
        var text = Text(piece);
        if (!expected || message.Tokens[piece.From].Plain.Length < 2)
        {
            _said.Noise.Add(text);
            return;
        }

        if (piece.Sense == Sense.StrangeName && !IsListPlace(i))
        {
            _said.Noise.Add(text);
            return;
        }

        // words before or behind a known name, with nothing between, belong to it: "Nguyễn Thị Lan" where only Y Lan exists
        var next = i + 1 < _pieces.Count ? _pieces[i + 1] : null;
        if (_last is not null && i > 0 && _pieces[i - 1].Sense == Sense.Name && _pieces[i - 1].End == piece.From && piece.Sense == Sense.StrangeName)
        {
            Replace(_last, _last.Text + " " + text);
            return;
        }

        if (i > 0 && _pieces[i - 1].Sense is Sense.Unknown && _last is { IsGuess: true } && _pieces[i - 1].End == piece.From)
        {
            Replace(_last, _last.Text + " " + text);
            return;
        }

        var near = Enumerable.Range(piece.From, piece.End - piece.From).Reverse()
            .SelectMany(at => roll.Near(message.Tokens[at])).OrderBy(found => found.Distance).Select(found => found.Form).Distinct().Take(6).ToList();
        if (next?.Sense == Sense.Name && next.From == piece.End && !_said.Entries.Exists(entry => entry.Group == _group && entry.IsKnown && entry.Pupil == next.Name!.Forms[0].Pupil.Id))
        {
            near = [.. next.Name!.Forms];
            text += " " + Text(next);
            _swallowed = next;
        }

        var entry = new Entry(text, near, _group) { IsGuess = true };
        _said.Entries.Add(entry);
        Enter(entry, again: false);
    }

    private void Replace(Entry entry, string text)
    {
        var at = _said.Entries.IndexOf(entry);
        var guess = new Entry(text, entry.Forms, entry.Group) { IsGuess = true, Mark = entry.Mark, Said = entry.Said, Reason = entry.Reason };
        _said.Entries[at] = guess;
        _last = guess;
    }

    /// <summary>Where only a name makes sense: after "vắng", a count, a comma of the list, another name.</summary>
    private bool IsListPlace(int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            switch (_pieces[j].Sense)
            {
                case Sense.Absent or Sense.Late or Sense.LeftEarly or Sense.Skip or Sense.Add or Sense.Drop:
                    return true;
                case Sense.Number or Sense.Fraction:
                    return _said.SaysAbsent || _modeIsSet || _said.HasCount;
                case Sense.Name:
                    return message.HasCase ? j == i - 1 || message.Tokens[_pieces[i].From].IsCapital : true;
                case Sense.And or Sense.Person or Sense.Bullet:
                    continue;
                case Sense.Filler when message.Tokens[_pieces[j].From].Plain is "la" or "gom" or "ban" or "ten" or "co" or "a":
                    continue;
                case Sense.Sign when message.Tokens[_pieces[j].From] is { } sign && (sign.Is(',') || sign.Is(':') || sign.Is('(') || sign.Is('-') || sign.Is('/') || sign.Is('\t') || sign.Is('"')):
                    continue;
                case Sense.Break when message.Tokens[_pieces[j].From].Kind == TokenKind.Line || message.Tokens[_pieces[j].From].Is(';'):
                    continue;
                case Sense.Excused or Sense.Unexcused or Sense.Reason:
                    return (j < i - 1 && _pieces[j + 1].Sense is Sense.Sign or Sense.Break or Sense.And) && message.Tokens[_pieces[i].From].IsCapital == message.HasCase;
                case Sense.Unknown or Sense.StrangeName:
                    return j == i - 1 && _last is { IsGuess: true };
                default:
                    return false;
            }
        }

        return false;
    }

    private void AbsentSaid(Piece piece, int i)
    {
        _said.SaysAbsent = true;
        if (_said.AbsentText.Length == 0)
        {
            _said.AbsentText = Text(piece);
        }

        if (FollowedByNames(i) || !_said.Entries.Exists(entry => entry.Mark is null))
        {
            (_mode, _modeIsSet, _hereMode) = (PupilMark.Absent, true, false);
            _prefix = null;
        }
    }

    private void State(PupilMark mark, int i)
    {
        if (FollowedByNames(i))
        {
            (_mode, _modeIsSet, _hereMode) = (mark, true, false);
            _prefix = null;
            return;
        }

        _spoken = Spoken();
        foreach (var entry in _spoken)
        {
            entry.Mark = mark;
            if (mark == PupilMark.Skipped)
            {
                entry.Periods.AddRange(_said.Periods.Except(entry.Periods));
            }
        }
    }

    private void Presence(Piece piece, int i)
    {
        if (IsDenied(piece))
        {
            return;
        }

        if (FollowedByNames(i) && _last is null)
        {
            _hereMode = true;
            return;
        }

        foreach (var entry in Spoken())
        {
            entry.IsHere = true;
            entry.HasArrived |= piece.Sense == Sense.Arrived && !(message.Tokens[piece.From].Plain is "di" or "co" or "da" && _pieces.Any(one => one.Sense == Sense.Mistake));
        }
    }

    /// <summary>"không dám đi học", "mai mới đi học": not there.</summary>
    private bool IsDenied(Piece piece)
    {
        for (var at = piece.From - 1; at >= Math.Max(0, piece.From - 3) && message.Tokens[at].IsWord; at--)
        {
            if (message.Tokens[at].Plain is "khong" or "ko" or "k" or "chua" or "dam" or "chiu" or "muon" or "so" or "bo" or "mai" or "moi" or "se" or "hong" or "cham" && piece.Sense != Sense.Arrived)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names a word behind them speaks of: those of its clause, or the whole list before it when no word opened it.</summary>
    private List<Entry> Spoken()
    {
        if (_said.HasAllWord)
        {
            return _said.Entries;
        }

        var clause = _said.Entries.Where(entry => entry.Group == _group).ToList();
        if (!_modeIsSet)
        {
            var free = _said.Entries.Where(entry => entry.Mark is null && !entry.IsHere).ToList();
            return free.Count > 0 ? free : clause;
        }

        return clause.Count > 0 ? clause : _last is null ? [] : [_last];
    }

    private void Exchange(int i)
    {
        // "Lan chứ không phải Uyên": the name behind is the wrong one; "không phải Kiên mà là Lâm" likewise
        _said.IsExchange = true;
        _said.IsChange = true;
        var next = NextReal(i);
        if (next?.Sense == Sense.Name)
        {
            _dropMode = true;
        }
    }

    private void Attribute(AbsenceKind? kind, ReasonCode? reason, int i)
    {
        var number = Previous(i) is { Sense: Sense.Number } before && !_rollNumbers && i > 0 && _pieces[i - 1].Sense is Sense.Number or Sense.Person or Sense.Filler ? before.Value : (int?)null;
        if (number is not null)
        {
            if (FollowedByNames(i) && _bracket == 0 || (FollowedByNames(i) && NameBeforeBracketEnds(i)))
            {
                _prefix = (kind, reason, number ?? 99);
            }

            return;
        }

        if (reason == ReasonCode.NV || reason == ReasonCode.HT || kind is not null || reason is not null)
        {
            if (NextReal(i) is { Sense: Sense.Number } counted && i > 0 && _pieces[i - 1].Sense != Sense.Name && NamesFollowCount(i))
            {
                _prefix = (kind, reason, counted.Value);
                return;
            }

            if (Opens(i))
            {
                _prefix = (kind, reason, 99);
                _prefixStyle = true;
                return;
            }

            if (_last is null && _allAhead)
            {
                _said.ForAll = (kind ?? _said.ForAll?.Kind, reason ?? _said.ForAll?.Reason);
            }

            foreach (var entry in Owners(reason))
            {
                entry.Said = kind ?? entry.Said;
                entry.Reason = ReasonRules.Better(entry.Reason, reason);
            }
        }
    }

    /// <summary>"có phép 2 (Lan, Dũng)".</summary>
    private bool NamesFollowCount(int i)
    {
        var number = i + 1;
        while (number < _pieces.Count && _pieces[number].Sense != Sense.Number)
        {
            number++;
        }

        return number + 1 < _pieces.Count && _pieces[number + 1].Sense is Sense.Sign && (message.Tokens[_pieces[number + 1].From].Is('(') || message.Tokens[_pieces[number + 1].From].Is(':')) && FollowedByNames(number);
    }

    /// <summary>"Quyên, Thiện đi thi, còn Nhi ốm": what "còn" sets apart shares one reason.</summary>
    private void ShareBefore(int i)
    {
        var closed = i > 0 && _pieces[i - 1].Sense is Sense.Sign ? i - 2 : i - 1;
        if (_last is not { Reason: { } reason } || closed < 0 || message.Tokens[_pieces[i].From].Plain != "con" || _repeated)
        {
            return;
        }

        for (var before = _said.Entries.Count - 2; before >= 0 && !_said.Entries[before].HasAttribute; before--)
        {
            _said.Entries[before].Reason = reason;
        }
    }

    /// <summary>"có phép: Lan, Khánh" — the attribute stands before its names.</summary>
    private bool Opens(int i)
    {
        if (i + 1 >= _pieces.Count || !FollowedByNames(i))
        {
            return false;
        }

        var colon = _pieces[i + 1].Sense == Sense.Sign && message.Tokens[_pieces[i + 1].From].Is(':');
        if (_prefixStyle && _pieces[i - 1].Sense is Sense.Sign or Sense.Break or Sense.And or Sense.But)
        {
            return true;
        }

        var noneYet = _said.Entries.Count == 0 || (_last?.HasAttribute == true && colon);
        return colon ? noneYet || _pieces[i - 1].Sense is Sense.Sign or Sense.Break : _said.Entries.Count == 0 && i > 0 && _pieces[i - 1].Sense is Sense.Absent or Sense.Sign;
    }

    private List<Entry> Owners(ReasonCode? reason)
    {
        if (_said.HasAllWord)
        {
            return _said.Entries;
        }

        if (_last is null)
        {
            return [];
        }

        if (_bracket > 0 || _repeated)
        {
            return [_last];
        }

        if (_allAhead)
        {
            return [.. _said.Entries.Where(entry => !entry.HasAttribute || entry == _last)];
        }

        var joined = _said.Entries.Where(entry => entry.Group == _last.Group && entry != _last && !entry.HasAttribute).ToList();
        return joined.Count > 0 && (reason is not null || _pieces.Any(piece => piece.Sense == Sense.And)) ? [.. joined, _last] : [_last];
    }

    private bool NameBeforeBracketEnds(int i)
    {
        for (var j = i + 1; j < _pieces.Count; j++)
        {
            if (_pieces[j].Sense == Sense.Name)
            {
                return true;
            }

            if (_pieces[j].Sense == Sense.Sign && message.Tokens[_pieces[j].From].Is(')'))
            {
                return false;
            }
        }

        return false;
    }

    private bool FollowedByNames(int i)
    {
        var numbered = false;
        for (var j = i + 1; j < _pieces.Count; j++)
        {
            var piece = _pieces[j];
            switch (piece.Sense)
            {
                case Sense.Name or Sense.StrangeName or Sense.RollNumber:
                    return true;
                case Sense.Unknown:
                    return j == i + 1;
                case Sense.Number when IsMinutes(j) || (j + 1 < _pieces.Count && _pieces[j + 1].Sense == Sense.Minutes):
                    j++;
                    continue;
                case Sense.Number or Sense.Fraction or Sense.Bullet:
                    numbered = true;
                    continue;
                case Sense.Person or Sense.Girl or Sense.Boy or Sense.Filler or Sense.Minutes:
                    continue;
                case Sense.Period:
                    return false;
                case Sense.Excused or Sense.Unexcused or Sense.Reason when _pieces[i].Sense is Sense.Absent && !numbered:
                    continue;
                case Sense.Break when message.Tokens[piece.From].Kind == TokenKind.Line:
                    numbered = true;
                    continue;
                case Sense.Sign:
                    var token = message.Tokens[piece.From];
                    if (token.Is(':') || token.Is('(') || token.Is('-') || token.Is('=') || token.Is('•') || token.Is('"') || numbered)
                    {
                        continue;
                    }

                    return false;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool NumberNear(int i) =>
        (Previous(i) is { Sense: Sense.Number } && !IsTaken(i)) || NextReal(i) is { Sense: Sense.Number or Sense.Fraction };

    private bool IsTaken(int i)
    {
        var before = Previous(i, 2);
        return before?.Sense is Sense.Absent or Sense.Enrolled or Sense.Period or Sense.RollNumber;
    }

    private void Fraction(Piece piece, int i)
    {
        var before = Previous(i);
        _said.NumbersText = Text(piece);
        if (before?.Sense == Sense.Absent && piece.Value < piece.Second)
        {
            (_said.Absent, _said.Enrolled, _said.AbsentText) = (piece.Value, piece.Second, Text(piece));
            return;
        }

        _said.Enrolled = Math.Max(piece.Value, piece.Second);
        _said.Present = Math.Min(piece.Value, piece.Second);
        _said.AbsentText = _said.AbsentText.Length == 0 ? Text(piece) : _said.AbsentText;
    }

    private void NumberSaid(Piece piece, int i)
    {
        var value = piece.Value;
        var text = Text(piece);
        var before = Previous(i);
        var after = NextReal(i, skipPersons: true);
        var follows = NextReal(i);
        if (_rollNumbers || (before?.Sense == Sense.RollNumber))
        {
            _rollNumbers = true;
            RollNumber(value, text);
            return;
        }

        if (IsMinutes(i))
        {
            return;
        }

        if (before?.Sense == Sense.NotBut && _said.Absent is not null)
        {
            return; // "2 chứ không phải 1"
        }

        if (follows?.Sense is Sense.Minutes or Sense.Clock or Sense.Days || before?.Sense is Sense.Clock || before?.Sense is Sense.DayWord or Sense.Grade or Sense.ClassWord)
        {
            return;
        }

        if (before?.Sense == Sense.Period || (_periodsOpen && before?.Sense is Sense.Sign or Sense.And))
        {
            Period(value);
            return;
        }

        if (after?.Sense == Sense.Absent && before?.Sense is not (Sense.Absent or Sense.Enrolled or Sense.Present) && after.From - piece.End <= 2 && !HasOwnNumber(after))
        {
            Count(value, text);
        }
        else if (follows?.Sense == Sense.More)
        {
            _said.More += value;
            _said.MoreText = message.Slice(piece.From, follows.End);
        }
        else if (before?.Sense == Sense.Absent)
        {
            if (follows?.Sense is Sense.Excused or Sense.Unexcused && follows.From == piece.End && _said.Absent is null && !HasOwnNumber(follows))
            {
                Splits(follows, value);
            }

            Count(value, message.Slice(before.From, piece.End));
        }
        else if (before?.Sense == Sense.Enrolled)
        {
            (_said.Enrolled, _said.NumbersText) = (value, text);
        }
        else if (before?.Sense is Sense.Present or Sense.Here || (after?.Sense is Sense.Present or Sense.Here && before?.Sense != Sense.Absent))
        {
            (_said.Present, _said.NumbersText) = (value, text);
        }
        else if (follows?.Sense is Sense.Girl or Sense.Boy && after?.Sense != Sense.Name)
        {
            Sexes(follows.Sense, value);
        }
        else if (before?.Sense is Sense.Girl or Sense.Boy)
        {
            Sexes(before.Sense, value);
        }
        else if (follows?.Sense is Sense.Excused or Sense.Unexcused or Sense.Reason or Sense.Mode || after?.Sense is Sense.Excused or Sense.Unexcused or Sense.Reason or Sense.Mode)
        {
            Splits(follows?.Sense is Sense.Person or Sense.Filler ? after! : follows!, value);
        }
        else if (before?.Sense is Sense.Excused or Sense.Unexcused or Sense.Reason)
        {
            Splits(before, value);
        }
        else if (before?.Sense == Sense.Skip)
        {
            Period(value, ofSpoken: true);
        }
        else if (before?.Sense is Sense.Late or Sense.LeftEarly || after?.Sense is Sense.Late or Sense.LeftEarly or Sense.Skip)
        {
            _said.Late = value;
        }
        else if (_said.SaysFull)
        {
            (_said.Enrolled, _said.NumbersText) = (_said.Enrolled ?? value, text);
        }
        else if (follows?.Sense == Sense.Full)
        {
            (_said.Enrolled, _said.NumbersText) = (value, text);
        }
        else if (_said.IsExchange || _said.IsAddition)
        {
            Count(value, text);
        }
        else if (value == _enumerated + 1 || value == 1 ? NameFollows(i) && _said.Absent is not null : false)
        {
            _enumerated = value; // "1 là Quyền, 1 là Hoan", "1. Ún 2. Ín"
        }
        else
        {
            _said.Loose.Add((value, text));
        }
    }

    private bool HasOwnNumber(Piece piece)
    {
        var at = _pieces.Count - 1;
        while (at > 0 && _pieces[at] != piece)
        {
            at--;
        }

        return NextReal(at)?.Sense == Sense.Number;
    }

    private bool NameFollows(int i)
    {
        for (var j = i + 1; j < _pieces.Count && j < i + 4; j++)
        {
            if (_pieces[j].Sense is Sense.Name or Sense.StrangeName)
            {
                return true;
            }

            if (_pieces[j].Sense is not (Sense.Filler or Sense.Sign or Sense.Break or Sense.Person))
            {
                return false;
            }
        }

        return false;
    }

    private void Period(int value, bool ofSpoken = false)
    {
        _periodsOpen = true;
        if (ofSpoken && _spoken.Count > 0)
        {
            _spoken.ForEach(entry => entry.Periods.Add(value));
            return;
        }

        _said.Periods.Add(value);
    }

    /// <summary>"trễ 15p": after a word of lateness the p is a minute, not leave.</summary>
    private bool IsMinutes(int i) =>
        Previous(i)?.Sense is Sense.Late or Sense.LeftEarly && i + 1 < _pieces.Count && _pieces[i + 1].From == _pieces[i].End
            && message.Tokens[_pieces[i + 1].From].Plain is "p" or "ph" or "phut";

    private void Count(int value, string text)
    {
        if (_said.Absent is { } known && known != value && !_said.IsExchange)
        {
            _said.Loose.Add((value, text));
            return;
        }

        (_said.Absent, _said.AbsentText) = (value, text);
    }

    private void Sexes(Sense sense, int value)
    {
        if (sense == Sense.Girl)
        {
            _said.Girls = value;
        }
        else
        {
            _said.Boys = value;
        }
    }

    private void Splits(Piece attribute, int value)
    {
        switch (attribute.Sense)
        {
            case Sense.Excused:
                _said.Split[AbsenceKind.Excused] = value;
                break;
            case Sense.Unexcused:
                _said.Split[AbsenceKind.Unexcused] = value;
                break;
            case Sense.Mode:
                _said.Elsewhere += value;
                break;
            case Sense.Reason when !((ReasonCode)attribute.Value).IsAbsence():
                _said.Elsewhere += value;
                break;
            default:
                _said.Reasons[(ReasonCode)attribute.Value] = value;
                break;
        }

        if (_said.AbsentText.Length == 0)
        {
            _said.AbsentText = Text(attribute);
        }
    }

    private void RollNumber(int value, string text)
    {
        var form = roll.Forms.FirstOrDefault(form => form.Pupil.RollNumber == value);
        var known = form is null ? null : _said.Entries.FirstOrDefault(entry => entry.IsKnown && entry.Pupil == form.Pupil.Id);
        var entry = known ?? new Entry(text, form is null ? [] : [form], _group) { IsGuess = form is null };
        if (known is null)
        {
            _said.Entries.Add(entry);
        }

        Enter(entry, again: known is not null);
    }

    private Piece? Previous(int i, int nth = 1)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            var piece = _pieces[j];
            var skip = piece.Sense is Sense.Filler or Sense.Person
                || (piece.Sense == Sense.Sign && message.Tokens[piece.From] is { } token && (token.Is(':') || token.Is('=') || token.Is('-') || token.Is('.') || token.Is('(') || token.Is('"')))
                || (piece.Sense == Sense.Break && message.Tokens[piece.From].Is('.'));
            if (!skip && --nth == 0)
            {
                return piece;
            }
        }

        return null;
    }

    private Piece? NextReal(int i, bool skipPersons = false)
    {
        for (var j = i + 1; j < _pieces.Count; j++)
        {
            var piece = _pieces[j];
            var skip = (piece.Sense is Sense.Filler) || (skipPersons && piece.Sense is Sense.Person)
                || (piece.Sense == Sense.Sign && message.Tokens[piece.From] is { } token && (token.Is(':') || token.Is('=')));
            if (!skip)
            {
                return piece;
            }
        }

        return null;
    }

    private string Text(Piece piece) => message.Slice(piece.From, piece.End);
}
