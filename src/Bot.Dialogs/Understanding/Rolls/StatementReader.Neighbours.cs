using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Rolls;

/// <content>What stands before and behind a piece.</content>
internal sealed partial class StatementReader
{
    /// <summary>How many pieces away a neighbour may stand; beyond that nobody reads them together, and the work stays in proportion to the text.</summary>
    private const int Reach = 40;

    private bool NameBeforeBracketEnds(int i)
    {
        for (var j = i + 1; j < Math.Min(_pieces.Count, i + Reach); j++)
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
        for (var j = i + 1; j < Math.Min(_pieces.Count, i + Reach); j++)
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
                case Sense.Number when _pieces[i].Sense is Sense.Late or Sense.LeftEarly && j + 1 < _pieces.Count && _pieces[j + 1].Sense == Sense.Period:
                    j++; // "trễ 1 tiết: Ly"
                    continue;
                case Sense.Number or Sense.Fraction or Sense.Bullet:
                    numbered = true;
                    continue;
                case Sense.Person or Sense.Girl or Sense.Boy or Sense.Filler or Sense.Minutes or Sense.Class:
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

    /// <summary>"1 p 2 k": the number behind the piece, which stands behind <paramref name="i"/>, is its own.</summary>
    private bool HasOwnNumber(Piece piece, int i)
    {
        var at = i;
        while (at < _pieces.Count && !ReferenceEquals(_pieces[at], piece))
        {
            at++;
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

    private Piece? Previous(int i, int nth = 1)
    {
        for (var j = i - 1; j >= Math.Max(0, i - Reach); j--)
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
        for (var j = i + 1; j < Math.Min(_pieces.Count, i + Reach); j++)
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
