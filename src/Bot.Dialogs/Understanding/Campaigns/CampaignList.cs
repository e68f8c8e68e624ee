namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>A superior's list as it was written: nothing is matched yet, and no line is lost.</summary>
/// <param name="Title">The title rows above the list; empty when there were none.</param>
/// <param name="Rows">In the order of the list.</param>
/// <param name="Skipped">Lines below the heading that name no child: sums, signatures.</param>
public sealed record CampaignList(string Title, IReadOnlyList<CampaignRow> Rows, IReadOnlyList<string> Skipped);

/// <summary>One child of the list.</summary>
/// <param name="Written">The whole line, cells apart by <c>|</c>.</param>
/// <param name="Class">As written; empty when none stands there.</param>
/// <param name="Code">The pupil's code as written; empty when none stands there.</param>
public sealed record CampaignRow(string Written, string Name, string Class, DateOnly? BirthDate, string Code);
