using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Linking;

/// <summary>The linking of a chat: as it stands – what happened – as it stands then.</summary>
public static class LinkingFlow
{
    /// <summary>So many wrong codes within <see cref="BlockedFor"/> block a chat.</summary>
    public const int MostWrongCodes = 5;

    public static readonly TimeSpan BlockedFor = TimeSpan.FromHours(1);

    public static TransitionTable<LinkingState, LinkingHappened> Table { get; } = new(
        LinkingState.Unlinked,
        rows:
        [
            (LinkingState.Unlinked, LinkingHappened.GoodCode, LinkingState.Linked),
            (LinkingState.Linked, LinkingHappened.GoodCode, LinkingState.Linked),
            (LinkingState.Linked, LinkingHappened.OwnCode, LinkingState.Linked),
            (LinkingState.Unlinked, LinkingHappened.WrongCode, LinkingState.Unlinked),
            (LinkingState.Linked, LinkingHappened.WrongCode, LinkingState.Linked),
            (LinkingState.Unlinked, LinkingHappened.LastWrongCode, LinkingState.UnlinkedBlocked),
            (LinkingState.Linked, LinkingHappened.LastWrongCode, LinkingState.LinkedBlocked),
            (LinkingState.Unlinked, LinkingHappened.KnownPhone, LinkingState.Linked),
            (LinkingState.Linked, LinkingHappened.KnownPhone, LinkingState.Linked),
            (LinkingState.UnlinkedBlocked, LinkingHappened.KnownPhone, LinkingState.Linked),
            (LinkingState.LinkedBlocked, LinkingHappened.KnownPhone, LinkingState.Linked),
            (LinkingState.UnlinkedBlocked, LinkingHappened.HourOver, LinkingState.Unlinked),
            (LinkingState.LinkedBlocked, LinkingHappened.HourOver, LinkingState.Linked),
        ],
        interruptions: [],
        otherwiseStays: [LinkingHappened.Wrote, LinkingHappened.UnknownPhone],
        otherwiseRefused:
        [
            LinkingHappened.GoodCode, LinkingHappened.OwnCode, LinkingHappened.WrongCode, LinkingHappened.LastWrongCode, LinkingHappened.HourOver,
        ]);

    public static LinkingState StateOf(Scene scene, ConversationMemory memory) => (scene.Memberships.Count > 0, memory.WrongCodes.Count >= MostWrongCodes) switch
    {
        (false, false) => LinkingState.Unlinked,
        (true, false) => LinkingState.Linked,
        (false, true) => LinkingState.UnlinkedBlocked,
        (true, true) => LinkingState.LinkedBlocked,
    };

    public static bool IsBlocked(LinkingState state) => state is LinkingState.UnlinkedBlocked or LinkingState.LinkedBlocked;
}
