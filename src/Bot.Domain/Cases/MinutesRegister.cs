namespace Bot.Domain.Cases;

/// <summary>The clerk's register of the minutes of a school year (S4-20): every number once, without gaps, with what is missing.</summary>
/// <param name="All">By number; those of visits that were a mistake as well.</param>
public sealed record MinutesRegister(IReadOnlyList<HomeVisit> All)
{
    public static MinutesRegister Of(DateOnly year, IEnumerable<HomeVisit> standing, IEnumerable<HomeVisit> cancelled) =>
        new([.. standing.Concat(cancelled).Where(visit => visit.Minutes.Year == year).OrderBy(visit => visit.Minutes.Number)]);

    public IEnumerable<HomeVisit> Standing => All.Where(visit => visit.CancelledAt is null);

    /// <summary>No signed page.</summary>
    public IEnumerable<HomeVisit> Missing => Standing.Where(visit => visit.SignedPage is null);

    /// <summary>A page, but nobody said who signed it.</summary>
    public IEnumerable<HomeVisit> SignerUnknown => Standing.Where(visit => visit.SignedPage is not null && visit.Signer is null);

    public int Complete => Standing.Count(visit => visit.IsComplete);

    /// <summary>Children who were visited.</summary>
    public int Pupils => Standing.Select(visit => visit.Pupil).Distinct().Count();

    /// <summary>Papers of which nobody said who keeps them.</summary>
    public int Unkept => Standing.Count(visit => visit.IsComplete && visit.PaperKeptBy is null);
}
