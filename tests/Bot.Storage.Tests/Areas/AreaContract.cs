using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task The_pulse_of_an_area_moves_with_a_report_and_with_a_list_of_its_schools_and_with_nothing_else()
    {
        await ThreeSchoolsAsync();
        var (near, far) = (new Area(Profile.Province, Profile.Commune), new Area(Profile.Province, "Xã Khác"));
        var (before, elsewhere) = (await PulseAsync(near), await PulseAsync(far, "MAU03"));
        (await PulseAsync(near)).ShouldBe(before);

        await TurnAsync(new Effect.RecordRollCall(Report(1, absent: 1)));
        var reported = await PulseAsync(near);
        reported.ShouldNotBe(before);
        await TurnAsync(new Effect.RecordRollCall(Report(2, absent: 3)));
        (await PulseAsync(near)).ShouldNotBe(reported, "a correction");
        (await PulseAsync(far, "MAU03")).ShouldBe(elsewhere);
        (await PulseAsync(new Area(Profile.Province, Commune: null))).ShouldNotBe(await PulseAsync(near));
    }

    private Task<string> PulseAsync(Area area, string school = "MAU01") => Db.Services.GetRequiredService<IPageStore>().AreaPulseAsync(new SchoolId(school), area, Key.Date, None);

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
