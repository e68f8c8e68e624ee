using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Storage.Tests.Areas;

/// <summary>What superiors see: the numbers of the schools of their area, and of no other.</summary>
public abstract class AreaContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly SchoolProfile Profile = SampleSchool.Register.School;

    [Fact]
    public async Task A_commune_is_its_schools_and_a_province_all_of_its_communes()
    {
        await ThreeSchoolsAsync();

        (await SchoolsAsync(new Area(Profile.Province, Profile.Commune))).ShouldBe(["MAU01", "MAU02"]);
        (await SchoolsAsync(new Area(Profile.Province, Commune: null))).ShouldBe(["MAU01", "MAU02", "MAU03"], ignoreOrder: true);
        (await SchoolsAsync(new Area("elsewhere", Profile.Commune))).ShouldBe(["MAU01"], "the asker's own");
        (await SchoolsAsync(new Area(Profile.Province, ""))).ShouldBe(["MAU01"], "nowhere is no area");
    }

    [Fact]
    public async Task A_class_has_its_pupils_and_the_newest_report_of_each_session()
    {
        await ThreeSchoolsAsync();
        await TurnAsync(new Effect.RecordRollCall(Report(1, absent: 1)));
        await TurnAsync(new Effect.RecordRollCall(Report(2, absent: 3)));

        var classes = (await AreaAsync(new Area(Profile.Province, Profile.Commune))).Where(one => one.Class.Id == Key.Class).ToList();

        var own = classes.Single(one => one.School == School);
        own.Pupils.ShouldBe(SampleSchool.Register.PupilsOf(Key.Class).Count);
        own.Reported.ShouldBe(new Dictionary<Session, (int, int)> { [Session.Morning] = (30, 33) });
        own.At(new TimeOnly(8, 0)).ShouldBe((30, 33));
        own.At(new TimeOnly(14, 0)).ShouldBeNull("the afternoon was not reported");
        classes.Single(one => one.School != School).Reported.ShouldBeEmpty("what one school reports is no other's");
    }

    private async Task ThreeSchoolsAsync()
    {
        await ImportAsync();
        await ImportAsync("MAU02", Profile.Commune);
        await ImportAsync("MAU03", "Xã Khác");
    }

    private Task<long?> ImportAsync(string code, string commune)
    {
        var sample = SampleSchool.Register;
        var register = new SchoolRegister(0, Profile with { Id = new SchoolId(code), Commune = commune }, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries);
        return Db.Registers.ReplaceAsync(register, 0, "test", Now, None);
    }

    private async Task<IReadOnlyList<AreaClass>> AreaAsync(Area area) => (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Area = (area, Key.Date) }, None)).Area;

    private async Task<IEnumerable<string>> SchoolsAsync(Area area) => (await AreaAsync(area)).Select(one => one.School.Value).Distinct();
}

public sealed class AreaOnSqlite() : AreaContract(StorageProvider.Sqlite);

public sealed class AreaOnPostgres() : AreaContract(StorageProvider.Postgres);
