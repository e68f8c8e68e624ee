namespace Bot.Domain.Calendar;

/// <summary>Buổi: the half-day that is the legal unit of attendance. Evening, noon and dawn are rolls of the boarding house; their place in the day is <see cref="BoardingRolls.PlaceInDay"/>.</summary>
public enum Session
{
    Morning,
    Afternoon,
    Evening,

    /// <summary>After lunch: those who eat and rest at school.</summary>
    Noon,

    /// <summary>Before the lessons: those who slept at school.</summary>
    Dawn,
}
