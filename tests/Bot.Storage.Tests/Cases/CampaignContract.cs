using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;

namespace Bot.Storage.Tests.Cases;

/// <summary>Superiors' lists: the base is written once, lines change one at a time.</summary>
public abstract class CampaignContract(StorageProvider provider) : StoreContract(provider)
{
    private CampaignSheet Sheet => new(
        new Campaign(School, "c1", "Danh sách bỏ học", CampaignKind.DroppedOut, Base: 2, new StaffId("GL-CB21"), Now) { Letter = "ab12", DueOn = new DateOnly(2026, 12, 13) },
        [
            new CampaignLine(School, "c1", 1, "1 | Đinh A Khoa | 7A") { Name = "Đinh A Khoa", Class = "7A", BirthDate = new DateOnly(2013, 3, 12), Pupil = new PupilId("GL1") },
            new CampaignLine(School, "c1", 2, "2 | Nobody") { Name = "Nobody" },
        ]);

    [Fact]
    public async Task A_list_comes_back_with_all_its_lines()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));

        var kept = (await CampaignsAsync()).ShouldHaveSingleItem();
        kept.Campaign.ShouldBe(Sheet.Campaign);
        kept.Lines.ShouldBe(Sheet.Lines);
    }

    [Fact]
    public async Task A_list_stored_twice_is_one_list()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));
        await TurnAsync(new Effect.OpenCampaign(Sheet with { Campaign = Sheet.Campaign with { Base = 9 } }));

        (await CampaignsAsync()).ShouldHaveSingleItem().Campaign.Base.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_changes_and_what_stood_on_the_list_stays()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));
        var line = Sheet.Lines[1];

        (await TurnAsync(new Effect.MoveCampaignLine(line with { Written = "another", NotInRegister = true, Reason = LeavingReason.DX }, line))).ShouldBe(CommitOutcome.Committed);

        (await CampaignsAsync())[0].Lines[1].ShouldBe(line with { NotInRegister = true, Reason = LeavingReason.DX, Version = 2 });
        (await CampaignsAsync())[0].Campaign.Base.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_somebody_changed_meanwhile_is_a_conflict()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));
        var line = Sheet.Lines[0];
        await TurnAsync(new Effect.MoveCampaignLine(line with { BackOn = new DateOnly(2026, 11, 20) }, line));

        (await TurnAsync(new Effect.MoveCampaignLine(line with { Reason = LeavingReason.DL }, line))).ShouldBe(CommitOutcome.Conflict);

        (await CampaignsAsync())[0].Lines[0].BackOn.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public async Task A_list_taken_back_does_not_count_any_more()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));
        await TurnAsync(new Effect.CancelCampaign(School, "c1", Now), new Effect.CancelCampaign(School, "unknown", Now));

        (await CampaignsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_school_sees_none_of_it()
    {
        await TurnAsync(new Effect.OpenCampaign(Sheet));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = new SchoolId("OTHER"), Campaigns = true }, None)).Campaigns.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<CampaignSheet>> CampaignsAsync() => (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Campaigns = true }, None)).Campaigns;
}

public sealed class CampaignsOnSqlite() : CampaignContract(StorageProvider.Sqlite);

public sealed class CampaignsOnPostgres() : CampaignContract(StorageProvider.Postgres);
