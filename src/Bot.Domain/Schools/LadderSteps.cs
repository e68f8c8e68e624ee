namespace Bot.Domain.Schools;

/// <summary>The steps of the absence ladder (domain.md A.6) that a school may count in calendar days.</summary>
[Flags]
public enum LadderSteps
{
    None = 0,

    /// <summary>By when the reason of an absence is to be known.</summary>
    Reason = 1,

    /// <summary>The reminder that leaders are told tomorrow.</summary>
    Eve = 2,

    /// <summary>Leaders are told.</summary>
    Leaders = 4,
}
