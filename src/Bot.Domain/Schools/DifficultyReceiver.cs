namespace Bot.Domain.Schools;

/// <summary>Whom a teacher's difficulty goes to first. The names are stored: never rename one.</summary>
public enum DifficultyReceiver
{
    /// <summary>The deputy who answers for the grade of the teacher's class.</summary>
    DeputyOfGrade,

    /// <summary>PHT1, the first deputy of the list of staff.</summary>
    FirstDeputy,

    /// <summary>PHT2.</summary>
    SecondDeputy,

    Principal,
}
