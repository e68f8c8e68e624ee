using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Deadlines;

namespace Bot.Storage.Tests.Months;

/// <summary>What is kept of the monthly reports.</summary>
public abstract class MonthContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly DateOnly November = new(2026, 11, 1);

    private MonthlyReport Confirmed => new(School, November, Key.Class, 34, new StaffId("GL-CB07"), Now) { Came = 1, Went = 2, DroppedOut = 3, Absences = new MonthlyAbsences(4, 5, 6) };

    [Fact]
    public async Task A_confirmed_report_comes_back_as_it_was()
    {
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed));

        (await ReportsAsync(November)).ShouldBe(new Dictionary<ClassId, MonthlyReport> { [Key.Class] = Confirmed });
        (await ReportsAsync(November.AddMonths(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_months_of_a_school_year_come_in_their_order()
    {
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed));
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed with { Month = November.AddMonths(-1) }));
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed with { Month = November.AddMonths(-5) }));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, MonthlyReportsSince = new DateOnly(2026, 10, 5) }, None)).MonthlyReportsSince
            .ShouldBe([Confirmed with { Month = November.AddMonths(-1) }, Confirmed]);
    }

    [Fact]
    public async Task A_later_confirmation_replaces_the_earlier_one()
    {
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed));
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed with { Enrolled = 33, ConfirmedAt = Now.AddMinutes(1) }));

        (await ReportsAsync(November))[Key.Class].Enrolled.ShouldBe(33);
    }

    [Fact]
    public async Task Only_the_confirmation_that_stands_is_withdrawn()
    {
        await TurnAsync(new Effect.RecordMonthlyReport(Confirmed));
        await TurnAsync(new Effect.WithdrawMonthlyReport(School, November, Key.Class, Now.AddMinutes(1)));
        (await ReportsAsync(November)).ShouldNotBeEmpty();

        await TurnAsync(new Effect.WithdrawMonthlyReport(School, November, Key.Class, Now));
        (await ReportsAsync(November)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyDictionary<ClassId, MonthlyReport>> ReportsAsync(DateOnly month) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, MonthlyReportsOf = month }, None)).MonthlyReports;
}

public sealed class MonthsOnSqlite() : MonthContract(StorageProvider.Sqlite);

public sealed class MonthsOnPostgres() : MonthContract(StorageProvider.Postgres);
