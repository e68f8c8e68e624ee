using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Storage.Tests.Hamlets;

public abstract class HamletContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly StaffId Lead = new("GL-CB22");

    private HamletAsk Ask(int roll, int position) =>
        new(School, SampleSchool.Pupil("7A", roll).Id, Key.Date, new ClassId("7A"), "Làng Tơ Drăh", Lead, position, Now);

    [Fact]
    public async Task Whoever_was_asked_finds_the_children_in_the_order_of_the_message()
    {
        await TurnAsync(new Effect.AskHamlet(Ask(7, 2)), new Effect.AskHamlet(Ask(3, 1)));

        (await AsksAsync(Key.Date)).ShouldBe([Ask(3, 1), Ask(7, 2)]);
        (await AsksAsync(Key.Date.AddDays(1))).ShouldBeEmpty();
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, HamletAsksOf = new StaffId("GL-CB23"), HamletAsksSince = Key.Date }, None)).HamletAsks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_child_is_asked_about_once_a_day_and_the_last_answer_counts()
    {
        await TurnAsync(new Effect.AskHamlet(Ask(3, 1)));
        await TurnAsync(new Effect.AnswerHamlet(Ask(3, 1) with { Answer = HamletAnswer.NotMet, AnsweredAt = Now }));
        await TurnAsync(new Effect.AskHamlet(Ask(3, 5)));
        await TurnAsync(new Effect.AnswerHamlet(Ask(3, 1) with { Answer = HamletAnswer.Ill, AnsweredAt = Now }));
        await TurnAsync(new Effect.AnswerHamlet(Ask(3, 1) with { Lead = new StaffId("GL-CB23"), Answer = HamletAnswer.Away, AnsweredAt = Now }));

        (await AsksAsync(Key.Date)).ShouldBe([Ask(3, 1) with { Answer = HamletAnswer.Ill, AnsweredAt = Now }]);
    }

    private async Task<IReadOnlyList<HamletAsk>> AsksAsync(DateOnly since) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, HamletAsksOf = Lead, HamletAsksSince = since }, None)).HamletAsks;
}

public sealed class HamletOnSqlite() : HamletContract(StorageProvider.Sqlite);

public sealed class HamletOnPostgres() : HamletContract(StorageProvider.Postgres);
