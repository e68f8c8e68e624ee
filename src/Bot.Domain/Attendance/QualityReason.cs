namespace Bot.Domain.Attendance;

/// <summary>Why a class's numbers should be looked at (F9). A reason to look, never a proof.</summary>
public enum QualityReason
{
    /// <summary>Blind counts of heads differ from the roll by more than one pupil, more often than not.</summary>
    CountsDiffer,

    /// <summary>Nobody was ever absent, where in other classes somebody mostly is.</summary>
    AlwaysFull,

    /// <summary>The same number of absent pupils again and again, without their names.</summary>
    CopiedTotal,

    /// <summary>Families say again and again that a child reported absent was at school.</summary>
    FamiliesContradict,

    /// <summary>The class eats more meals than it has boarders present.</summary>
    MealsDiffer,

    /// <summary>Many of its sessions were changed on a later day.</summary>
    LateEdits,
}
