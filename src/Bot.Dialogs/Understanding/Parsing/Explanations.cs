using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>A line for every piece of the parse.</summary>
internal static class Explanations
{
    public static IReadOnlyList<string> Of(Message message, IReadOnlyList<Piece> pieces) =>
        pieces.Count == 0
            ? [.. message.Tokens.Select(token => $"{token.Raw}\t{token.Kind}")]
            : [.. pieces.Select(piece => $"{message.Slice(piece.From, piece.End).Replace("\n", "⏎", StringComparison.Ordinal)}\t{Meaning(piece)}")];

    private static string Meaning(Piece piece) => piece.Sense switch
    {
        Sense.Name => "Name " + string.Join(" | ", piece.Name!.Forms.Select(form => form.Pupil.Name.Full)),
        Sense.Reason or Sense.Mode => $"Reason {(ReasonCode)piece.Value}",
        Sense.Number or Sense.Bullet => $"{piece.Sense} {piece.Value}",
        Sense.Fraction or Sense.Date => $"{piece.Sense} {piece.Value}/{piece.Second}",
        _ => piece.Sense.ToString(),
    };
}
