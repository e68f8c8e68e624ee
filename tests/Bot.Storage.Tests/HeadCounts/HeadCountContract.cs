using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Testing;

namespace Bot.Storage.Tests.HeadCounts;

public abstract class HeadCountContract(StorageProvider provider) : StoreContract(provider)
{
    private HeadCount Asked => new(School, Key, new StaffId("GL-CB19"), Now);

    [Fact]
    public async Task A_class_is_asked_about_once_a_session_and_the_last_count_stays()
    {
        await TurnAsync(new Effect.AskHeadCount(Asked));
        await TurnAsync(new Effect.AskHeadCount(Asked with { Counter = new StaffId("GL-CB01"), AskedAt = Now.AddMinutes(5) }));
        (await CountsAsync(Key.Date)).ShouldBe([Asked]);

        await TurnAsync(new Effect.RecordHeadCount(Asked with { Counted = 30, CountedAt = Now }));
        await TurnAsync(new Effect.RecordHeadCount(Asked with { Counted = 31, CountedAt = Now.AddMinutes(1) }));
        await TurnAsync(new Effect.RecordHeadCount(Asked with { Counter = new StaffId("GL-CB01"), Counted = 9, CountedAt = Now }));
        (await CountsAsync(Key.Date)).ShouldBe([Asked with { Counted = 31, CountedAt = Now.AddMinutes(1) }]);
        (await CountsAsync(Key.Date.AddDays(1))).ShouldBeEmpty();
    }

    /// <summary>For an inspection: who reported when, and whole roll calls only where somebody counted.</summary>
    [Fact]
    public async Task Reports_of_a_span_come_without_names_but_where_somebody_counted()
    {
        RollCall On(int away, int revision = 1) => Report(revision) with { Key = Key with { Date = Key.Date.AddDays(away) } };
        await TurnAsync(new Effect.RecordRollCall(On(0)), new Effect.RecordRollCall(On(1)), new Effect.RecordRollCall(On(2)), new Effect.RecordRollCall(On(3)), new Effect.AskHeadCount(Asked with { RollCall = On(1).Key }), new Effect.AskHeadCount(Asked with { RollCall = On(3).Key }));
        await TurnAsync(new Effect.RecordRollCall(On(0, 2) with { AbsentCount = 0, Absences = [] }), new Effect.RecordRollCall(On(2, 2) with { AbsentCount = null, Absences = [] }));

        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, ReportsBetween = (Key.Date, Key.Date.AddDays(2)) }, None);

        facts.Reports.OrderBy(one => one.Key.Date).Select(one => (one.Key.Date.DayNumber - Key.Date.DayNumber, one.Value)).ShouldBe([(0, new RollReport(2, 0, On(0).ReportedAt)), (1, new RollReport(1, 1, On(1).ReportedAt))]);
        facts.RollCalls.Values.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Key.ShouldBe(On(1).Key), one => one.Absences.ShouldBe(On(1).Absences));
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = new SchoolId("OTHER"), ReportsBetween = (Key.Date, Key.Date.AddDays(2)) }, None)).Reports.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<HeadCount>> CountsAsync(DateOnly since) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, HeadCountsSince = since }, None)).HeadCounts;
}

public sealed class HeadCountOnSqlite() : HeadCountContract(StorageProvider.Sqlite);

public sealed class HeadCountOnPostgres() : HeadCountContract(StorageProvider.Postgres);
