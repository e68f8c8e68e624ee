using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Domain.Deadlines;

/// <summary>
/// When people hear of deadlines (domain.md A.7): seven, three and one day before the last day, on its morning, and once it is overdue. A warning that
/// would fall on a day off comes on the last school day before; of two that then meet, the later one stays.
/// </summary>
public static class DeadlineTimetable
{
    /// <summary>After the morning's roll calls, early enough to do it on the same day.</summary>
    public static readonly TimeOnly WarnAt = new(8, 0);

    /// <summary>The value of <see cref="DueItem.DeadlineWarning.DaysLeft"/> once the last day has passed.</summary>
    public const int Overdue = -1;

    private static readonly int[] Before = [7, 3, 1, 0];

    /// <summary>How long it is worth saying that something is overdue.</summary>
    private static readonly TimeSpan OverdueIsNews = TimeSpan.FromDays(7);

    /// <summary>Whether people are warned of the task's last day: those of letters, reports, difficulties, partner bodies and meetings; others have times of their own.</summary>
    public static bool IsWarnedOf(StaffTask task) => task is { IsOpen: true, DueOn: not null, Kind: TaskKind.Letter or TaskKind.Report or TaskKind.Difficulty or TaskKind.Partner or TaskKind.Decision };

    /// <summary>The warnings in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time, then in the order of the tasks.</summary>
    public static IReadOnlyList<DueItem.DeadlineWarning> Due(SchoolRegister register, IEnumerable<StaffTask> tasks, DateTimeOffset from, DateTimeOffset to) =>
        [.. tasks.Where(IsWarnedOf).SelectMany(task => Of(register, task)).Where(warning => from < warning.At && warning.At <= to).OrderBy(warning => warning.At)];

    /// <summary>Whether any task whatever could be warned of in the half-open span, or a new day of school begins in it.</summary>
    public static bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (register.Clock.DateOf(from), register.Clock.DateOf(to));
        var warned = register.Clock.At(last, WarnAt);
        return first < last || (from < warned && warned <= to);
    }

    /// <summary>What every warning of the task is called by: withdrawing it ends them all.</summary>
    public static string Prefix(SchoolId school, string taskKey) => $"deadline:{school}:{taskKey}:";

    /// <summary>All warnings of a task, by time.</summary>
    public static IReadOnlyList<DueItem.DeadlineWarning> Of(SchoolRegister register, StaffTask task)
    {
        if (task.DueOn is not { } due)
        {
            return [];
        }

        var steps = Before
            .Select(left => (Day: WorkDays.OnOrBefore(register, due.AddDays(-left)), Left: left))
            .GroupBy(step => step.Day)
            .Select(same => (Day: same.Key, Left: same.Min(step => step.Left)))
            .Append((Day: WorkDays.OnOrAfter(register, due.AddDays(1)), Left: Overdue))
            .Select(step => (At: register.Clock.At(step.Day, WarnAt), step.Left))
            .Where(step => step.At > task.OpenedAt)
            .OrderBy(step => step.At)
            .ToList();
        return
        [
            .. steps.Select((step, index) => new DueItem.DeadlineWarning(
                string.Create(CultureInfo.InvariantCulture, $"{Prefix(register.School.Id, task.Key)}{due:yyyy-MM-dd}:{step.Left}"),
                step.At,
                step.Left == Overdue ? step.At + OverdueIsNews
                    : step.Left == 0 ? register.Clock.At(due.AddDays(1), TimeOnly.MinValue)
                    : steps[index + 1].At,
                task,
                step.Left)),
        ];
    }
}
