using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Cases;

public abstract class CaseContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Child = SampleSchool.Pupil("7A", 3).Id;
    private static readonly PupilId Other = SampleSchool.Pupil("7A", 4).Id;

    private PupilCase Opened => new(School, Child, 1, CaseOrigin.Ladder, Key.Date, Now);

    private CaseEntry Called => new(School, Child, "e1", CaseEntryKind.Contacted, CaseLane.School, Key.Date, Now)
    {
        By = new StaffId("GL-CB07"), Words = "hẹn mai đi học", To = CaseState.Contacted, Way = ContactWay.Call, Contact = "c1",
    };

    [Fact]
    public async Task A_case_is_opened_once_and_found_by_its_pupil()
    {
        await TurnAsync(new Effect.OpenCase(Opened with { Owner = new StaffId("GL-CB02"), NextStep = "gọi", NextOn = Key.Date.AddDays(1) }));
        await TurnAsync(new Effect.OpenCase(Opened with { Origin = CaseOrigin.Staff }));

        (await CasesAsync()).ShouldBe([Opened with { Owner = new StaffId("GL-CB02"), NextStep = "gọi", NextOn = Key.Date.AddDays(1) }]);
        (await LoadAsync(new FactsNeeded { School = School, CasesOf = [Other] })).Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_that_saw_another_version_is_a_conflict()
    {
        await TurnAsync(new Effect.OpenCase(Opened));
        var moved = Opened with { State = CaseState.DroppedOut, StateSince = Key.Date.AddDays(40), Relapses = 1, ClosedDespite = "đã chuyển đi" };
        (await TurnAsync(new Effect.MoveCase(moved, Opened))).ShouldBe(CommitOutcome.Committed);

        (await TurnAsync(new Effect.MoveCase(Opened with { State = CaseState.Contacted }, Opened))).ShouldBe(CommitOutcome.Conflict);

        (await CasesAsync()).ShouldBe([moved with { Version = 2 }]);
    }

    [Fact]
    public async Task A_case_opened_by_mistake_goes_while_nobody_changed_it()
    {
        await TurnAsync(new Effect.OpenCase(Opened));
        await TurnAsync(new Effect.MoveCase(Opened with { State = CaseState.Contacted }, Opened));
        (await TurnAsync(new Effect.DropCase(Opened))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.DropCase(Opened with { Version = 2 }))).ShouldBe(CommitOutcome.Committed);

        (await CasesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_cases_are_listed_and_closed_ones_from_a_day_on()
    {
        var back = new PupilCase(School, Other, 1, CaseOrigin.Staff, Key.Date, Now) { State = CaseState.Returned, StateSince = Key.Date.AddDays(5) };
        await TurnAsync(new Effect.OpenCase(Opened), new Effect.OpenCase(back));

        (await LoadAsync(new FactsNeeded { School = School, OpenCases = true })).Cases.ShouldBe([Opened]);
        (await LoadAsync(new FactsNeeded { School = School, CasesClosedSince = Key.Date.AddDays(5) })).Cases.ShouldBe([Opened, back], ignoreOrder: true);
        (await LoadAsync(new FactsNeeded { School = School, CasesClosedSince = Key.Date.AddDays(6) })).Cases.ShouldBe([Opened]);
    }

    [Fact]
    public async Task What_was_handed_over_is_found_by_whom_with_every_line_of_the_child()
    {
        var officer = Membership.Of(School, new StaffId("GL-CB22"));
        var handed = new CaseEntry(School, Child, "e2", CaseEntryKind.Shared, CaseLane.Commune, Key.Date, Now.AddHours(1)) { Contact = officer.Ref, Words = "cùng đến nhà" };
        await TurnAsync(new Effect.OpenCase(Opened), new Effect.OpenCase(new PupilCase(School, Other, 1, CaseOrigin.Staff, Key.Date, Now)), new Effect.AddCaseEntry(Called), new Effect.AddCaseEntry(Called with { Id = "e3", Pupil = Other, Contact = officer.Ref }), new Effect.AddCaseEntry(handed));

        var facts = await LoadAsync(new FactsNeeded { HandedTo = [officer, Membership.Of(School, new StaffId("GL-CB23")), Membership.Of(new SchoolId("MAU02"), new StaffId("GL-CB22"))] });

        var found = facts.Handed.Single(one => one.Member == officer);
        found.Cases.ShouldBe([Opened]);
        found.Lines.ShouldBe([Called, handed]);
        facts.Handed.Where(one => one.Member != officer).ShouldAllBe(one => one.Cases.Count == 0 && one.Lines.Count == 0);
        facts.Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_of_one_instant_keep_the_order_in_which_they_were_told()
    {
        string[] told = ["e9", "e1", "e5"];
        foreach (var id in told)
        {
            await TurnAsync(new Effect.AddCaseEntry(Called with { Id = id }));
        }

        await TurnAsync(new Effect.AddCaseEntry(Called with { Id = "e0" }), new Effect.AddCaseEntry(Called with { Id = "d9" }));

        (await LoadAsync(new FactsNeeded { School = School, CasesOf = [Child] })).CaseEntries.Select(entry => entry.Id).ShouldBe([.. told, "e0", "d9"]);
    }

    [Fact]
    public async Task Lines_are_found_by_pupil_or_day_and_never_replaced()
    {
        var later = new CaseEntry(School, Child, "e0", CaseEntryKind.TakenBack, CaseLane.Family, Key.Date.AddDays(1), Now.AddHours(1)) { TakesBack = "e1", Visit = 2 };
        await TurnAsync(new Effect.AddCaseEntry(Called), new Effect.AddCaseEntry(later));
        await TurnAsync(new Effect.AddCaseEntry(Called with { Words = "khác" }));

        (await LoadAsync(new FactsNeeded { School = School, CasesOf = [Child] })).CaseEntries.ShouldBe([Called, later]);
        (await LoadAsync(new FactsNeeded { School = School, CaseEntriesSince = Key.Date.AddDays(1) })).CaseEntries.ShouldBe([later]);
    }

    [Fact]
    public async Task A_roster_without_the_child_closes_nothing()
    {
        await ImportAsync();
        await TurnAsync(new Effect.OpenCase(Opened));
        var sample = SampleSchool.Register;
        var without = new SchoolRegister(1, sample.School, sample.Classes, sample.Staff, [.. sample.Pupils.Where(pupil => pupil.Id != Child)], sample.Guardians, sample.Calendar.Entries);
        (await Db.Registers.ReplaceAsync(without, 1, "test", Now, None)).ShouldNotBeNull();

        (await CasesAsync()).ShouldBe([Opened]);
    }

    [Fact]
    public async Task The_contact_book_keeps_the_newest_of_each_and_lets_go()
    {
        var sponsor = new BookContact(School, "c1", ContactKind.Sponsor, "Ông Rơ Châm Hyin", "thăm nhà", Now) { Phone = "0370000001", Pupil = Child, Hamlet = "Làng Pốt" };
        await TurnAsync(new Effect.KeepContact(sponsor));
        await TurnAsync(new Effect.KeepContact(sponsor with { Phone = null }));
        (await LoadAsync(new FactsNeeded { School = School, Book = true })).Book.ShouldBe([sponsor with { Phone = null }]);

        await TurnAsync(new Effect.DropContact(School, "c1"));
        (await LoadAsync(new FactsNeeded { School = School, Book = true })).Book.ShouldBeEmpty();
    }

    private Task<Facts> LoadAsync(FactsNeeded needed) => Db.Turns.LoadFactsAsync(needed, None);

    private async Task<IReadOnlyList<PupilCase>> CasesAsync() => (await LoadAsync(new FactsNeeded { School = School, CasesOf = [Child] })).Cases;
}

public sealed class CasesOnSqlite() : CaseContract(StorageProvider.Sqlite);

public sealed class CasesOnPostgres() : CaseContract(StorageProvider.Postgres);
