using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>Some classes whose numbers the visitor may see together.</summary>
/// <param name="Key">As it stands in addresses, e.g. <c>khoi-7</c>.</param>
/// <param name="OnlyTotals">No class stands apart: an officer of the commune.</param>
public sealed record PageScope(string Key, string Label, IReadOnlyList<SchoolClass> Classes, bool OnlyTotals = false)
{
    /// <summary>What the visitor may choose from, the usual one first; empty for who sees no class. The same rules as in a chat (<see cref="AccessPolicy"/>).</summary>
    public static IReadOnlyList<PageScope> Of(PageVisitor visitor)
    {
        var (register, member) = (visitor.Register, visitor.Member);
        if (AccessPolicy.SeesOnlyTotals(member))
        {
            return [new PageScope("truong", PageWording.WholeSchool, register.Classes, OnlyTotals: true)];
        }

        var seen = register.Classes.Where(one => AccessPolicy.MaySeeNumbers(member, one)).ToList();
        List<PageScope> scopes = seen.Count == register.Classes.Count && seen.Count > 0
            ? [new PageScope("truong", PageWording.WholeSchool, seen), .. Grades(seen)]
            : [.. seen.Select(OfClass)];
        var own = member.Position == Position.VicePrincipal && member.Grades.Count > 0
            ? new PageScope("cua-toi", PageWording.OwnGrades(member.Grades), [.. seen.Where(one => member.Grades.Contains(one.Grade))])
            : member.Classes.Any() && scopes.Count > 0 && scopes[0].Key == "truong" ? new PageScope("cua-toi", PageWording.OwnClasses(member.Classes), [.. seen.Where(one => member.Teaches(one.Id))])
            : null;
        return own is { Classes.Count: > 0 } ? [own, .. scopes] : scopes;
    }

    private static IEnumerable<PageScope> Grades(IEnumerable<SchoolClass> classes) => classes.GroupBy(one => one.Grade).OrderBy(grade => grade.Key)
        .Select(grade => new PageScope(FormattableString.Invariant($"khoi-{grade.Key}"), PageWording.Grade(grade.Key), [.. grade]));

    private static PageScope OfClass(SchoolClass one) => new($"lop-{one.Id}", PageWording.Class(one.Id), [one]);
}
