using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Pages.Office;

/// <summary>A job with its kept runs, the newest first.</summary>
/// <param name="Mark">Up to when it has done its work for the school; null when it keeps none.</param>
public sealed record JobLine(string Job, IReadOnlyList<JobRun> Runs, DateTimeOffset? Mark)
{
    public JobRun? Newest => Runs.Count > 0 ? Runs[0] : null;

    public bool IsFailing => Newest?.Failure is not null;

    /// <summary>All that are known, those that fail first.</summary>
    public static IReadOnlyList<JobLine> Of(PageVisitor visitor, IReadOnlyList<JobRun> runs, IReadOnlyList<(string Job, Domain.SchoolId School, DateTimeOffset Mark)> marks)
    {
        var own = marks.Where(mark => mark.School == visitor.Register.School.Id).ToDictionary(mark => mark.Job, mark => mark.Mark, StringComparer.Ordinal);
        return
        [
            .. runs.GroupBy(run => run.Job, StringComparer.Ordinal)
                .Select(job => new JobLine(job.Key, [.. job.OrderByDescending(run => run.StartedAt)], own.TryGetValue(job.Key, out var mark) ? mark : null))
                .OrderByDescending(job => job.IsFailing).ThenBy(job => OfficeWording.Job(job.Job), StringComparer.Ordinal),
        ];
    }
}
