using Bot.Dialogs.Conversations;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Storage.Rosters;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Registers;

/// <summary>What the import of a new school year leaves alone, and how long it can be taken back.</summary>
public abstract class NewYearContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Guardian Guardian = SampleSchool.Register.Guardians.First(guardian => guardian.Children is [var child] && SampleSchool.Register.Find(child.Pupil)!.Class.Value == "7A");
    private static readonly PupilId Child = Guardian.Children[0].Pupil;
    private static readonly Membership Family = Membership.Of(School, Guardian.Id);

    [Fact]
    public async Task Links_consent_and_open_tasks_live_through_it_and_absences_keep_their_class()
    {
        await ImportAsync();
        await LinkAsync(Chat, Family);
        await TurnAsync(
            new Effect.RecordConsent(Family, Chat, "1", Now),
            new Effect.RecordRollCall(Report(1) with { Absences = [new Absence(Child, AbsenceKind.Unexcused, Reason: null)] }),
            new Effect.OpenTask(new StaffTask(School, $"silent:{Child}:2026-11-23", TaskKind.SilentFamily, SampleSchool.TeacherOf("7A").Id, Now) { Pupil = Child, Class = new ClassId("7A") }));

        await StartAsync();

        var register = (await Db.Registers.LoadAsync(School, None))!;
        register.Find(Child)!.Class.Value.ShouldBe("8A");
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Days = [Key.Date], OpenTasks = true, Contacts = [Family] }, None);
        facts.RollCalls[Key].Absences.ShouldHaveSingleItem().Pupil.ShouldBe(Child);
        facts.Contacts[Family].ShouldHaveSingleItem().Consented.ShouldBeTrue();
        TaskOwners.Of(register, facts.Tasks.ShouldHaveSingleItem())!.Id.ShouldBe(register.HomeroomTeacherOf(new ClassId("8A"))!.Id, "the task goes with the child");
    }

    [Fact]
    public async Task What_was_replaced_comes_back_as_it_was()
    {
        await ImportAsync();
        (await Db.Registers.KeptAsync(School, None)).ShouldBeNull();
        await StartAsync();

        var kept = (await Db.Registers.KeptAsync(School, None))!;
        (kept.ReplacedAt, kept.Started.From).ShouldBe((Now, new DateOnly(2027, 9, 5)));
        (await Db.Registers.TakeYearBackAsync(kept.Register!, 1, "test", Now, None)).ShouldBeNull("the list is not at version 1 any more");
        (await Db.Registers.TakeYearBackAsync(kept.Register!, 2, "test", Now, None)).ShouldBe(3);

        var register = (await Db.Registers.LoadAsync(School, None))!;
        RegisterDifference.Between(SampleSchool.Register, register).IsEmpty.ShouldBeTrue();
        DialogJson.Write(register.Pupils.Select(pupil => pupil.Id)).ShouldBe(DialogJson.Write(SampleSchool.Register.Pupils.Select(pupil => pupil.Id)));
        (await Db.Registers.KeptAsync(School, None)).ShouldBeNull();
        (await Db.QueryAsync<string>("select action from audit where action like 'import%' order by subject")).ShouldBe(["import", "import.year", "import.undone"]);
    }

    [Fact]
    public async Task Who_left_is_known_as_last_seen()
    {
        await ImportAsync();
        (await Db.Registers.FormerPupilsAsync(School, None)).ShouldBeEmpty();
        await StartAsync();

        var former = await Db.Registers.FormerPupilsAsync(School, None);
        former.ShouldContain(pupil => pupil.Id.Value == NextYear.Missing && pupil.Class.Value == "6A");
        former.Count.ShouldBe(1 + SampleSchool.Register.Pupils.Count(pupil => pupil.Class.Value[0] == '9'));
    }

    [Fact]
    public async Task A_list_replaced_meanwhile_starts_no_year()
    {
        await ImportAsync();

        (await Db.Registers.StartYearAsync(Next(), 7, "test", Now, None)).ShouldBeNull();

        (await Db.Registers.KeptAsync(School, None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_old_lists_go_the_night_after_their_day_and_with_any_erasure()
    {
        await ImportAsync();
        await StartAsync();
        var retention = Db.Services.GetRequiredService<Retention>();
        var (register, today) = ((await Db.Registers.LoadAsync(School, None))!, Key.Date);
        await retention.ForgetAsync(register, today.AddDays(1), None);
        (await Db.Registers.KeptAsync(School, None))!.Register.ShouldNotBeNull("its day is not over");

        await retention.ForgetAsync(register, today.AddDays(2), None);
        (await Db.Registers.KeptAsync(School, None))!.Register.ShouldBeNull();
        (await Db.Registers.TakeYearBackAsync(SampleSchool.Register, 2, "test", Now, None)).ShouldBe(3);
        await Db.Registers.StartYearAsync(Next(), 3, "test", Now, None);
        await Db.Records.EraseAsync(School, new RecordSubject.OfGuardian(Guardian.Id), isRehearsal: false, "test", Now, None);
        (await Db.Registers.KeptAsync(School, None))!.Register.ShouldBeNull();
    }

    private async Task StartAsync() => (await Db.Registers.StartYearAsync(Next(), 1, "test", Now, None)).ShouldBe(2);

    private static SchoolRegister Next()
    {
        using var roster = new RosterCopy();
        return ((RosterReading.Read)RosterFolder.Read(NextYear.Of(roster).Folder)).Register;
    }
}

public sealed class NewYearOnSqlite() : NewYearContract(StorageProvider.Sqlite);

public sealed class NewYearOnPostgres() : NewYearContract(StorageProvider.Postgres);
