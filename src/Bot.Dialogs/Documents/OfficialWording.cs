using System.Diagnostics;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Documents;

/// <summary>Bodies, symbols and signatures of official papers.</summary>
public static class OfficialWording
{
    /// <summary>Kinds of papers in the symbol behind a number.</summary>
    public const string Report = "BC";
    public const string Minutes = "BB";
    public const string Notice = "TB";

    public const string ToReport = "để báo cáo";
    public const string Files = "Lưu: VT";

    private static readonly string[] KindsOfPlaces = ["Xã ", "Phường ", "Thị trấn ", "Đặc khu "];

    public static string Superior(SuperiorBody body, SchoolProfile school) => body switch
    {
        SuperiorBody.DistrictOffice => $"Phòng GD&ĐT {school.Rules.Papers.District ?? "........"}",
        SuperiorBody.Commune => $"UBND {school.Commune}",
        SuperiorBody.ProvinceOffice => $"Sở GD&ĐT {school.Province}",
        _ => throw new UnreachableException(),
    };

    /// <summary>"UBND Xã Ia Krêl" → "UBND xã Ia Krêl".</summary>
    public static string InWords(string body) => KindsOfPlaces.Append("Huyện ").Append("Tỉnh ").Append("Thành phố ")
        .Aggregate(body, (text, kind) => text.Replace($" {kind}", $" {char.ToLowerInvariant(kind[0])}{kind[1..]}", StringComparison.Ordinal));

    /// <summary>"Xã Ia Krêl" → "Ia Krêl".</summary>
    public static string WithoutKind(string commune) =>
        KindsOfPlaces.FirstOrDefault(kind => commune.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) is { } found ? commune[found.Length..] : commune;

    public static string Symbol(string kind, string school) => $"{kind}-{school}";

    public static string Abbreviation(SchoolLevel level) => level switch
    {
        SchoolLevel.Preschool => "MN",
        SchoolLevel.Primary => "TH",
        SchoolLevel.LowerSecondary => "THCS",
        _ => "THPT",
    };

    public static IReadOnlyList<string> Signing(SigningAuthority authority) => authority switch
    {
        SigningAuthority.Principal => ["Hiệu trưởng"],
        SigningAuthority.Deputy => ["KT. Hiệu trưởng", "Phó Hiệu trưởng"],
        SigningAuthority.Board => ["TM. Ban giám hiệu", "Hiệu trưởng"],
        _ => throw new UnreachableException(),
    };
}
