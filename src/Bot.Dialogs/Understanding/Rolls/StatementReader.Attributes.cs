using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>Excuses and reasons, and whose they are.</content>
internal sealed partial class StatementReader
{
    private void Attribute(AbsenceKind? kind, ReasonCode? reason, int i)
    {
        var number = Previous(i) is { Sense: Sense.Number } before && !_rollNumbers && !_said.HasAllWord && i > 0 && _pieces[i - 1].Sense is Sense.Number or Sense.Person or Sense.Filler ? before.Value : (int?)null;
        if (number is not null)
        {
            if (FollowedByNames(i) && _bracket == 0 || (FollowedByNames(i) && NameBeforeBracketEnds(i)))
            {
                // "1 phép: Lan, Khánh" does not say whose it is
                _prefix = NamesBehind(i) <= number ? (kind, reason, number.Value) : _prefix;
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

            if (NextReal(i)?.Sense == Sense.Number && i > 0 && _pieces[i - 1].Sense != Sense.Name)
            {
                return; // "P: 1, KP: 0" counts; the number takes it
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

            var owners = Owners(reason, i);
            _shared = [.. owners];
            foreach (var entry in owners)
            {
                entry.Said = kind ?? entry.Said;
                entry.Reason = ReasonRules.Better(entry.Reason, reason);
                entry.Mark ??= !_modeIsSet && !entry.IsHere && SaysAway(i) ? PupilMark.Absent : null;
            }
        }
    }

    /// <summary>"nghỉ có phép": the absence itself is in the word.</summary>
    private bool SaysAway(int i) => _pieces[i].Sense is Sense.Excused or Sense.Unexcused && message.Tokens[_pieces[i].From].Plain is "vang" or "nghi";

    /// <summary>How many names the list behind the piece has.</summary>
    private int NamesBehind(int i)
    {
        var names = 0;
        for (var j = i + 1; j < Math.Min(_pieces.Count, i + Reach); j++)
        {
            switch (_pieces[j].Sense)
            {
                case Sense.Name or Sense.StrangeName:
                    names++;
                    break;
                case Sense.Sign or Sense.Break or Sense.And or Sense.Person or Sense.Filler or Sense.Bullet:
                    break;
                default:
                    return names;
            }
        }

        return names;
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

    /// <summary>"trừ Long ốm, còn lại kp": those of whom nothing is said yet.</summary>
    private bool OfTheRest(int i)
    {
        var at = _pieces[i].From;
        return Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(j => message.Tokens[j].Plain == "kia" || (message.Tokens[j].Plain == "con" && message.Tokens[j + 1].Plain == "lai")) && _said.Entries.Exists(entry => entry.HasAttribute);
    }

    /// <summary>"…. Tiến với Tài đi cắt lúa": named again, joined, and both are spoken of.</summary>
    private List<Entry> JoinedNames(int i)
    {
        var joined = new List<Entry>();
        for (var j = i - 1; j >= Math.Max(0, i - Reach) && _pieces[j].Sense is Sense.Name or Sense.And or Sense.Person or Sense.Filler or Sense.Because; j--)
        {
            if (_pieces[j].Sense != Sense.Name)
            {
                continue;
            }

            if (joined.Count > 0 && _pieces[j + 1].Sense != Sense.And)
            {
                break;
            }

            joined.AddRange(_said.Entries.Where(entry => entry.IsKnown && entry.Forms[0] == _pieces[j].Name!.Forms[0]).Take(1));
        }

        return joined;
    }

    /// <summary>"Châu + Hải vắng (đi đám ma)": the bracket stands behind the verb, not behind a name.</summary>
    private bool IsBracketOfVerb(int i)
    {
        var open = i - 1;
        while (open > Math.Max(0, i - Reach) && !(_pieces[open].Sense == Sense.Sign && message.Tokens[_pieces[open].From].Is('(')))
        {
            open--;
        }

        return open > 0 && _pieces[open - 1].Sense == Sense.Absent && _said.Entries.Count > 1;
    }

    /// <summary>"Kiên, Hoa (có phép cả hai)": the word for all stands behind what is said of them.</summary>
    private void ShareWithAll(int i)
    {
        if (i == 0 || _last is null || _pieces[i - 1].Sense is not (Sense.Excused or Sense.Unexcused or Sense.Reason) || NextReal(i) is { Sense: not (Sense.Sign or Sense.Break) })
        {
            return;
        }

        foreach (var entry in _said.Entries.Where(entry => !entry.HasAttribute))
        {
            (entry.Said, entry.Reason) = (_last.Said, _last.Reason);
        }
    }

    /// <summary>"Lễ, Giàu: phụ cha mẹ cắt lúa": the colon ends the list, and the reason is said of all in its line.</summary>
    private List<Entry>? ColonBehindList(int i)
    {
        var colon = i - 1;
        while (colon > 0 && _pieces[colon].Sense is Sense.Filler or Sense.Common or Sense.Because)
        {
            colon--;
        }

        return colon > 0 && _pieces[colon].Sense == Sense.Sign && message.Tokens[_pieces[colon].From].Is(':') && _pieces[colon - 1].Sense == Sense.Name
            && _said.Entries.Skip(_lineStart).All(entry => !entry.HasAttribute && entry.Mark is null or PupilMark.Absent)
            ? [.. _said.Entries.Skip(_lineStart)]
            : null;
    }

    private List<Entry> Owners(ReasonCode? reason, int i)
    {
        if (_said.HasAllWord)
        {
            return _said.Entries;
        }

        if (OfTheRest(i))
        {
            return [.. _said.Entries.Where(entry => !entry.HasAttribute)];
        }

        if (_shared.Count > 1)
        {
            return _shared;
        }

        if (_last is null)
        {
            return [];
        }

        if (_repeated && JoinedNames(i) is { Count: > 1 } pair)
        {
            return pair;
        }

        if (_bracket > 0 && IsBracketOfVerb(i))
        {
            return [.. _said.Entries.Where(entry => !entry.HasAttribute)];
        }

        if (_bracket > 0 || _repeated)
        {
            return [_last];
        }

        if (reason is not null && ColonBehindList(i) is { Count: > 1 } listed)
        {
            return listed;
        }

        if (_allAhead)
        {
            return [.. _said.Entries.Where(entry => !entry.HasAttribute || entry == _last)];
        }

        var verb = _pieces[i].Sense is Sense.Excused or Sense.Unexcused && message.Tokens[_pieces[i].From].Plain is "vang" or "nghi" || (i > 0 && _pieces[i - 1].Sense == Sense.Absent);
        if (verb && !_modeIsSet)
        {
            return [.. _said.Entries.Where(entry => !entry.HasAttribute || entry == _last)]; // "Lan, Khánh vắng không phép"
        }

        var joined = _said.Entries.Where(entry => entry.Group == _last.Group && entry != _last && !entry.HasAttribute).ToList();
        return joined.Count > 0 && (reason is not null || _pieces.Any(piece => piece.Sense == Sense.And)) ? [.. joined, _last] : [_last];
    }
}
