using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Registers;

public abstract class RegisterStoreContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_register_comes_back_as_it_was_stored()
    {
        (await ReplaceAsync(SampleSchool.Register, 0)).ShouldBe(1);
        (await Db.Registers.ListAsync(None)).ShouldBe([School]);
        var stored = (await Db.Registers.LoadAsync(School, None))!;
        stored.Version.ShouldBe(1);
        Printed(stored).ShouldBe(Printed(SampleSchool.Register));
    }

    [Fact]
    public async Task What_papers_carry_and_the_targets_come_back()
    {
        var sample = SampleSchool.Register;
        var rules = sample.School.Rules with
        {
            IrregularSessions = 4,
            IrregularBelowPercent = 87.5m,
            Targets = new LevelTargets(null, 120, 410, null),
            Papers = new OfficialPapers { District = "Huyện Mẫu", Signing = SigningAuthority.Board, Recipients = [new PaperRecipient("Sở GD&ĐT", "để biết", SchoolLevel.UpperSecondary) { Report = "bang-1" }] },
        };
        await ReplaceAsync(new SchoolRegister(1, sample.School with { Rules = rules }, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries), 0);

        (await Db.Registers.LoadAsync(School, None))!.School.Rules.ShouldBe(rules);
    }

    [Fact]
    public async Task A_schools_own_texts_come_and_go_with_its_register()
    {
        var register = SampleSchool.Register;
        SchoolRegister Worded(params (string, string, string)[] texts) =>
            new(1, register.School, register.Classes, register.Staff, register.Pupils, register.Guardians, register.Calendar.Entries) { OwnTexts = new GuardianTexts(texts) };
        await ReplaceAsync(Worded(("vi", "received", "Đã nhận, {GVCN}."), ("bdq", "languageName", "Bahnar")), 0);
        var first = (await Db.Registers.LoadAsync(School, None))!;
        await ReplaceAsync(Worded(("vi", "courtesy", "Dạ.")), 1);
        var second = (await Db.Registers.LoadAsync(School, None))!;

        first.OwnTexts.All.ShouldBe([("bdq", "languageName", "Bahnar"), ("vi", "received", "Đã nhận, {GVCN}.")]);
        first.Texts.Find("vi", "received").ShouldBe("Đã nhận, {GVCN}.");
        second.OwnTexts.All.ShouldBe([("vi", "courtesy", "Dạ.")]);
    }

    [Fact]
    public async Task An_unknown_school_has_no_register() => (await Db.Registers.LoadAsync(new SchoolId("NONE"), None)).ShouldBeNull();

    [Fact]
    public async Task A_register_is_read_once_per_version_and_every_host_sees_the_newest()
    {
        await using var other = Db.AnotherHost(Clock);
        await ReplaceAsync(SampleSchool.Register, 0);
        var first = await other.Registers.LoadAsync(School, None);
        (await other.Registers.LoadAsync(School, None)).ShouldBeSameAs(first);
        (await ReplaceAsync(Without(SampleSchool.Register), 1)).ShouldBe(2);
        var second = (await other.Registers.LoadAsync(School, None))!;
        (second.Version, second.Pupils.Count).ShouldBe((2, first!.Pupils.Count - 1));
    }

    [Fact]
    public async Task Who_is_gone_is_marked_as_left_and_may_come_back()
    {
        await ReplaceAsync(SampleSchool.Register, 0);
        await ReplaceAsync(Without(SampleSchool.Register), 1);
        (await Db.QueryAsync<long>("select count(*) from pupils where left_at is not null")).ShouldBe([1]);
        (await Db.QueryAsync<long>("select count(*) from pupils")).ShouldBe([SampleSchool.Register.Pupils.Count]);
        await ReplaceAsync(SampleSchool.Register, 2);
        Printed((await Db.Registers.LoadAsync(School, None))!).ShouldBe(Printed(SampleSchool.Register));
    }

    [Theory, InlineData(0), InlineData(2)]
    public async Task A_register_replaced_meanwhile_is_not_overwritten(long seen)
    {
        await ReplaceAsync(SampleSchool.Register, 0);
        (await ReplaceAsync(Without(SampleSchool.Register), seen)).ShouldBeNull();
        var stored = (await Db.Registers.LoadAsync(School, None))!;
        (stored.Version, stored.Pupils.Count).ShouldBe((1, SampleSchool.Register.Pupils.Count));
    }

    [Fact]
    public async Task Of_two_imports_at_once_one_is_refused()
    {
        await using var other = Db.AnotherHost(Clock);
        var versions = await Task.WhenAll(
            ReplaceAsync(SampleSchool.Register, 0),
            Task.Run(() => other.Registers.ReplaceAsync(SampleSchool.Register, 0, "test", Now, None)));
        versions.ShouldBe([1, null], ignoreOrder: true);
        (await Db.QueryAsync<string>("select actor || ' ' || action || ' ' || subject from audit")).ShouldBe(["test import version 1"]);
    }

    private Task<long?> ReplaceAsync(SchoolRegister register, long seen) => Db.Registers.ReplaceAsync(register, seen, "test", Now, None);

    private static SchoolRegister Without(SchoolRegister register) => new(
        0, register.School, register.Classes, register.Staff, [.. register.Pupils.Skip(1)], register.Guardians, register.Calendar.Entries);

    private static string Printed(SchoolRegister register) => DialogJson.Write(new
    {
        School = register.School with { SchoolDays = register.School.SchoolDays.Order().ToHashSet() },
        register.Classes,
        register.Staff,
        Pupils = register.Pupils.Select(pupil => pupil with { Columns = pupil.Columns.OrderBy(column => column.Key).ToDictionary() }),
        register.Guardians,
        Calendar = register.Calendar.Entries.Select(entry => entry.ToString()),
    });
}

public sealed class RegisterStoreOnSqlite() : RegisterStoreContract(StorageProvider.Sqlite);

public sealed class RegisterStoreOnPostgres() : RegisterStoreContract(StorageProvider.Postgres);
