using Bot.Domain.Calendar;

namespace Bot.Domain.Tests.Calendar;

public sealed class TimeZonesTests
{
    private static readonly TimeZoneInfo Windows = TimeZoneInfo.CreateCustomTimeZone("SE Asia Standard Time", TimeSpan.FromHours(7), displayName: null, standardDisplayName: null);

    [Theory, InlineData("Asia/Ho_Chi_Minh"), InlineData("asia/saigon")]
    public void A_machine_that_knows_windows_names_only_knows_vietnam(string id) =>
        TimeZones.Find(id, name => name == Windows.Id ? Windows : null).ShouldBe(Windows);

    [Fact]
    public void What_a_machine_knows_by_its_own_name_is_taken_from_there()
    {
        var own = TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), displayName: null, standardDisplayName: null);

        TimeZones.Find("Asia/Ho_Chi_Minh", name => name == own.Id ? own : Windows).ShouldBe(own);
        TimeZones.Find("Asia/Ho_Chi_Minh")!.BaseUtcOffset.ShouldBe(TimeSpan.FromHours(7));
    }

    [Theory, InlineData("Asia/Hanoi"), InlineData("")]
    public void A_zone_that_does_not_exist_is_none(string id) => TimeZones.Find(id).ShouldBeNull();

    [Fact]
    public void A_machine_without_any_time_zones_knows_none() => TimeZones.Find("Asia/Ho_Chi_Minh", _ => null).ShouldBeNull();
}
