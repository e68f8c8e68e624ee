using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>Absent, late, gone, here, and names exchanged for one another.</content>
internal sealed partial class StatementReader
{
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
            return;
        }

        foreach (var entry in Spoken().Where(entry => entry.Mark is null && !entry.IsHere && !_modeIsSet))
        {
            entry.Mark = PupilMark.Absent; // "Lan vắng, Dũng đi trễ": what comes behind is not said of Lan
        }
    }

    private void State(PupilMark mark, int i)
    {
        if (FollowedByNames(i) && !IsOfNameBefore(i))
        {
            (_mode, _modeIsSet, _hereMode) = (mark, true, false);
            _prefix = null;
            return;
        }

        if (CountsUnnamed(i))
        {
            _said.Late ??= 1;
            _said.LateText = _said.LateText.Length > 0 ? _said.LateText : Text(_pieces[i]);
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

    /// <summary>"Huy bỏ tiết 2, Quang bỏ tiết 3": a name without a state of its own stands right before.</summary>
    private bool IsOfNameBefore(int i) => !_modeIsSet && i > 0 && _pieces[i - 1].Sense == Sense.Name && _last is { Mark: null };

    /// <summary>"…, trễ 2", "2 em về sớm", "vài em đi trễ": pupils of whom only the number is known, and nobody named before.</summary>
    private bool CountsUnnamed(int i)
    {
        if (_said.Entries.Exists(entry => entry.Group == _group) || message.Tokens[_pieces[i].End - 1].Plain == "tiet")
        {
            return false;
        }

        var next = i + 1;
        while (next < _pieces.Count && _pieces[next].Sense == Sense.Filler)
        {
            next++;
        }

        return (next < _pieces.Count && _pieces[next].Sense == Sense.Number && !IsMinutes(next) && !(next + 1 < _pieces.Count && _pieces[next + 1].Sense is Sense.Minutes or Sense.Clock or Sense.Period))
            || (i > 0 && _pieces[i - 1].Sense == Sense.Vague)
            || (i > 1 && _pieces[i - 1].Sense == Sense.Person && (_pieces[i - 2].Sense is Sense.Number or Sense.Vague || message.Tokens[_pieces[i - 2].From].Key == "co1"));
    }

    private void Presence(Piece piece, int i)
    {
        if (IsDenied(piece, i) || IsPurpose(piece, i))
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
            entry.CameJustNow |= piece.Sense == Sense.Arrived && (message.Tokens[piece.From].Plain is "moi" or "vua" || (piece.From > 0 && message.Tokens[piece.From - 1].Plain is "moi" or "vua"));
            entry.HasArrived |= piece.Sense == Sense.Arrived && !(message.Tokens[piece.From].Plain is "di" or "co" or "da" && _pieces.Any(one => one.Sense == Sense.Mistake));
        }
    }

    /// <summary>"không có dép mang đi học", "không ai chở đi học": what for, not that they came.</summary>
    private bool IsPurpose(Piece piece, int i) =>
        message.Tokens[piece.From].Plain == "di" && piece.Sense != Sense.Arrived && piece.From > 0 && (IsTold(piece, i) || message.Tokens[piece.From - 1].Plain is "mang" or "mac" or "de" or "cho" or "dua" or "ma" or "cap" or "don" or "kip" or "bo");

    /// <summary>"ngại đi học", "ốm đi học": behind a verb, a reason or an unknown word nothing is asserted.</summary>
    private bool IsTold(Piece piece, int i) =>
        i > 0 && _pieces[i - 1].Sense is Sense.Common or Sense.Unknown or Sense.Reason or Sense.Topic or Sense.Alarm && _pieces[i - 1].End == piece.From;

    /// <summary>"không dám đi học", "mai mới đi học": not there.</summary>
    private bool IsDenied(Piece piece, int i)
    {
        var nearest = i > 0 && _pieces[i - 1].Sense == Sense.Name ? _pieces[i - 1].End : 0; // "Mai đi học": a pupil, no day
        for (var at = piece.From - 1; at >= Math.Max(nearest, piece.From - 3) && message.Tokens[at].IsWord; at--)
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
            return free.Count > 0 ? free : clause.Count > 0 || _last is null ? clause : [_last];
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
}
