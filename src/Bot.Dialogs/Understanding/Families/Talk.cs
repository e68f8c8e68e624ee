using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>The pieces of a guardian's message: own children named, others named, reason and excuse.</summary>
internal sealed class Talk
{
    private Talk(List<Piece> pieces, IReadOnlyList<NameForm> children)
    {
        Pieces = pieces;
        Children = children;
    }

    public List<Piece> Pieces { get; }

    /// <summary>The guardian's children at this school.</summary>
    public IReadOnlyList<NameForm> Children { get; }

    public List<NameForm> Named { get; } = [];

    /// <summary>Names of pupils that are not this guardian's.</summary>
    public List<string> Strangers { get; } = [];

    public ReasonCode? Reason { get; private set; }

    public AbsenceKind? Said { get; private set; }

    public AbsenceKind Kind => Said ?? Reason?.DefaultKind() ?? AbsenceKind.Unstated;

    public static Talk Of(Message message, SchoolIndex index, SchoolRegister register, Guardian guardian)
    {
        var own = guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>()
            .Select(pupil => index.RollOf(pupil.Class).Forms.First(form => form.Pupil.Id == pupil.Id))
            .ToList();
        var segments = new SegmentReader(message, index).Read();
        var pieces = Rewrites.Of(BestPath.Find(message, new Lattice(message, index, new ClassRoll(null, own), 0, segments.ClassTokens), 0, message.Tokens.Count), message)
            .ConvertAll(piece => piece.Sense == Sense.OwnAbsence ? piece with { Sense = Sense.Absent } : piece);
        var talk = new Talk(pieces, own);
        var finder = new NameFinder(index.Everyone, message.Tokens, message.HasMarks);
        var classes = segments.Parts.SelectMany(part => part.Classes).Select(one => one.Id).ToHashSet();
        for (var i = 0; i < pieces.Count; i++)
        {
            talk.Take(pieces, i, message, finder, classes);
        }

        return talk;
    }

    private void Take(List<Piece> pieces, int i, Message message, NameFinder finder, HashSet<ClassId> classes)
    {
        var piece = pieces[i];
        if (IsNameOfOther(pieces, i, message) && finder.At(piece.From).Any())
        {
            Strangers.Add(message.Slice(piece.From, piece.End));
            return;
        }

        switch (piece.Sense)
        {
            case Sense.Name:
                var fitting = piece.Name!.Forms.Where(form => classes.Count == 0 || classes.Contains(form.Pupil.Class)).ToList();
                Named.AddRange(fitting.Where(form => !Named.Contains(form)));
                if (fitting.Count == 0)
                {
                    Strangers.Add(message.Slice(piece.From, piece.End));
                }

                break;
            case Sense.Unknown or Sense.StrangeName or Sense.Common or Sense.Filler when i > 0 && pieces[i - 1].Sense is Sense.Person or Sense.Filler && IsChildWord(message, pieces[i - 1]):
                if (piece.Sense == Sense.StrangeName || (finder.At(piece.From).Any() && (!message.HasCase || message.Tokens[piece.From].IsCapital)))
                {
                    Strangers.Add(message.Slice(piece.From, piece.End));
                }

                break;
            case Sense.Excused:
                Said = Said == AbsenceKind.Unexcused ? Said : AbsenceKind.Excused;
                break;
            case Sense.Unexcused when piece.End - piece.From > 1:
                Said = AbsenceKind.Unexcused;
                break;
            case Sense.Reason or Sense.Mode:
                Reason = Reason is ReasonCode.NV or ReasonCode.HT ? ReasonRules.Refined(piece, message) : ReasonRules.Better(Reason, ReasonRules.Refined(piece, message));
                break;
        }
    }

    /// <summary>"cháu Nam lớp 11C1": a capital behind the word for a child, whatever else the word means.</summary>
    private static bool IsNameOfOther(List<Piece> pieces, int i, Message message) =>
        message.HasCase && i > 0 && pieces[i].End == pieces[i].From + 1 && message.Tokens[pieces[i].From] is { IsWord: true, IsCapital: true, Raw.Length: > 1 }
            && pieces[i].Sense is not (Sense.Name or Sense.StrangeName or Sense.Unknown or Sense.Class or Sense.Filler or Sense.Common) && pieces[i - 1].End == pieces[i].From
            && message.Tokens[pieces[i - 1].From].IsWord && IsChildWord(message, pieces[i - 1]);

    private static bool IsChildWord(Message message, Piece piece) =>
        message.Tokens[piece.End - 1].Plain is "chau" or "em" or "be" or "con" or "thang" or "ban" or "e" or "dua";
}
