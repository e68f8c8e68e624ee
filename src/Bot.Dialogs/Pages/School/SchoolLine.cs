namespace Bot.Dialogs.Pages.School;

/// <summary>A part of the school, or of the span: only what was reported is in it.</summary>
/// <param name="Enrolled">Pupils times reported sessions.</param>
/// <param name="Absent">Of those.</param>
/// <param name="NotReported">Sessions that were held and not reported; null where that says nothing.</param>
public sealed record SchoolLine(string Label, int Enrolled, int Absent, int? NotReported)
{
    /// <summary>Absent of enrolled in percent; null where nothing was reported.</summary>
    public decimal? AbsentPercent => Enrolled == 0 ? null : 100m * Absent / Enrolled;

    /// <summary>Chuyên cần; null where nothing was reported.</summary>
    public decimal? PresentPercent => 100m - AbsentPercent;
}
