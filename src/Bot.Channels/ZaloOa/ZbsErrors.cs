using System.Collections.Frozen;

namespace Bot.Channels.ZaloOa;

/// <summary>The error codes of ZBS templates. Some numbers mean something else than in the Official Account API.</summary>
internal static class ZbsErrors
{
    public static FrozenDictionary<int, ZaloFault> Catalogue { get; } = ZaloOaErrors.Rows(
        (ZaloFault.Retry, [-100]),
        (ZaloFault.TooFast, [-32, 429]),
        (ZaloFault.Refresh, [-124, -216, -220, 216, -401, 401]),
        (ZaloFault.BadPhone, [-108]),
        (ZaloFault.Unreachable, [-110, -114, -118, -119, -139, -140, -141]),
        (ZaloFault.Quota, [-144, -1441, -147, -1471, -1472]),
        (ZaloFault.Reschedule, [-133, -234]),
        (ZaloFault.DeadLetter, [-107, -111, -112, -1121, -1122, -1123, -1124, -121, -122, -130, -132]),
        (ZaloFault.Operator,
        [
            -101, -102, -103, -104, -105, -106, // the app
            -109, -113, -1131, -116, -117, -131, -145, -146, // the template
            -115, -135, -1351, -136, -137, -138, -1381, // money, package, Zalo Cloud account
            -120, -1202, -1241, -125, // the account's rights
            -126, -127, // development mode
            -123, -142, -143, // encryption, which we do not use
            -148, -149, -150, -153, -158, -159, -160, -161, -162, // journeys and other restrictions
        ]));
}
