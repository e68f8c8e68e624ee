using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Calendar;

/// <summary>What leaders change in the calendar, and who took part meanwhile.</summary>
public abstract class CalendarChangeContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly StaffId Leader = SampleSchool.Principal.Id;
    private static readonly DateOnly Day = Key.Date;

    private CalendarChange Closure => new(School, "abc", CalendarChangeKind.Closure, Day, Day.AddDays(2), [new CalendarScope.OfClass(Key.Class)], Leader, Now)
    {
        Mode = LearningMode.Zalo,
        Reason = "mưa lũ\0",
        Decision = "12/QĐ-THCS",
    };

    [Fact]
    public async Task A_change_is_part_of_the_register_from_now_on()
    {
        await ImportAsync();
        var before = await RegisterAsync();
        await TurnAsync(new Effect.ChangeCalendar(Closure));
        var after = await RegisterAsync();

        after.Version.ShouldBeGreaterThan(before.Version);
        var stored = after.Calendar.Changes.ShouldHaveSingleItem();
        stored.ShouldBe(Closure with { Reason = "mưa lũ\uFFFD", Scopes = stored.Scopes });
        stored.Scopes.ShouldBe(Closure.Scopes);
        after.Calendar.IsHeld(Day, Session.Morning, after.Find(Key.Class)!).ShouldBeFalse();
        after.Calendar.Entries.ShouldBe(before.Calendar.Entries, "the file's calendar stays as it is");
    }

    [Fact]
    public async Task Every_scope_and_session_is_kept()
    {
        await ImportAsync();
        CalendarScope[] scopes =
        [
            new CalendarScope.WholeSchool(), new CalendarScope.OfGrade(7), new CalendarScope.OfClass(Key.Class),
            new CalendarScope.OfCampus("Làng Tơ Drăh"), new CalendarScope.OfPupil(SampleSchool.Pupil("7A", 1).Id),
        ];
        await TurnAsync(new Effect.ChangeCalendar(Closure with { Scopes = scopes, Session = Session.Afternoon, Mode = LearningMode.None, Reason = "", Decision = "" }));

        var stored = (await RegisterAsync()).Calendar.Changes.ShouldHaveSingleItem();
        stored.Scopes.ShouldBe(scopes);
        (stored.Session, stored.Mode, stored.Reason, stored.Decision).ShouldBe((Session.Afternoon, LearningMode.None, "", ""));
    }

    [Fact]
    public async Task The_same_id_is_one_change()
    {
        await ImportAsync();
        await TurnAsync(new Effect.ChangeCalendar(Closure));
        await TurnAsync(new Effect.ChangeCalendar(Closure with { To = Day.AddDays(30) }));

        (await RegisterAsync()).Calendar.Changes.ShouldHaveSingleItem().To.ShouldBe(Day.AddDays(2));
    }

    [Fact]
    public async Task An_import_leaves_changes_alone()
    {
        await ImportAsync();
        await TurnAsync(new Effect.ChangeCalendar(Closure));
        var seen = await RegisterAsync();
        (await Db.Registers.ReplaceAsync(SampleSchool.Register, seen.Version, "test", Now, None)).ShouldNotBeNull();

        (await RegisterAsync()).Calendar.Changes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_change_that_never_held_is_gone_and_still_found_by_its_id()
    {
        await ImportAsync();
        await TurnAsync(new Effect.ChangeCalendar(Closure));
        var opened = Now;
        Clock.Advance(TimeSpan.FromMinutes(5));
        await TurnAsync(new Effect.EndChange(School, "abc", LastDay: null, Leader, Now));

        (await RegisterAsync()).Calendar.Changes.ShouldBeEmpty();
        var ended = (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, CalendarChange = "abc" }, None)).CalendarChange!;
        (ended.At, ended.EndedAt, ended.EndedBy).ShouldBe((opened, Now, Leader));
    }

    [Fact]
    public async Task A_change_ends_behind_a_last_day_and_never_grows_again()
    {
        await ImportAsync();
        await TurnAsync(new Effect.ChangeCalendar(Closure));
        await TurnAsync(new Effect.EndChange(School, "abc", Day.AddDays(1), Leader, Now));
        await TurnAsync(new Effect.EndChange(School, "abc", Day.AddDays(9), Leader, Now));
        (await RegisterAsync()).Calendar.Changes.ShouldHaveSingleItem().To.ShouldBe(Day.AddDays(1));

        await TurnAsync(new Effect.EndChange(School, "abc", Day, Leader, Now));
        (await RegisterAsync()).Calendar.Changes.ShouldHaveSingleItem().To.ShouldBe(Day);
    }

    [Fact]
    public async Task The_last_tick_of_a_class_and_day_counts()
    {
        var first = new Participation(School, Key.Class, Day, 34, 30, Leader, Now) { Missing = [SampleSchool.Pupil("7A", 1).Id] };
        await TurnAsync(new Effect.RecordParticipation(first));
        var stored = (await TicksAsync(Day)).ShouldHaveSingleItem();
        stored.ShouldBe(first with { Missing = stored.Missing });
        stored.Missing.ShouldBe(first.Missing);

        await TurnAsync(new Effect.RecordParticipation(first with { TookPart = 33, At = Now.AddMinutes(1) }));
        await TurnAsync(new Effect.RecordParticipation(first with { TookPart = 1, At = Now.AddMinutes(-1) }));
        (await TicksAsync(Day)).ShouldHaveSingleItem().TookPart.ShouldBe(33);
        (await TicksAsync(Day.AddDays(1))).ShouldBeEmpty();
    }

    private async Task<SchoolRegister> RegisterAsync() => (await Db.Registers.LoadAsync(School, None))!;

    private async Task<IReadOnlyList<Participation>> TicksAsync(DateOnly day) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Participations = [day] }, None)).Participations;
}

public sealed class CalendarChangesOnSqlite() : CalendarChangeContract(StorageProvider.Sqlite);

public sealed class CalendarChangesOnPostgres() : CalendarChangeContract(StorageProvider.Postgres);
