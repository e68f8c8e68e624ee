namespace Bot.Domain.Schools;

/// <summary>Cấp học: reports to superiors keep them apart (S0-01, S1-10), and THCS is never averaged away.</summary>
public enum SchoolLevel
{
    /// <summary>Mầm non: grade 0.</summary>
    Preschool,

    /// <summary>Tiểu học: 1–5.</summary>
    Primary,

    /// <summary>THCS: 6–9.</summary>
    LowerSecondary,

    /// <summary>THPT: 10–12.</summary>
    UpperSecondary,
}
