using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>Names, known and strange.</content>
internal sealed partial class StatementReader
{
    private const int MostEntries = 100;
    private const int LongestName = 80;

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
            again = IsListItem(i) ? null : again; // "H'Hien, Hien": two items of a list are two pupils
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

    private bool IsListItem(int i)
    {
        var next = i + 1;
        while (next < _pieces.Count && _pieces[next].Sense == Sense.Filler)
        {
            next++;
        }

        return i > 1 && _bracket == 0 && (next == _pieces.Count || _pieces[next].Sense is Sense.Break or Sense.Sign) && _pieces[i - 1].Sense is Sense.Sign or Sense.Break or Sense.And or Sense.Person;
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
        _shared = [];
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
        IsCapitalInList(piece, i) ||
        !message.HasMarks && !message.HasCase && piece.End == piece.From + 1 && i > 0 && _pieces[i - 1].Sense is Sense.Name or Sense.Absent
        && _pieces[i - 1].End == piece.From && message.Tokens[piece.From].IsWord && i + 1 <= _pieces.Count && (i + 1 == _pieces.Count || _pieces[i + 1].Sense is not (Sense.Common or Sense.Filler));

    /// <summary>"vắng 2: Dũng, Dung": a capital between the signs of a list of names is a name, whatever word it is spelled like.</summary>
    private bool IsCapitalInList(Piece piece, int i) =>
        message.HasCase && piece.End == piece.From + 1 && message.Tokens[piece.From] is { IsWord: true, IsCapital: true } && i > 1
        && _pieces[i - 2].Sense == Sense.Name && (_pieces[i - 1].Sense == Sense.And || (_pieces[i - 1].Sense == Sense.Sign && message.Tokens[_pieces[i - 1].From].Is(',')))
        && (i + 1 == _pieces.Count || _pieces[i + 1].Sense is Sense.Sign or Sense.Break);

    private void Strange(Piece piece, int i)
    {
        var subject = IsSubject(piece, i);
        var expected = piece.Sense == Sense.StrangeName || IsListPlace(i);
        var text = Text(piece);
        if (!expected || message.Tokens[piece.From].Plain.Length < 2)
        {
            _said.Noise.Add(text);
            return;
        }

        if (piece.Sense == Sense.StrangeName && !subject && !IsListPlace(i))
        {
            _said.Noise.Add(text);
            return;
        }

        // words before or behind a known name, with nothing between, belong to it: "Nguyễn Thị Lan" where only Y Lan exists
        var next = i + 1 < _pieces.Count ? _pieces[i + 1] : null;
        if (_said.Entries.Count >= MostEntries || _last?.Text.Length > LongestName)
        {
            _said.Noise.Add(text); // a text of strange words names nobody any more
            return;
        }

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

    /// <summary>"bạn Trần Văn Khôi nghỉ bệnh": nobody of that name, but a pupil is meant.</summary>
    private bool IsSubject(Piece piece, int i) =>
        piece.Sense == Sense.StrangeName && i + 1 < _pieces.Count && _pieces[i + 1].Sense is Sense.Absent or Sense.Late or Sense.LeftEarly
            && (piece.End - piece.From > 1 || (i > 0 && _pieces[i - 1].Sense == Sense.Person)) && _pieces[i + 1].From == piece.End;

    /// <summary>May be a pupil, may be a word: asked.</summary>
    private void Suspect(Piece piece, IReadOnlyList<NameForm> forms)
    {
        var entry = new Entry(Text(piece), forms, _group) { IsGuess = true };
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
        for (var j = i - 1; j >= Math.Max(0, i - Reach); j--)
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
}
