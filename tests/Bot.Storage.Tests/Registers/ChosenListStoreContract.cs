using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Storage.Privacy;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Registers;

/// <summary>A list that waits to be confirmed is its person's alone, and not for long.</summary>
public abstract class ChosenListStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly StaffId Clerk = new("GL-CB21");

    private IChosenListStore Chosen => Db.Services.GetRequiredService<IChosenListStore>();

    [Fact]
    public async Task It_is_found_by_who_chose_it_until_another_takes_its_place_or_it_is_dropped()
    {
        await ImportAsync();
        await Chosen.KeepAsync(School, Clerk, Of("mot.csv", Now), None);

        var found = (await Chosen.FindAsync(School, Clerk, Now, None))!;
        (found.Name, found.ChosenAt, found.Key).ShouldBe(("mot.csv", Now, Of("mot.csv", Now).Key));
        found.Content.ToArray().ShouldBe("mot.csv"u8.ToArray());
        (await Chosen.FindAsync(School, SampleSchool.Principal.Id, Now, None)).ShouldBeNull();
        (await Chosen.FindAsync(new SchoolId("KHAC1"), Clerk, Now, None)).ShouldBeNull();

        await Chosen.KeepAsync(School, Clerk, Of("hai.csv", Now.AddMinutes(1)), None);
        (await Chosen.FindAsync(School, Clerk, Now, None))!.Name.ShouldBe("hai.csv");
        await Chosen.DropAsync(School, Clerk, None);
        (await Chosen.FindAsync(School, Clerk, Now, None)).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_shown_for_an_hour_and_goes_with_the_next_choice_the_night_and_any_erasure()
    {
        await ImportAsync();
        await Chosen.KeepAsync(School, Clerk, Of("mot.csv", Now), None);
        (await Chosen.FindAsync(School, Clerk, Now.AddMinutes(59), None)).ShouldNotBeNull();
        (await Chosen.FindAsync(School, Clerk, Now.AddHours(1), None)).ShouldBeNull();
        await Chosen.KeepAsync(School, SampleSchool.Principal.Id, Of("hai.csv", Now.AddHours(1)), None);
        (await Db.QueryAsync<string>("select name from chosen_lists")).ShouldBe(["hai.csv"]);

        var register = (await Db.Registers.LoadAsync(School, None))!;
        var retention = Db.Services.GetRequiredService<Retention>();
        await retention.ForgetAsync(register, Key.Date, None);
        (await Db.QueryAsync<string>("select name from chosen_lists")).ShouldBe(["hai.csv"]);
        await retention.ForgetAsync(register, Key.Date.AddDays(1), None);
        (await Db.QueryAsync<string>("select name from chosen_lists")).ShouldBeEmpty();

        await Chosen.KeepAsync(School, Clerk, Of("ba.csv", Now), None);
        await Db.Records.EraseAsync(School, new RecordSubject.OfGuardian(SampleSchool.Register.Guardians[0].Id), isRehearsal: false, "test", Now, None);
        (await Chosen.FindAsync(School, Clerk, Now, None)).ShouldBeNull();
    }

    private static ChosenList Of(string name, DateTimeOffset at) => new(name, System.Text.Encoding.UTF8.GetBytes(name), at);
}

public sealed class ChosenListStoreOnSqlite() : ChosenListStoreContract(StorageProvider.Sqlite);

public sealed class ChosenListStoreOnPostgres() : ChosenListStoreContract(StorageProvider.Postgres);
