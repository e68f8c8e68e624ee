using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Documents;

/// <summary>What the papers of a school carry, from its profile: for a level and the era of a day (domain.md D.4). Templates name no authority.</summary>
public static class OfficialHead
{
    /// <param name="day">Of the paper: what stands above the school depends on it.</param>
    /// <param name="kind">What sort of paper it is, as the symbol behind its number has it, e.g. <see cref="OfficialWording.Report"/>; null for a paper without number.</param>
    public static DocumentHead Of(SchoolRegister register, SchoolLevel level, DateOnly day, string? kind) => new(
        [SuperiorOf(register.School, level, day), register.School.Name],
        register.School.Rules.Papers.Place ?? OfficialWording.WithoutKind(register.School.Commune),
        day,
        kind is null ? null : OfficialWording.Symbol(kind, register.School.Rules.Papers.Symbol ?? OfficialWording.Abbreviation(level)));

    /// <summary>The body above the school, to which its reports go.</summary>
    public static string SuperiorOf(SchoolProfile school, SchoolLevel level, DateOnly day) =>
        school.Rules.Papers.Superior ?? OfficialWording.Superior(SuperiorBodies.Of(level, day), school);

    /// <summary>Those the school named for the level and the report (S2-22, S4-22); where it named none, the body above it and its own files.</summary>
    /// <param name="report">As the command line calls it; null for any other paper.</param>
    public static IReadOnlyList<Recipient> RecipientsOf(SchoolRegister register, SchoolLevel level, DateOnly day, string? report = null)
    {
        var named = register.School.Rules.Papers.Recipients.Where(one => (one.Level is null || one.Level == level) && (one.Report is null || one.Report == report)).Select(one => new Recipient(one.Name, one.Purpose)).ToList();
        return named.Count > 0 ? named
            : [new Recipient(OfficialWording.InWords(SuperiorOf(register.School, level, day)), OfficialWording.ToReport), new Recipient(OfficialWording.Files, "")];
    }

    public static SignatureBlock SignatureOf(SchoolRegister register)
    {
        var papers = register.School.Rules.Papers;
        var signer = papers.Signing == SigningAuthority.Deputy ? register.Staff.FirstOrDefault(member => member.Position == Position.VicePrincipal)?.Name : register.Principal?.Name;
        return new SignatureBlock(OfficialWording.Signing(papers.Signing), papers.Signer ?? signer);
    }

    /// <summary>The level of most of the school's classes, the higher of two: whose paper it is where it is about all of them.</summary>
    public static SchoolLevel LevelOf(SchoolRegister register) =>
        register.Classes.GroupBy(one => one.Level).OrderByDescending(level => level.Count()).ThenByDescending(level => level.Key).Select(level => level.Key).FirstOrDefault();
}
