using System.Collections.Frozen;

namespace Bot.Channels.ZaloOa;

/// <summary>The error codes of the Official Account API.</summary>
internal static class ZaloOaErrors
{
    public static FrozenDictionary<int, ZaloFault> Catalogue { get; } = Rows(
        (ZaloFault.TooFast, [-32, 429]),
        (ZaloFault.Retry, [-200, -214]),
        (ZaloFault.Refresh, [-216, -220, 216, -401, 401, -124]),
        (ZaloFault.Window, [-230, -232, -305, -311]),
        (ZaloFault.Unreachable, [-213, -217, -227, -244]),
        (ZaloFault.Quota, [-211]),
        (ZaloFault.RecipientQuota, [-218]),
        (ZaloFault.Reschedule, [-234]),
        (ZaloFault.AttachmentGone, [-100]),
        (ZaloFault.DeadLetter, [-201, -210, -233, -249]),
        (ZaloFault.Operator,
        [
            -204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242, -248, -320, -321, // the account, its app, its package, its money
            -237, -238, -241, -403, // groups and assets, which we do not use
        ]));

    internal static FrozenDictionary<int, ZaloFault> Rows(params IReadOnlyList<(ZaloFault Fault, IReadOnlyList<int> Codes)> rows) =>
        rows.SelectMany(row => row.Codes.Select(code => KeyValuePair.Create(code, row.Fault))).ToFrozenDictionary();
}
