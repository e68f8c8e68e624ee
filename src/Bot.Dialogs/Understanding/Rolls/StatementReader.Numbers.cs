using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>What each number counts.</content>
internal sealed partial class StatementReader
{
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
        if (before?.Sense == Sense.Late && message.Tokens[before.End - 1].Plain == "tiet")
        {
            return; // "có mặt trước tiết 2"
        }

        if (_rollNumbers || (before?.Sense == Sense.RollNumber))
        {
            _rollNumbers = true;
            RollNumber(value, text);
            return;
        }

        if (follows?.Sense == Sense.Minutes && _last is { Mark: null } next && i > 0 && _pieces[i - 1].Sense == Sense.Name && _said.Entries.Exists(entry => entry.Mark == PupilMark.Late))
        {
            next.Mark = PupilMark.Late; // "Long trễ 5 phút, Hải 10 phút"
        }

        if (IsMinutes(i) || IsOfPlace(piece))
        {
            return;
        }

        if (IsDayOfDate(i) || SpeaksOfNamed(value, i) || SpeaksOfRest(piece, i))
        {
            return;
        }

        if (before?.Sense == Sense.NotBut && _said.Absent is not null)
        {
            return; // "2 chứ không phải 1"
        }

        if (follows?.Sense == Sense.Period && before?.Sense is Sense.Late or Sense.LeftEarly)
        {
            return; // "trễ 2 tiết"
        }

        if (before?.Sense == Sense.Absent && follows?.Sense is Sense.Girl or Sense.Boy && OfOtherSex(i) is { } others)
        {
            Count(value + others, message.Slice(piece.From, piece.End));
            Sexes(follows.Sense, value);
            return; // "vắng 1 nữ 1 nam"
        }

        if (value == 1 && _said.Absent > 1 && before?.Sense is Sense.Absent or Sense.Reason or Sense.Excused or Sense.Unexcused && follows?.Sense == Sense.Person && NameFollows(i))
        {
            return; // "hai em nghỉ học, một em tên là Quang, một em tên là Chi"
        }

        if (follows?.Sense is Sense.Minutes or Sense.Clock or Sense.Days || before?.Sense is Sense.Clock || before?.Sense is Sense.DayWord or Sense.Grade or Sense.ClassWord)
        {
            return;
        }

        if (before?.Sense == Sense.Period || (_periodsOpen && before?.Sense is Sense.Sign or Sense.And))
        {
            Period(value, ofSpoken: _spoken.Exists(entry => entry.Mark == PupilMark.Skipped) && !NameFollows(i));
            return;
        }

        if (after?.Sense == Sense.Absent && before?.Sense is not (Sense.Absent or Sense.Enrolled or Sense.Present or Sense.Here) && after.From - piece.End <= 2 && (!HasOwnNumber(after, i) || IsEnumeratedBehind(after, i)))
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
            if (after?.Sense is Sense.Excused or Sense.Unexcused && _said.Absent > value)
            {
                Splits(after, value); // "2 em nghỉ 1 có phép 1 không phép"
                return;
            }

            if (follows?.Sense is Sense.Excused or Sense.Unexcused && follows.From == piece.End && _said.Absent is null && !HasOwnNumber(follows, i))
            {
                Splits(follows, value);
            }

            Count(value, message.Slice(before.From, piece.End));
        }
        else if (before?.Sense == Sense.Enrolled && value == _said.Entries.Count && message.Tokens[before.From].Plain == "tong" && _said.SaysAbsent)
        {
            Count(value, text); // "Lan vắng. Dũng cũng vắng. Tổng 2"
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
        else if (before?.Sense == Sense.Skip && follows?.Sense == Sense.Person)
        {
            (_said.Late, _said.LateText) = (value, text); // "bỏ học 2 em: …"
        }
        else if (before?.Sense == Sense.Skip)
        {
            Period(value, ofSpoken: true);
        }
        else if (before?.Sense is Sense.Late or Sense.LeftEarly || after?.Sense is Sense.Late or Sense.LeftEarly or Sense.Skip)
        {
            (_said.Late, _said.LateText) = (value, text);
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

    /// <summary>"Cơ sở 2: …", "tổ 3", "thôn 1": the number of a place or group.</summary>
    private bool IsOfPlace(Piece piece) =>
        piece.From > 0 && message.Tokens[piece.From - 1] is { IsWord: true } word
            && (word.Plain is "khu" or "thon" or "xom" or "ap" or "doi" || word.Key is "điêm3" or "tô3" or "diem"
                || (word.Plain is "so" or "hieu" && piece.From > 1 && message.Tokens[piece.From - 2].Plain is "co" or "phan"));

    /// <summary>"hai em nghỉ học một em tên là Quang …": the one behind begins the list.</summary>
    private bool IsEnumeratedBehind(Piece absent, int i)
    {
        var at = i;
        while (at < _pieces.Count && !ReferenceEquals(_pieces[at], absent))
        {
            at++;
        }

        at++;
        while (at < _pieces.Count && _pieces[at].Sense == Sense.Filler)
        {
            at++;
        }

        return _pieces[i].Value > 1 && NextReal(i)?.Sense == Sense.Person && at < _pieces.Count && _pieces[at] is { Sense: Sense.Number } behind
            && ((behind.Value == 1 && NextReal(at)?.Sense == Sense.Person && NameFollows(at)) || (behind.Value <= _pieces[i].Value && NextReal(at, skipPersons: true)?.Sense is Sense.Excused or Sense.Unexcused));
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

    /// <summary>"24 và 25/11": a day of the month, not a count.</summary>
    private bool IsDayOfDate(int i) =>
        _pieces[i].Value is >= 1 and <= 31 && i + 2 < _pieces.Count && _pieces[i + 1].Sense is Sense.And or Sense.Sign && _pieces[i + 2].Sense == Sense.Date
            && (_pieces[i + 1].Sense == Sense.And || message.Tokens[_pieces[i + 1].From].Is(',')) && i > 0 && _pieces[i - 1].Sense is Sense.DayWord or Sense.Days or Sense.Sign;

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

    /// <summary>The number of the other sex, where it is given right behind.</summary>
    private int? OfOtherSex(int i)
    {
        var numbers = Enumerable.Range(i + 1, Math.Min(5, _pieces.Count - i - 1)).Where(at => _pieces[at].Sense is not (Sense.Filler or Sense.Sign or Sense.And)).Take(3).ToList();
        return numbers.Count == 3 && _pieces[numbers[1]].Sense == Sense.Number && _pieces[numbers[2]].Sense is Sense.Girl or Sense.Boy && _pieces[numbers[2]].Sense != _pieces[numbers[0]].Sense
            ? _pieces[numbers[1]].Value
            : null;
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
}
