using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Registers;

public abstract class CoverContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly StaffMember Away = SampleSchool.TeacherOf("7A");
    private static readonly StaffMember Who = SampleSchool.TeacherOf("7B");

    private Cover StandIn => new(School, "abc", Who.Id, Key.Date, Away.Id, Now) { For = Away.Id, To = Key.Date.AddDays(2) };

    private Cover Second => new(School, "def", Who.Id, Key.Date, Away.Id, Now) { Class = new ClassId("7A") };

    [Fact]
    public async Task A_cover_makes_the_register_new_and_comes_back_as_it_was()
    {
        await ImportAsync();
        await TurnAsync(new Effect.PutCover(StandIn), new Effect.PutCover(Second));

        var register = await LoadAsync();
        register.Version.ShouldBe(3);
        register.Covers.OrderBy(cover => cover.Id).ShouldBe([StandIn, Second]);
    }

    [Fact]
    public async Task An_id_that_exists_is_left_alone()
    {
        await ImportAsync();
        await TurnAsync(new Effect.PutCover(StandIn));
        await TurnAsync(new Effect.PutCover(StandIn with { To = Key.Date.AddDays(9) }));

        (await LoadAsync()).Covers.ShouldHaveSingleItem().ShouldBe(StandIn);
    }

    [Fact]
    public async Task It_ends_earlier_but_never_later_and_before_its_first_day_it_never_was()
    {
        await ImportAsync();
        await TurnAsync(new Effect.PutCover(StandIn), new Effect.PutCover(Second));
        await TurnAsync(new Effect.EndCover(School, "abc", Key.Date.AddDays(1), Away.Id, Now), new Effect.EndCover(School, "def", Key.Date.AddDays(5), Away.Id, Now));
        await TurnAsync(new Effect.EndCover(School, "abc", Key.Date.AddDays(2), Away.Id, Now));
        (await LoadAsync()).Covers.OrderBy(cover => cover.Id).Select(cover => cover.To).ShouldBe([Key.Date.AddDays(1), Key.Date.AddDays(5)]);

        await TurnAsync(new Effect.EndCover(School, "abc", Key.Date.AddDays(-1), Away.Id, Now));
        (await LoadAsync()).Covers.ShouldHaveSingleItem().Id.ShouldBe("def");
    }

    [Fact]
    public async Task An_import_leaves_covers_alone()
    {
        await ImportAsync();
        await TurnAsync(new Effect.PutCover(StandIn));
        await Db.Registers.ReplaceAsync(SampleSchool.Register, 2, "test", Now, None);

        (await LoadAsync()).Covers.ShouldHaveSingleItem().ShouldBe(StandIn);
    }

    [Fact]
    public async Task A_turn_sees_the_register_of_the_day_of_its_message()
    {
        await ImportAsync();
        await LinkAsync(Chat, Membership.Of(School, Who.Id));
        await TurnAsync(new Effect.PutCover(StandIn));

        (await SeenAsync()).HomeroomTeacherOf(new ClassId("7A"))!.Id.ShouldBe(Who.Id);
        Clock.Advance(TimeSpan.FromDays(3));
        (await SeenAsync()).HomeroomTeacherOf(new ClassId("7A"))!.Id.ShouldBe(Away.Id);
    }

    [Fact]
    public async Task Further_classes_of_the_roster_come_back()
    {
        using var roster = new RosterCopy();
        roster.Replace("can-bo.csv", "Phụ trách thôn/làng", "Phụ trách thôn/làng,Đồng chủ nhiệm").Replace("can-bo.csv", "Trần Thị Hoa,0370000573,Giáo viên bộ môn,,,", "Trần Thị Hoa,0370000573,Giáo viên bộ môn,,,,7A;7B");
        var read = ((Bot.Storage.Rosters.RosterReading.Read)Bot.Storage.Rosters.RosterFolder.Read(roster.Folder)).Register;
        await Db.Registers.ReplaceAsync(read, 0, "test", Now, None);

        (await LoadAsync()).TeachersOf(new ClassId("7B")).Select(member => member.GivenName).ShouldBe(["My", "Hoa"]);
    }

    private async Task<SchoolRegister> LoadAsync() => (await Db.Registers.LoadAsync(School, None))!;

    private async Task<SchoolRegister> SeenAsync()
    {
        await AcceptAsync(Guid.NewGuid().ToString("N"));
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        await Db.Turns.CommitAsync(message, scene, new TurnResult(scene.Conversation.Memory, []), None);
        return scene.Registers[School];
    }
}

public sealed class CoverOnSqlite() : CoverContract(StorageProvider.Sqlite);

public sealed class CoverOnPostgres() : CoverContract(StorageProvider.Postgres);
