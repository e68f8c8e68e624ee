using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>Some classes taken together: present of enrolled over those that reported; those that did not stand apart, never as nought.</summary>
/// <param name="Pupils">In the registers of all of them.</param>
/// <param name="Silent">Of those, in the registers of classes that did not report.</param>
public sealed record AreaFigures(int Present, int Enrolled, int Classes, int NotReported, int Pupils, int Silent)
{
    public int Reported => Classes - NotReported;

    /// <summary>Null when nothing was reported.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * Present / Enrolled;

    public static AreaFigures Of(IReadOnlyCollection<AreaClass> classes, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var known = classes.Select(one => (one.Pupils, Count: one.At(time))).ToList();
        var reported = known.Select(one => one.Count).OfType<(int Present, int Enrolled)>().ToList();
        return new AreaFigures(
            reported.Sum(one => one.Present), reported.Sum(one => one.Enrolled), classes.Count, classes.Count - reported.Count,
            known.Sum(one => one.Pupils), known.Where(one => one.Count is null).Sum(one => one.Pupils));
    }
}
