namespace Bot.Domain.Calendar;

/// <summary>Buổi: the half-day that is the legal unit of attendance. Evening is the boarders' roll.</summary>
public enum Session
{
    Morning,
    Afternoon,
    Evening,
}
