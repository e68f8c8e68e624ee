namespace Bot.Dialogs.Pages.School;

/// <summary>How many families of a class messages reach, counted by pupil.</summary>
public sealed record SchoolReach(string Label, int Pupils, int Linked, int Reachable, int Answering)
{
    public decimal? ReachablePercent => Pupils == 0 ? null : 100m * Reachable / Pupils;
}
