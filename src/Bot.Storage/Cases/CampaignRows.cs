using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Storage.Sql;

namespace Bot.Storage.Cases;

/// <summary>The campaigns of a school that count, each with all its lines.</summary>
internal sealed class CampaignRows
{
    private readonly List<Campaign> _campaigns = [];
    private readonly List<CampaignLine> _lines = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CampaignSheet> All
    {
        get
        {
            var lines = _lines.ToLookup(line => line.Campaign, StringComparer.Ordinal);
            return [.. _campaigns.Select(campaign => new CampaignSheet(campaign, [.. lines[campaign.Id]]))];
        }
    }

    public IEnumerable<Query> OfSchool(SchoolId school) =>
    [
        new(
            new Statement(CampaignSql.OfSchool) { ["school"] = school.Value },
            row => _campaigns.Add(new Campaign(
                new SchoolId(row.Text("school_id")), row.Text("campaign_id"), row.Text("title"), row.Name<CampaignKind>("kind"), row.Count("base"), new StaffId(row.Text("taken_by")), row.Instant("taken_at"))
            {
                Letter = row.TextOrNull("letter_key"),
                DueOn = row.DateOrNull("due_on"),
                CancelledAt = row.InstantOrNull("cancelled_at"),
            })),
        new(
            new Statement(CampaignSql.LinesOfSchool) { ["school"] = school.Value },
            row => _lines.Add(new CampaignLine(new SchoolId(row.Text("school_id")), row.Text("campaign_id"), row.Count("line"), row.Text("written"))
            {
                Name = row.Text("name"),
                Class = row.Text("class_written"),
                BirthDate = row.DateOrNull("birth_date"),
                Pupil = row.TextOrNull("pupil_id") is { } pupil ? new PupilId(pupil) : null,
                NotInRegister = row.Flag("not_in_register"),
                BackOn = row.DateOrNull("back_on"),
                Reason = row.NameOrNull<LeavingReason>("reason"),
                Version = row.Count("version"),
            })),
    ];
}
