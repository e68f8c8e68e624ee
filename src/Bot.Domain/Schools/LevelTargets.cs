namespace Bot.Domain.Schools;

/// <summary>How many pupils are to be in school, by level; null where no target was given.</summary>
public readonly record struct LevelTargets(int? Preschool, int? Primary, int? LowerSecondary, int? UpperSecondary)
{
    public int? Of(SchoolLevel level) => level switch
    {
        SchoolLevel.Preschool => Preschool,
        SchoolLevel.Primary => Primary,
        SchoolLevel.LowerSecondary => LowerSecondary,
        _ => UpperSecondary,
    };
}
