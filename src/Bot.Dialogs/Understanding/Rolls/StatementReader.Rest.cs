using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>Numbers that speak of pupils named before, or of those still without a name.</content>
internal sealed partial class StatementReader
{
    /// <summary>"Như với Kiệt, hai đứa ho": as many as are named, and what follows is said of each.</summary>
    private bool SpeaksOfNamed(int value, int i)
    {
        if (value < 2 || _said.Entries.Count != value || i == 0 || _pieces[i - 1].Sense is not (Sense.Sign or Sense.Break) || _bracket > 0 || !FollowsPerson(i, out var behind))
        {
            return false;
        }

        if (behind < _pieces.Count && _pieces[behind].Sense is Sense.Reason or Sense.Excused or Sense.Unexcused or Sense.Because or Sense.All && !_said.Entries.Exists(entry => entry.HasAttribute))
        {
            _said.HasAllWord = true;
            return true;
        }

        return false;
    }

    /// <summary>"hai em kia chưa rõ", "2 em còn lại em đang hỏi": those of whom nothing was said yet, or whose names are still to come.</summary>
    private bool SpeaksOfRest(Piece piece, int i)
    {
        if (_said.Entries.Count == 0 || !FollowsPerson(i, out var behind) || !IsRestAt(behind))
        {
            return false;
        }

        var open = _said.Entries.Count(entry => !entry.HasAttribute);
        if (_said.Absent is { } absent && absent - _said.Entries.Count == piece.Value)
        {
            (_said.More, _said.MoreText) = (piece.Value, Text(piece));
            _last = null;
            return true;
        }

        return open == piece.Value;
    }

    private bool FollowsPerson(int i, out int behind)
    {
        behind = i + 1;
        if (behind >= _pieces.Count || _pieces[behind].Sense != Sense.Person)
        {
            return behind < _pieces.Count && message.Tokens[_pieces[behind].From].Plain is "dua" or "bua";
        }

        behind++;
        return true;
    }

    private bool IsRestAt(int place)
    {
        if (place >= _pieces.Count)
        {
            return false;
        }

        var at = _pieces[place].From;
        return message.Tokens[at].Plain == "kia" || (message.Tokens[at].Plain == "con" && at + 1 < message.Tokens.Count && message.Tokens[at + 1].Plain == "lai");
    }
}
