namespace Bot.Dialogs.RollCalls;

/// <summary>What the bot waits for in a staff chat. The names are stored with the conversation: never rename one without an upgrade.</summary>
public enum Asking
{
    Idle,

    /// <summary>"… Đúng không ạ?"</summary>
    ReadBack,

    /// <summary>After "sửa": the report is to be written again.</summary>
    Rewrite,

    /// <summary>Which of several pupils.</summary>
    Pupil,

    /// <summary>The right number.</summary>
    Count,

    /// <summary>The names behind a number.</summary>
    Names,

    Class,

    Date,

    Session,

    /// <summary>What was meant at all.</summary>
    Meaning,

    /// <summary>A yes before anything is stored.</summary>
    Confirmation,

    /// <summary>Which of the person's schools.</summary>
    School,

    /// <summary>Which classes to remind, behind the list of those that have not reported.</summary>
    Reminding,

    /// <summary>Which of several open alarms an outcome is about.</summary>
    Alarm,

    /// <summary>The words to ask a family about its leave.</summary>
    LeaveQuestion,

    /// <summary>A yes before the calendar is changed.</summary>
    Calendar,

    /// <summary>Which table a superior's list is for, before it is kept.</summary>
    Campaign,

    /// <summary>A yes before a dropout or a return is kept.</summary>
    Dropout,

    /// <summary>A yes before anything about a child leaves the school: a case handed over, a task for a partner body.</summary>
    Sharing,

    /// <summary>The code word without which the whole school is not closed.</summary>
    CodeWord,
}
