using Bot.Dialogs.Understanding.Parsing;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Which reason stands when several are said.</summary>
internal static class ReasonRules
{
    /// <summary>Farm work for money is paid work: "bẻ bắp thuê".</summary>
    public static ReasonCode Refined(Piece piece, Message message)
    {
        var reason = (ReasonCode)piece.Value;
        return reason == ReasonCode.LR && piece.End < message.Tokens.Count && message.Tokens[piece.End].Key is "thuê" or "mươn1" or "thue" or "muon" ? ReasonCode.DL : reason;
    }

    /// <summary>A reason said later explains more, but "chưa rõ" and vaguer ones do not undo a clear one.</summary>
    public static ReasonCode? Better(ReasonCode? old, ReasonCode? added) => (old, added) switch
    {
        (_, null) => old,
        (null, _) => added,
        (ReasonCode.KR or ReasonCode.KX, _) => added,
        (ReasonCode.OM, ReasonCode.KB) => ReasonCode.KB,
        (ReasonCode.DX, ReasonCode.LR) => ReasonCode.LR,
        (ReasonCode.LR or ReasonCode.DL, ReasonCode.TE) => ReasonCode.TE, // the parents are at work, so the child minds the baby
        _ => old,
    };
}
