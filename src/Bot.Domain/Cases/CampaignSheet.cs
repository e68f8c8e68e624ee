namespace Bot.Domain.Cases;

/// <summary>A campaign with its lines as they stand: what the tables and the answers in chat are counted from. All figures add up to the base, which nothing changes.</summary>
/// <param name="Lines">All of them, by number.</param>
public sealed record CampaignSheet(Campaign Campaign, IReadOnlyList<CampaignLine> Lines)
{
    /// <summary>Children who are back.</summary>
    public int Back => Lines.Count(line => line.BackOn is not null);

    /// <summary>Còn lại: the base without them.</summary>
    public int Remaining => Campaign.Base - Back;

    /// <summary>Lines of which nobody has said whom they mean.</summary>
    public IReadOnlyList<CampaignLine> Unsettled => [.. Lines.Where(line => !line.IsSettled)];

    /// <summary>Children who are not back and of whom nobody has said why.</summary>
    public IReadOnlyList<CampaignLine> WithoutReason => [.. Lines.Where(line => line is { BackOn: null, Reason: null })];

    /// <summary>How many are not back for which cause, the most frequent first; with those without a reason the remainder.</summary>
    public IReadOnlyList<(LeavingReason Reason, int Count)> Reasons =>
    [
        .. Lines.Where(line => line is { BackOn: null, Reason: not null }).GroupBy(line => line.Reason!.Value)
            .Select(group => (group.Key, Count: group.Count())).OrderByDescending(one => one.Count).ThenBy(one => one.Key),
    ];

    /// <summary>Lines that mean the same child: the superior's list has it twice, and the base stays as it is.</summary>
    public IReadOnlyList<IReadOnlyList<CampaignLine>> Twice =>
        [.. Lines.Where(line => line.Pupil is not null).GroupBy(line => line.Pupil).Where(group => group.Count() > 1).Select(group => (IReadOnlyList<CampaignLine>)[.. group])];

    /// <summary>Every name is accounted for: only then may a report be called ready (S0-09).</summary>
    public bool IsReady => Lines.Count == Campaign.Base && Unsettled.Count == 0 && WithoutReason.Count == 0;
}
