using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Visits;

/// <summary>The way of a visit into the register: while asking – what happened – then asking.</summary>
public static class VisitFlow
{
    /// <summary>Marks a prompt of this dialog.</summary>
    public const string Note = "visit";

    /// <summary>One thing at a time is missing; a message may bring any of the others as well.</summary>
    private static readonly VisitAsking[] Telling =
        [VisitAsking.Pupil, VisitAsking.Companions, VisitAsking.Day, VisitAsking.Met, VisitAsking.Said, VisitAsking.Promise, VisitAsking.PromiseDay, VisitAsking.Confirmation];

    private static readonly VisitAsking[] Signing = [VisitAsking.Page, VisitAsking.PageInDoubt, VisitAsking.Signer];

    public static TransitionTable<VisitAsking, VisitHappened> Table { get; } = new(
        VisitAsking.Nothing,
        rows:
        [
            (VisitAsking.Confirmation, VisitHappened.Agreed, VisitAsking.Page),
            .. Telling.Concat(Signing).Select(asking => (asking, VisitHappened.Dropped, VisitAsking.Nothing)),
            .. Signing.Select(asking => (asking, VisitHappened.Finished, VisitAsking.Nothing)),
        ],
        interruptions:
        [
            (VisitHappened.PupilUnclear, VisitAsking.Pupil),
            (VisitHappened.CompanionsMissing, VisitAsking.Companions),
            (VisitHappened.DayMissing, VisitAsking.Day),
            (VisitHappened.MetMissing, VisitAsking.Met),
            (VisitHappened.SaidMissing, VisitAsking.Said),
            (VisitHappened.PromiseMissing, VisitAsking.Promise),
            (VisitHappened.PromiseDayMissing, VisitAsking.PromiseDay),
            (VisitHappened.WasRead, VisitAsking.Confirmation),
            (VisitHappened.PictureCame, VisitAsking.PageInDoubt),
            (VisitHappened.SignerMissing, VisitAsking.Signer),
            (VisitHappened.PageMissing, VisitAsking.Page),
        ],
        otherwiseStays: [VisitHappened.Finished],
        otherwiseRefused: [VisitHappened.Agreed, VisitHappened.Dropped]);

    /// <summary>What the chat is asked about its visit; nothing when its question has lapsed or something else is asked.</summary>
    public static VisitAsking StateOf(ConversationMemory memory) =>
        memory is { Visit: { } visit, Prompt.Note: Note } ? Table.Named(visit.State) : VisitAsking.Nothing;
}
