using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Pages;

public abstract class PageStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private IPageStore Pages => Db.Services.GetRequiredService<IPageStore>();

    [Fact]
    public async Task What_the_page_decides_is_written_at_once_or_not_at_all()
    {
        (await Pages.CommitAsync([new Effect.RecordRollCall(Report(1)), new Effect.Say(Entry("one"))], Now, None)).ShouldBeTrue();
        (await Pages.CommitAsync([new Effect.Say(Entry("two")), new Effect.RecordRollCall(Report(1))], Now, None)).ShouldBeFalse();

        (await Db.QueryAsync<string>("select idem from outbox")).ShouldBe(["one"]);
        (await Db.QueryAsync<long>("select count(*) from roll_calls")).ShouldBe([1]);
    }

    [Fact]
    public async Task The_pulse_changes_with_the_day_s_roll_calls_and_open_tasks_and_with_nothing_else()
    {
        await ImportAsync();
        var before = await PulseAsync();
        await TurnAsync(new Effect.Say(Entry("one")));
        (await PulseAsync()).ShouldBe(before);
        await Pages.CommitAsync([new Effect.RecordRollCall(Report(1))], Now, None);
        var reported = await PulseAsync();
        reported.ShouldNotBe(before);
        await Pages.CommitAsync([new Effect.ConfirmRollCall(School, Key, 1, Now.AddSeconds(1))], Now, None);
        var confirmed = await PulseAsync();
        confirmed.ShouldNotBe(reported);
        await Pages.CommitAsync([new Effect.OpenTask(new StaffTask(School, "t", TaskKind.Discrepancy, new StaffId("GL-CB07"), Now))], Now, None);
        (await PulseAsync()).ShouldNotBe(confirmed);
        (await Pages.PulseAsync(new SchoolId("KHAC"), Key.Date, None)).ShouldNotBe(await PulseAsync());
    }

    [Fact]
    public async Task The_pulse_of_another_day_does_not_change_with_todays_report()
    {
        await ImportAsync();
        var before = await Pages.PulseAsync(School, Key.Date.AddDays(1), None);

        await Pages.CommitAsync([new Effect.RecordRollCall(Report(1))], Now, None);

        (await Pages.PulseAsync(School, Key.Date.AddDays(1), None)).ShouldBe(before);
    }

    private Task<string> PulseAsync() => Pages.PulseAsync(School, Key.Date, None);
}

public sealed class PageStoreOnSqlite() : PageStoreContract(StorageProvider.Sqlite);

public sealed class PageStoreOnPostgres() : PageStoreContract(StorageProvider.Postgres);
