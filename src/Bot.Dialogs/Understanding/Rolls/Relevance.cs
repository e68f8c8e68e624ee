using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Whether a statement speaks of who is there and who is not, or of something else with classes, names and numbers in it.</summary>
internal sealed class Relevance(Message message, ReadingContext context)
{
    public bool IsAboutPupils(Statement said, Segment segment, List<Piece> pieces, bool dropped, bool manyClasses)
    {
        if (IsMarkList(pieces) && !said.SaysAbsent && !said.SaysFull)
        {
            return false;
        }

        var spoken = said.IsReport || said.Unclear.Count > 0 || (said.Late > 0 && !dropped)
            || said.Entries.Exists(entry => entry.HasAttribute || entry.Mark is not null || entry.IsHere || ((entry.IsDropped || entry.IsAdded) && context.Reported.Count > 0))
            || (said.IsExchange && said.Loose.Count > 0)
            || (said.IsChange && said.HasNames && context.Reported.Count > 0);
        if (spoken)
        {
            return !(dropped && said is { SaysFull: true, HasNames: false, HasCount: false } && !segment.NamesClass) && !(dropped && !said.IsReport && !said.Entries.Exists(entry => entry.HasAttribute || entry.Mark is not null));
        }

        if (dropped)
        {
            return false;
        }

        if (said.HasNames && said.Entries.Exists(entry => !entry.IsGuess) && pieces.TrueForAll(piece => piece.Sense is not (Sense.Common or Sense.Unknown)))
        {
            return true;
        }

        return said.Loose.Count > 0 && segment.NamesClass && pieces.TrueForAll(piece => piece.Sense is Sense.Class or Sense.Number or Sense.Sign or Sense.Filler or Sense.Person or Sense.Break or Sense.ClassWord)
            || segment.Strange.Count > 0 && manyClasses
            || (segment.NamesClass && IsTick(segment));
    }

    /// <summary>"Lan 8, Khánh 7": marks, not absences.</summary>
    private static bool IsMarkList(List<Piece> pieces) =>
        pieces.Where((piece, i) => piece.Sense == Sense.Name && i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Number && pieces[i + 1].From == piece.End).Count() > 1;

    private bool IsTick(Segment segment)
    {
        var (tick, words) = (false, 0);
        for (var i = segment.From; i < segment.Until; i++)
        {
            var token = message.Tokens[i];
            tick |= token.Kind == TokenKind.Emoji && token.Raw is "✅" or "✔" or "☑" or "👌" or "💯" or "👍";
            words += token.IsWord || token.IsNumber ? 1 : 0;
        }

        return tick && words <= 3;
    }
}
