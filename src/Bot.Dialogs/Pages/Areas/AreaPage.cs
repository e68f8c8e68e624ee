using Bot.Dialogs.Areas;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Areas;

/// <summary>"sĩ số" of a superior as a page: the schools of the area in numbers, and no name of a child. Every look is in the audit, as in a chat.</summary>
public static class AreaPage
{
    public static bool IsFor(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Member.IsSuperior;
    }

    /// <summary>What the visitor answers for; null for whoever is of a school.</summary>
    public static string? NameOf(PageVisitor visitor) => IsFor(visitor) ? AreaWording.Name(AreaDialog.AreaOf(visitor.Register, visitor.Member)) : null;

    /// <summary>What the visitor sees.</summary>
    public static Area AreaOf(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return AreaDialog.AreaOf(visitor.Register, visitor.Member);
    }

    public static FactsNeeded Needed(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return AreaDialog.Needs(visitor.Register, visitor.Member, visitor.Today);
    }

    /// <param name="only">The school that was opened; null for the whole area.</param>
    public static Effect Logged(PageVisitor visitor, SchoolId? only)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return AreaDialog.Seen(visitor.Register, visitor.Member, only, visitor.Now);
    }

    /// <param name="commune">Of a province; one that has no school means all.</param>
    public static AreaView Of(PageVisitor visitor, string? commune, AreaFilter filter, int sheet, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(facts);
        var (area, time) = (AreaDialog.AreaOf(visitor.Register, visitor.Member), visitor.Register.Clock.TimeOf(visitor.Now));
        var chosen = area.Commune is null && facts.Area.Any(one => one.Commune == commune && commune?.Length > 0) ? commune : null;
        var classes = facts.Area.Where(one => chosen is null || one.Commune == chosen).ToList();
        var schools = classes.GroupBy(one => one.School).Select(group => new AreaSchoolLine(group.Key, group.First().SchoolName, AreaFigures.Of([.. group], time))).ToList();
        var silent = schools.Where(one => one.Figures.Reported == 0).ToList();
        var listed = filter == AreaFilter.Silent ? silent : schools;
        var (rows, number, sheets) = Sheets.Of(listed, sheet);
        return new AreaView(
            chosen ?? AreaWording.Name(area),
            chosen,
            AreaFigures.Of(classes, time),
            area.Commune is null && chosen is null
                ? [.. classes.GroupBy(one => one.Commune, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new AreaLine(group.Key, AreaFigures.Of([.. group], time)))]
                : [],
            [.. classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Select(group => new AreaLine(SummaryWording.Level(group.Key), AreaFigures.Of([.. group], time), AreaWording.Target(group)))],
            filter,
            new Dictionary<AreaFilter, int> { [AreaFilter.All] = schools.Count, [AreaFilter.Silent] = silent.Count },
            new Sheet<AreaSchoolLine>(rows, number, sheets, listed.Count));
    }

    /// <summary>Null for a school that is not of the visitor's area, or is none.</summary>
    public static AreaSchoolView? School(PageVisitor visitor, SchoolId school, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(facts);
        var time = visitor.Register.Clock.TimeOf(visitor.Now);
        var classes = facts.Area.Where(one => one.School == school).ToList();
        return classes.Count == 0 ? null : new AreaSchoolView(
            classes[0].SchoolName,
            AreaFigures.Of(classes, time),
            [.. classes.GroupBy(one => one.Class.Level).OrderBy(group => group.Key).Select(group => (SummaryWording.Level(group.Key), Target: AreaWording.Target(group))).Where(one => one.Target is not null).Select(one => (one.Item1, one.Target!))],
            [.. classes.GroupBy(one => one.Class.Grade).OrderBy(group => group.Key).Select(group => new AreaLine(PageWording.Grade(group.Key), AreaFigures.Of([.. group], time)))],
            [.. classes.Select(one => (one.Class, one.At(time)))]);
    }
}
