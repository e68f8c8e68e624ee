using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Absences;

public abstract class AbsenceMarkContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Child = SampleSchool.Pupil("7A", 3).Id;

    private AbsenceMark Mark => new(School, Child, AbsenceMarkKind.Leaders, Key.Date, 3, Key.Date.AddDays(2), Now);

    [Fact]
    public async Task What_was_told_is_found_from_its_day_on_and_is_told_once()
    {
        await TurnAsync(new Effect.RecordMark(Mark));
        await TurnAsync(new Effect.RecordMark(Mark with { ToldAt = Now.AddDays(1) }));

        (await MarksAsync(Key.Date)).ShouldBe([Mark]);
        (await MarksAsync(Key.Date.AddDays(3))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ended_one_says_how_and_stands_again_when_it_is_reached_again()
    {
        await TurnAsync(new Effect.RecordMark(Mark));
        await TurnAsync(new Effect.SettleMark(Mark, AbsenceMarkEnd.TakenBack, Now.AddHours(1)));
        await TurnAsync(new Effect.SettleMark(Mark, AbsenceMarkEnd.Returned, Now.AddHours(2)));

        (await MarksAsync(Key.Date)).ShouldBe([Mark with { SettledAt = Now.AddHours(1), SettledAs = AbsenceMarkEnd.TakenBack }]);

        await TurnAsync(new Effect.RecordMark(Mark with { ToldAt = Now.AddDays(1) }));
        (await MarksAsync(Key.Date)).ShouldBe([Mark with { ToldAt = Now.AddDays(1) }]);
    }

    [Fact]
    public async Task Absences_of_a_span_are_the_newest_revisions_and_say_whether_they_count()
    {
        var reported = new RollCall(School, Key, 1, 34, 1)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = Now.AddHours(-1),
            SourceMessage = "m1",
            Absences = [new Absence(Child, AbsenceKind.Unstated, null)],
        };
        await TurnAsync(new Effect.RecordRollCall(reported));
        await TurnAsync(new Effect.RecordRollCall(reported with { Key = Key with { Session = Session.Afternoon }, ReportedAt = Now }));

        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, AbsencesBetween = (Key.Date, Key.Date) }, None);

        facts.Missed.Select(session => (session.RollCall.Session, session.Counts)).ShouldBe([(Session.Afternoon, false), (Session.Morning, true)], ignoreOrder: true);
        facts.Held.Count.ShouldBe(2);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, AbsencesBetween = (Key.Date.AddDays(1), Key.Date.AddDays(9)) }, None)).Missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_each_class_the_first_reported_day_of_lessons_in_a_span_is_found()
    {
        await Db.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", Now, None);
        var other = Key with { Class = SampleSchool.Register.Classes.First(one => one.Id != Key.Class).Id };
        foreach (var (key, enrolled) in new[]
        {
            (Key with { Date = Key.Date.AddDays(-2) }, 30), (Key with { Date = Key.Date.AddDays(-1), Session = Session.Evening }, 31), (Key, 34), (Key with { Session = Session.Afternoon }, 33),
            (Key with { Date = Key.Date.AddDays(1) }, 35), (other with { Date = Key.Date.AddDays(1) }, 36),
        })
        {
            await TurnAsync(new Effect.RecordRollCall(new RollCall(School, key, 1, enrolled, 0) { Origin = RollCallOrigin.Report, ReportedAt = Now, SourceMessage = "m1" }));
        }

        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, FirstHeldBetween = (Key.Date.AddDays(-1), Key.Date.AddDays(9)) }, None);

        facts.Held.Select(one => (one.RollCall, one.Enrolled))
            .ShouldBe([(Key, 34), (Key with { Session = Session.Afternoon }, 33), (other with { Date = Key.Date.AddDays(1) }, 36)], ignoreOrder: true);
        facts.Missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pupils_who_left_the_register_since_a_time_are_counted()
    {
        var sample = SampleSchool.Register;
        await Db.Registers.ReplaceAsync(sample, 0, "test", Now, None);
        var fewer = new SchoolRegister(1, sample.School, sample.Classes, sample.Staff, [.. sample.Pupils.Skip(2)], sample.Guardians, sample.Calendar.Entries);
        await Db.Registers.ReplaceAsync(fewer, 1, "test", Now.AddDays(1), None);

        (await LeftAsync(Now)).ShouldBe(2);
        (await LeftAsync(Now.AddDays(2))).ShouldBe(0);
    }

    private async Task<int> LeftAsync(DateTimeOffset since) => (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, LeftSince = since }, None)).PupilsLeft;

    private async Task<IReadOnlyList<AbsenceMark>> MarksAsync(DateOnly since) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, MarksSince = since }, None)).Marks;
}

public sealed class AbsenceMarksOnSqlite() : AbsenceMarkContract(StorageProvider.Sqlite);

public sealed class AbsenceMarksOnPostgres() : AbsenceMarkContract(StorageProvider.Postgres);
