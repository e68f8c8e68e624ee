using Bot.Dialogs.Pages.School;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Tasks;
using Bot.Testing;
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

    /// <summary>Sums of days are kept as long as their stamp is the same: whatever may change one must change the other.</summary>
    [Fact]
    public async Task The_stamp_of_a_day_changes_with_whatever_its_sums_are_made_of()
    {
        await ImportAsync();
        var pupil = SampleSchool.Pupil("7A", 1).Id;
        (await StampsAsync(Now)).Days.ShouldBeEmpty();
        var seen = new HashSet<string>();
        await ChangedAsync(() => Pages.CommitAsync([new Effect.RecordRollCall(Report(1) with { Absences = [new Absence(pupil, AbsenceKind.Unstated, ReasonCode.OM)] })], Now, None));
        await ChangedAsync(() => Pages.CommitAsync([new Effect.ConfirmRollCall(School, Key, 1, Now.AddSeconds(1))], Now, None));
        await ChangedAsync(() => Db.RunAsync("update roll_call_marks set reason = null"));
        var question = new SafetyQuestion(School, pupil, Key, Now, SafetyQuestionState.Open);
        await ChangedAsync(() => Pages.CommitAsync([new Effect.OpenQuestion(question)], Now, None));
        await ChangedAsync(() => Db.RunAsync("update questions set state = 'Answered', answer = 1, answered_at = 5, reason = 'OM'"));
        await ChangedAsync(() => Db.RunAsync("update questions set answer = 4"));
        await ChangedAsync(() => Db.RunAsync("update questions set reason = null"));
        var before = (await StampsAsync(Now)).Before;
        await ChangedAsync(() => Pages.CommitAsync([new Effect.RecordRollCall(Report(2))], Now, None));
        (await StampsAsync(Now)).Before[Key.Date].ShouldNotBe(before[Key.Date]);
        (await StampsAsync(Now.AddHours(1))).Days[Key.Date].ShouldNotBe((await StampsAsync(Now)).Days[Key.Date], "it has stood long enough");
        (await StampsAsync(Now)).Days.Keys.ShouldBe([Key.Date]);
        (await Pages.StampsAsync(new SchoolId("KHAC"), (Key.Date, Key.Date), (Key.Date, Key.Date), Now, None)).Days.ShouldBeEmpty();

        async Task ChangedAsync(Func<Task> change)
        {
            await change();
            seen.Add((await StampsAsync(Now)).Days[Key.Date]).ShouldBeTrue();
        }
    }

    private Task<SchoolStamps> StampsAsync(DateTimeOffset now) => Pages.StampsAsync(School, (Key.Date.AddDays(-3), Key.Date), (Key.Date.AddDays(-3), Key.Date), now, None);

    private Task<string> PulseAsync() => Pages.PulseAsync(School, Key.Date, None);
}

public sealed class PageStoreOnSqlite() : PageStoreContract(StorageProvider.Sqlite);

public sealed class PageStoreOnPostgres() : PageStoreContract(StorageProvider.Postgres);
