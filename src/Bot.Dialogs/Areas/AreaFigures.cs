using Bot.Domain.Schools;

namespace Bot.Dialogs.Areas;

/// <summary>Some classes taken together: present of enrolled over those that reported; those that did not stand apart, never as nought.</summary>
/// <param name="Pupils">In the registers of all of them.</param>
internal sealed record AreaFigures(int Present, int Enrolled, int Classes, int NotReported, int Pupils)
{
    /// <summary>Null when nothing was reported.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * Present / Enrolled;

    public static AreaFigures Of(IReadOnlyCollection<AreaClass> classes, TimeOnly time)
    {
        var reported = classes.Select(one => one.At(time)).OfType<(int Present, int Enrolled)>().ToList();
        return new AreaFigures(reported.Sum(one => one.Present), reported.Sum(one => one.Enrolled), classes.Count, classes.Count - reported.Count, classes.Sum(one => one.Pupils));
    }
}
