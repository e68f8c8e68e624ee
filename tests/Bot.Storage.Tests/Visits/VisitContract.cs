using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Testing;

namespace Bot.Storage.Tests.Visits;

public abstract class VisitContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly DateOnly Year = new(2026, 9, 5);

    private HomeVisit First => new(School, "v1", SampleSchool.Pupil("7A", 1).Id, 1, Key.Date, new StaffId("GL-CB07"), Now, new MinutesNumber(Year, 1))
    {
        Companions = ["cô Lan", "trưởng thôn"],
        Met = "mẹ em",
        Said = "em đi làm rẫy",
        Promise = "cho em đi học lại",
        PromisedFor = Key.Date.AddDays(3),
    };

    [Fact]
    public async Task A_visit_comes_back_as_it_was_told()
    {
        await TurnAsync(new Effect.RecordVisit(First));

        (await OfPupilAsync()).Visits.ShouldBe([First]);
        (await SinceAsync(Key.Date)).Visits.ShouldBe([First]);
        (await SinceAsync(Year)).Visits.ShouldBe([First]);
        (await SinceAsync(Key.Date.AddDays(1))).Visits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_taken_once_and_a_version_is_changed_once()
    {
        await TurnAsync(new Effect.RecordVisit(First));

        (await TurnAsync(new Effect.RecordVisit(First with { Id = "v2", Pupil = SampleSchool.Pupil("7A", 2).Id }))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.RecordVisit(First with { Id = "v2", Minutes = new MinutesNumber(Year, 2) }))).ShouldBe(CommitOutcome.Conflict);

        var signed = First with { Signer = VisitSigner.Neighbour, SignerName = "A Blu", SignedPage = "web/9/GL00001", PaperKeptBy = new StaffId("GL-CB03") };
        (await TurnAsync(new Effect.MoveVisit(signed, First))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.MoveVisit(signed, First))).ShouldBe(CommitOutcome.Conflict);
        (await OfPupilAsync()).Visits.ShouldBe([signed with { Version = 2 }]);
        signed.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task A_mistake_frees_the_number_of_the_visit_but_not_that_of_the_minutes()
    {
        await TurnAsync(new Effect.RecordVisit(First));
        await TurnAsync(new Effect.MoveVisit(First with { CancelledAt = Now }, First));

        var facts = await SinceAsync(Year);
        facts.Visits.ShouldBeEmpty();
        facts.CancelledVisits.ShouldHaveSingleItem().Minutes.Number.ShouldBe(1);
        (await TurnAsync(new Effect.RecordVisit(First with { Id = "v2" }))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.RecordVisit(First with { Id = "v2", Minutes = new MinutesNumber(Year, 2) }))).ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task A_page_whose_bytes_never_came_is_no_page()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", null, "{}", null), None);
        var page = First with { Signer = VisitSigner.Guardian, SignedPage = "web/9/GL00001" };
        await TurnAsync(new Effect.RecordVisit(page), new Effect.FetchFile("web/9/GL00001", School, Chat, new FileRef("f", null, "image/jpeg", 10)));
        (await OfPupilAsync()).Visits[0].IsComplete.ShouldBeTrue();

        var lease = await Db.Accounts.AcquireAsync("web", "worker", None);
        var fetch = (await Db.Fetches.DueAsync(lease!, 10, None))[0];
        await Db.Fetches.GiveUpAsync(lease!, fetch, "gone", None);
        (await OfPupilAsync()).Visits[0].IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_is_found_by_its_key_once_its_bytes_are_there()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", null, "{}", null), None);
        await TurnAsync(new Effect.RecordVisit(First with { SignedPage = "web/9/GL00001" }), new Effect.FetchFile("web/9/GL00001", School, Chat, new FileRef("f", null, "image/jpeg", 10)));
        (await OfPupilAsync()).Pages.ShouldBeEmpty();

        var lease = await Db.Accounts.AcquireAsync("web", "worker", None);
        await Db.Fetches.KeepAsync(lease!, (await Db.Fetches.DueAsync(lease!, 10, None))[0], new byte[] { 1 }, None);
        (await OfPupilAsync()).Pages["web/9/GL00001"].MediaType.ShouldBe("image/jpeg");
    }

    private Task<Facts> OfPupilAsync() => Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, VisitsOf = [SampleSchool.Pupil("7A", 1).Id] }, None);

    private Task<Facts> SinceAsync(DateOnly since) => Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, VisitsSince = since }, None);
}

public sealed class VisitOnSqlite() : VisitContract(StorageProvider.Sqlite);

public sealed class VisitOnPostgres() : VisitContract(StorageProvider.Postgres);
