using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>What somebody says of one line of a list.</summary>
/// <param name="Campaign">The number of the list; null for the newest.</param>
/// <param name="Line">The number of the line.</param>
public sealed record CampaignCommand(int? Campaign, int Line, CampaignSaying Saying)
{
    /// <summary>The name that was said.</summary>
    public string Name { get; init; } = "";

    /// <summary>Those the name may mean.</summary>
    public IReadOnlyList<PupilId> Pupils { get; init; } = [];

    /// <summary>The day on which the child was back; null where none, or none that exists, was said.</summary>
    public DateOnly? Day { get; init; }

    public LeavingReason? Reason { get; init; }
}

public enum CampaignSaying
{
    /// <summary>"dòng 12 là em Khoa 7A".</summary>
    Means,

    /// <summary>"dòng 12 không có trong sổ".</summary>
    IsNotInRegister,

    /// <summary>"dòng 12 đã trở lại 20/5".</summary>
    IsBack,

    /// <summary>"dòng 12 chưa trở lại vì đi làm".</summary>
    IsNotBack,
}
