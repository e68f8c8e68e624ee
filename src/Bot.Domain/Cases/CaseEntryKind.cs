namespace Bot.Domain.Cases;

/// <summary>What happened in a case. The names are stored: never rename one.</summary>
public enum CaseEntryKind
{
    Opened,

    /// <summary>Opened again: the child came back and stayed away again.</summary>
    Relapsed,

    /// <summary>Spoke with somebody, by <see cref="CaseEntry.Way"/>.</summary>
    Contacted,

    /// <summary>The family said something by itself, or answered a message.</summary>
    FamilySaid,

    /// <summary>Went to the home: <see cref="CaseEntry.Visit"/> is its number.</summary>
    Visited,

    /// <summary>The signed minutes of a visit are there.</summary>
    MinutesSigned,

    SupportAsked,
    SupportPromised,
    SupportGiven,

    /// <summary>A person or body outside the school was told and asked for help.</summary>
    CommuneTold,

    /// <summary>They said that they know, or what they did.</summary>
    CommuneSaid,

    /// <summary>Handed over to an officer or a superior, whose staff id is <see cref="CaseEntry.Contact"/>: that person may open it from here on.</summary>
    Shared,

    /// <summary>Not any more; of everybody where <see cref="CaseEntry.Contact"/> is null.</summary>
    ShareEnded,

    /// <summary>A body of the contact book (<see cref="CaseEntry.Contact"/>) was given a task, whose key is <c>partner:</c> and the id of this line.</summary>
    PartnerAsked,

    /// <summary>It did it.</summary>
    PartnerDone,

    /// <summary>It cannot, or the task was given up.</summary>
    PartnerRefused,

    /// <summary>For the homeroom teacher and the leaders only (S4-04).</summary>
    PrivateNote,

    /// <summary>A person moved the case, or gave it to somebody.</summary>
    Moved,

    Returned,

    /// <summary>Closed as dropped out.</summary>
    DroppedOut,

    /// <summary>An earlier entry was a mistake: <see cref="CaseEntry.TakesBack"/> names it.</summary>
    TakenBack,
}
