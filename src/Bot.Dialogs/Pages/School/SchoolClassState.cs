namespace Bot.Dialogs.Pages.School;

/// <summary>How far a class's numbers of the last four weeks came in time. No rank follows from it.</summary>
/// <param name="Due">Sessions whose cut-off has passed.</param>
/// <param name="OnTime">Of the reports that were not corrected later, those before the cut-off.</param>
/// <param name="Uncorrected">Reports of which it is known when the first came.</param>
/// <param name="Findings">Why its numbers should be looked at; empty where nothing stands out, and for who is not told.</param>
public sealed record SchoolClassState(string Label, int Due, int Reported, int OnTime, int Uncorrected, int Corrected, string Findings)
{
    public decimal? OnTimePercent => Uncorrected == 0 ? null : 100m * OnTime / Uncorrected;
}
