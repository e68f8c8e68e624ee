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

    private async Task<IReadOnlyList<HeadCount>> CountsAsync(DateOnly since) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, HeadCountsSince = since }, None)).HeadCounts;
}

public sealed class HeadCountOnSqlite() : HeadCountContract(StorageProvider.Sqlite);

public sealed class HeadCountOnPostgres() : HeadCountContract(StorageProvider.Postgres);
