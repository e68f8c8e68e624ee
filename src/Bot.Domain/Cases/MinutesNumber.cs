namespace Bot.Domain.Cases;

/// <summary>The place of a visit's minutes in the clerk's register (S4-20). Numbers run from 1 without gaps in each school year; one whose visit was a mistake stays taken.</summary>
/// <param name="Year">The first day of the school year.</param>
public readonly record struct MinutesNumber(DateOnly Year, int Number);
