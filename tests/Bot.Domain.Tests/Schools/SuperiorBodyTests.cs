using Bot.Domain.Schools;

namespace Bot.Domain.Tests.Schools;

/// <summary>Districts ended on 30 June 2025 (domain.md D.4).</summary>
public sealed class SuperiorBodyTests
{
    [Theory]
    [InlineData(SchoolLevel.LowerSecondary, "2025-06-30", SuperiorBody.DistrictOffice)]
    [InlineData(SchoolLevel.LowerSecondary, "2025-07-01", SuperiorBody.Commune)]
    [InlineData(SchoolLevel.Preschool, "2026-11-22", SuperiorBody.Commune)]
    [InlineData(SchoolLevel.UpperSecondary, "2025-06-30", SuperiorBody.ProvinceOffice)]
    [InlineData(SchoolLevel.UpperSecondary, "2026-11-22", SuperiorBody.ProvinceOffice)]
    public void Reports_go_where_the_level_and_the_day_say(SchoolLevel level, string day, SuperiorBody body) =>
        SuperiorBodies.Of(level, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(body);
}
