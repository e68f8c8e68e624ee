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

    /// <summary>Only where the class says nothing of its own.</summary>
    public static void Apply(Sense? opening, Statement said)
    {
        if (opening is null || said.IsReport || said.Entries.Exists(entry => entry.Mark is not null))
        {
            return;
        }

        said.SaysAbsent |= opening == Sense.Absent && said.HasNames;
        said.Entries.ForEach(entry => entry.Mark = opening switch { Sense.Late => PupilMark.Late, Sense.LeftEarly => PupilMark.LeftEarly, _ => entry.Mark });
    }
}
