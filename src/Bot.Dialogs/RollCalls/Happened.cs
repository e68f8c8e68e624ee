namespace Bot.Dialogs.RollCalls;

/// <summary>What a turn of a staff chat came to: the trigger of the table.</summary>
public enum Happened
{
    /// <summary>Everything was read; it is read back.</summary>
    WasRead,

    /// <summary>Everything was read, and saved without asking because this teacher's read-backs are always right.</summary>
    WasSaved,

    PupilInDoubt,
    CountInDoubt,
    NamesMissing,
    ClassInDoubt,
    DateInDoubt,
    SessionInDoubt,
    NotUnderstood,
    NeedsYes,

    /// <summary>The chat said yes.</summary>
    Agreed,

    /// <summary>The chat said no.</summary>
    Refused,

    /// <summary>The names will come later.</summary>
    Postponed,

    /// <summary>"hủy".</summary>
    TakenBack,

    SchoolInDoubt,
    SchoolChosen,

    /// <summary>Classes that have not reported were listed with a button each.</summary>
    OutstandingListed,

    /// <summary>A class of the list was reminded.</summary>
    Reminded,

    /// <summary>An outcome was written that fits several open alarms.</summary>
    AlarmInDoubt,

    /// <summary>The alarm that the outcome is about.</summary>
    AlarmChosen,

    /// <summary>The teacher wants to ask a family about its leave.</summary>
    LeaveQuestioned,

    /// <summary>The question went to the family, or could not.</summary>
    QuestionPassedOn,

    /// <summary>A superior's list was read back.</summary>
    CampaignReadBack,

    /// <summary>A dropout or a return was read back.</summary>
    DropoutReadBack,

    /// <summary>What is to leave the school was read back.</summary>
    SharingReadBack,

    /// <summary>A change of the calendar was read back.</summary>
    CalendarReadBack,

    /// <summary>The first yes to closing the whole school.</summary>
    CodeWordAsked,

    /// <summary>The code word: the second yes.</summary>
    CodeWordGiven,
}
