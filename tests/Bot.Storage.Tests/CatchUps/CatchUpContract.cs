using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;

namespace Bot.Storage.Tests.CatchUps;

/// <summary>What is kept of lessons caught up on.</summary>
public abstract class CatchUpContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly DateOnly Day = new(2026, 11, 12);

    private CatchUpDone Done => new(School, new PupilId("GL00118"), Day, Session.Morning, new StaffId("GL-CB07"), Now);

    [Fact]
    public async Task What_was_ticked_comes_back_for_the_days_asked_for()
    {
        await TurnAsync(new Effect.TickCatchUp(Done), new Effect.TickCatchUp(Done with { Day = Day.AddDays(1), Session = Session.Afternoon }), new Effect.TickCatchUp(Done with { Day = Day.AddDays(-1) }));

        (await BetweenAsync(Day, Day.AddDays(1))).ShouldBe([Done, Done with { Day = Day.AddDays(1), Session = Session.Afternoon }]);
    }

    [Fact]
    public async Task Who_ticked_first_stays()
    {
        await TurnAsync(new Effect.TickCatchUp(Done));
        await TurnAsync(new Effect.TickCatchUp(Done with { By = new StaffId("GL-CB02"), At = Now.AddMinutes(1) }));

        (await BetweenAsync(Day, Day)).ShouldBe([Done]);
    }

    [Fact]
    public async Task Only_what_one_message_of_this_person_ticked_is_taken_back()
    {
        await TurnAsync(new Effect.TickCatchUp(Done), new Effect.TickCatchUp(Done with { Session = Session.Afternoon }), new Effect.TickCatchUp(Done with { Day = Day.AddDays(1), At = Now.AddMinutes(-5) }));
        await TurnAsync(new Effect.UntickCatchUps(School, new StaffId("GL-CB02"), Now));
        (await BetweenAsync(Day, Day)).Count.ShouldBe(2);

        await TurnAsync(new Effect.UntickCatchUps(School, new StaffId("GL-CB07"), Now));
        (await BetweenAsync(Day, Day.AddDays(1))).ShouldBe([Done with { Day = Day.AddDays(1), At = Now.AddMinutes(-5) }]);
    }

    private async Task<IReadOnlyList<CatchUpDone>> BetweenAsync(DateOnly from, DateOnly to) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, CaughtUpBetween = (from, to) }, None)).CaughtUp;
}

public sealed class CatchUpsOnSqlite() : CatchUpContract(StorageProvider.Sqlite);

public sealed class CatchUpsOnPostgres() : CatchUpContract(StorageProvider.Postgres);
