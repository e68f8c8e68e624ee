using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Meals;

namespace Bot.Storage.Tests.Meals;

public abstract class MealContract(StorageProvider provider) : StoreContract(provider)
{
    private MealCount Count(string schoolClass, int total) => new(School, new ClassId(schoolClass), Key.Date, total, new StaffId("GL-CB07"), Now);

    [Fact]
    public async Task A_class_has_one_number_a_day_and_the_last_one_counts()
    {
        await TurnAsync(new Effect.RecordMealCount(Count("7A", 30)), new Effect.RecordMealCount(Count("7B", 11)));
        await TurnAsync(new Effect.RecordMealCount(Count("7A", 33) with { TwoSessions = 5, DayBoarders = 20, Boarders = 8 }));

        (await CountsAsync(Key.Date)).ShouldBe([Count("7A", 33) with { TwoSessions = 5, DayBoarders = 20, Boarders = 8 }, Count("7B", 11)]);
        (await CountsAsync(Key.Date.AddDays(1))).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<MealCount>> CountsAsync(DateOnly day) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, MealsOn = [day] }, None)).MealCounts;
}

public sealed class MealsOnSqlite() : MealContract(StorageProvider.Sqlite);

public sealed class MealsOnPostgres() : MealContract(StorageProvider.Postgres);
