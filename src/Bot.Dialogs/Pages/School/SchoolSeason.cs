namespace Bot.Dialogs.Pages.School;

/// <summary>A harvest, a festival, or the two weeks around Tết, against the same a year before.</summary>
public sealed record SchoolSeason(string Label, DateOnly From, DateOnly To, SchoolLine Now, SchoolLine Before);
