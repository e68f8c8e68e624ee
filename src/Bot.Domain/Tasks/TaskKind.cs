namespace Bot.Domain.Tasks;

/// <summary>Why a task was opened. The names are stored: never rename one.</summary>
public enum TaskKind
{
    /// <summary>Two messages to a family without an answer: a person calls (C.2 rule 8).</summary>
    SilentFamily,

    /// <summary>An absence whose reason nobody knows at the end of the day (S0-07).</summary>
    ReasonUnknown,

    /// <summary>Family and school say different things about where a child was.</summary>
    Discrepancy,

    /// <summary>No guardian of a child can be reached by message.</summary>
    DeadNumber,

    /// <summary>A leave note is missing.</summary>
    LeaveNote,

    /// <summary>Something a letter of a superior asks for (F3).</summary>
    Letter,

    /// <summary>A report of the school's own that is due.</summary>
    Report,

    /// <summary>A child was not back a school week after a long break (S3-05).</summary>
    NotBack,

    /// <summary>A teacher's difficulty that a leader is to solve (S3-06).</summary>
    Difficulty,

    /// <summary>What a partner body was asked to do for a child (S1-04): its owner keeps after it.</summary>
    Partner,

    /// <summary>What a meeting decided (S1-07).</summary>
    Decision,

    /// <summary>What its words say.</summary>
    Other,
}
