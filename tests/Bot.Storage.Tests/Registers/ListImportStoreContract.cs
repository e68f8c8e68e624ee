using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Registers;

/// <summary>A list of pupils that was brought in within the year is taken back as itself: a new school year has another place.</summary>
public abstract class ListImportStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Gone = SampleSchool.Pupil("9A", 1).Id;

    private IListImportStore Lists => Db.Services.GetRequiredService<IListImportStore>();

    [Fact]
    public async Task A_list_comes_and_goes_beside_the_school_year_that_can_be_taken_back()
    {
        await ImportAsync();
        (await Lists.KeptAsync(School, None)).ShouldBeNull();
        (await Db.Registers.StartYearAsync(await StandingAsync(), 1, "test", Now, None)).ShouldBe(2);
        var started = (await Db.Registers.KeptAsync(School, None))!;

        (await Lists.BringAsync(await WithoutAsync(Gone), 1, "test", Now, None)).ShouldBeNull("the list is not at version 1 any more");
        (await Lists.BringAsync(await WithoutAsync(Gone), 2, "test", Now.AddHours(1), None)).ShouldBe(3);

        (await StandingAsync()).Find(Gone).ShouldBeNull();
        (await Db.Registers.KeptAsync(School, None))!.ReplacedAt.ShouldBe(started.ReplacedAt, "the year's place is its own");
        var kept = (await Lists.KeptAsync(School, None))!;
        kept.ReplacedAt.ShouldBe(Now.AddHours(1));

        await Db.Registers.ReplaceAsync(Worded(await StandingAsync()), 3, "test", Now, None);
        (await Lists.TakeBackAsync(KeptList.Into(await StandingAsync(), kept.Register!), 4, "test", Now, None)).ShouldBe(5);

        var register = await StandingAsync();
        register.Find(Gone).ShouldNotBeNull();
        register.OwnTexts.All.ShouldHaveSingleItem().Text.ShouldBe("Chào gia đình", "a wording changed since is not the list's");
        (await Lists.KeptAsync(School, None)).ShouldBeNull();
        (await Db.Registers.KeptAsync(School, None))!.Register.ShouldNotBeNull();
        (await Db.QueryAsync<string>("select action from audit where action like 'import%' order by subject")).ShouldBe(["import", "import.year", "import.list", "import", "import.undone"]);
    }

    [Fact]
    public async Task A_new_school_year_and_one_taken_back_end_it()
    {
        await ImportAsync();
        await Lists.BringAsync(await WithoutAsync(Gone), 1, "test", Now, None);
        await Db.Registers.StartYearAsync(await StandingAsync(), 2, "test", Now, None);
        (await Lists.KeptAsync(School, None)).ShouldBeNull();

        await Lists.BringAsync(await StandingAsync(), 3, "test", Now, None);
        await Db.Registers.TakeYearBackAsync((await Db.Registers.KeptAsync(School, None))!.Register!, 4, "test", Now, None);
        (await Lists.KeptAsync(School, None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_old_list_goes_the_night_after_its_day_and_with_any_erasure()
    {
        await ImportAsync();
        await Lists.BringAsync(await WithoutAsync(Gone), 1, "test", Now, None);
        var retention = Db.Services.GetRequiredService<Retention>();
        await retention.ForgetAsync(await StandingAsync(), Key.Date.AddDays(1), None);
        (await Lists.KeptAsync(School, None))!.Register.ShouldNotBeNull("its day is not over");
        await retention.ForgetAsync(await StandingAsync(), Key.Date.AddDays(2), None);
        (await Lists.KeptAsync(School, None))!.Register.ShouldBeNull();

        await Lists.BringAsync(await StandingAsync(), 2, "test", Now, None);
        await Db.Records.EraseAsync(School, new RecordSubject.OfGuardian(SampleSchool.Register.Guardians[0].Id), isRehearsal: false, "test", Now, None);
        (await Lists.KeptAsync(School, None))!.Register.ShouldBeNull();
    }

    private async Task<SchoolRegister> StandingAsync() => (await Db.Registers.LoadAsync(School, None))!;

    private async Task<SchoolRegister> WithoutAsync(PupilId gone)
    {
        var now = await StandingAsync();
        return new SchoolRegister(now.Version, now.School, now.Classes, now.Staff, [.. now.Pupils.Where(pupil => pupil.Id != gone)], now.Guardians, now.Calendar.Entries) { OwnTexts = now.OwnTexts };
    }

    private static SchoolRegister Worded(SchoolRegister now) => now.WithOwnTexts(new GuardianTexts([("vi", "chao", "Chào gia đình")]));
}

public sealed class ListImportStoreOnSqlite() : ListImportStoreContract(StorageProvider.Sqlite);

public sealed class ListImportStoreOnPostgres() : ListImportStoreContract(StorageProvider.Postgres);
