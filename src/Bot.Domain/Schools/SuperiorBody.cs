namespace Bot.Domain.Schools;

/// <summary>Who a school's reports go to (domain.md D.4).</summary>
public enum SuperiorBody
{
    /// <summary>Phòng GD&amp;ĐT of the district: until 30 June 2025, up to THCS.</summary>
    DistrictOffice,

    /// <summary>UBND of the commune: since 1 July 2025, up to THCS.</summary>
    Commune,

    /// <summary>Sở GD&amp;ĐT: THPT, in either era.</summary>
    ProvinceOffice,
}

public static class SuperiorBodies
{
    /// <summary>Districts ended the day before.</summary>
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);

    public static SuperiorBody Of(SchoolLevel level, DateOnly day) =>
        level == SchoolLevel.UpperSecondary ? SuperiorBody.ProvinceOffice
        : day < TwoTiers ? SuperiorBody.DistrictOffice
        : SuperiorBody.Commune;
}
