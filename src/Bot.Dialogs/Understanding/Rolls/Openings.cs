using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>"Đi trễ: 6A Long; 7B Quang": the word before the first class, with a colon behind it, is said of every class.</summary>
internal static class Openings
{
    public static Sense? Of(IReadOnlyList<Piece> preface, Message message)
    {
        var said = preface.Where(piece => piece.Sense is not (Sense.Sign or Sense.Filler or Sense.Break or Sense.ClassWord)).LastOrDefault();
        return said?.Sense is Sense.Late or Sense.LeftEarly or Sense.Absent && preface.Any(piece => piece.From >= said.End && message.Tokens[piece.From].Is(':')) ? said.Sense : null;
    }

    /// <summary>"Đi trễ: Lan 7A, Huy 7B" and "Lan 7A, Huy 7B nghỉ": the state said before the first name, or behind the last class.</summary>
    public static Sense? Around(Message message, Segments segments)
    {
        var classes = segments.ClassTokens.Order().ToList();
        return StateIn(message, 0, classes[0] - 1) ?? StateIn(message, classes[^1] + 1, message.Tokens.Count);
    }

    private static Sense? StateIn(Message message, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            var (longest, sense) = (0, (Sense?)null);
            foreach (var (end, meaning, missing) in Lexicon.Phrases.Match(message.Tokens, i))
            {
                if (end > longest && (missing == 0 || !message.HasMarks))
                {
                    (longest, sense) = (end, meaning.Sense);
                }
            }

            if (sense is Sense.Absent or Sense.Late or Sense.LeftEarly)
            {
                return sense;
            }

            i = Math.Max(i, longest - 1);
        }

        return null;
    }

    /// <summary>Only where the class says nothing of its own.</summary>
    public static void Apply(Sense? opening, Statement said)
    {
        if (opening is null || said.IsReport || said.Entries.Exists(entry => entry.Mark is not null))
        {
            return;
        }

        if (opening is Sense.Late or Sense.LeftEarly && said is { HasNames: false, Loose.Count: 1 })
        {
            (said.Late, said.LateText) = said.Loose[0]; // "đi trễ: 7A 2, 7B 1"
            said.Loose.Clear();
        }

        said.SaysAbsent |= opening == Sense.Absent && said.HasNames;
        said.Entries.ForEach(entry => entry.Mark = opening switch { Sense.Late => PupilMark.Late, Sense.LeftEarly => PupilMark.LeftEarly, _ => entry.Mark });
    }
}
