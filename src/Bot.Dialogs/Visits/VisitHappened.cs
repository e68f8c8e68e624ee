namespace Bot.Dialogs.Visits;

/// <summary>What happened while a visit is told: the trigger of its table.</summary>
public enum VisitHappened
{
    /// <summary>The name fits several children.</summary>
    PupilUnclear,

    CompanionsMissing,
    DayMissing,
    MetMissing,
    SaidMissing,
    PromiseMissing,
    PromiseDayMissing,

    /// <summary>Nothing is missing; it is read back.</summary>
    WasRead,

    /// <summary>The teller said yes: stored.</summary>
    Agreed,

    /// <summary>A picture came of which nobody said what it is.</summary>
    PictureCame,

    /// <summary>The page is there, and nobody said who signed.</summary>
    SignerMissing,

    /// <summary>It waits for its page again.</summary>
    PageMissing,

    /// <summary>Page and signer are there, or come later.</summary>
    Finished,

    /// <summary>Taken back.</summary>
    Dropped,
}
