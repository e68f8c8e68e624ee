using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>Bỏ học of a school year against the school's target (S4-02): the target itself is allowed.</summary>
/// <param name="Dropouts">Pupils of whom a person said so and who did not come back.</param>
/// <param name="Base">The roll at 5 September and who came since.</param>
public sealed record DropoutGauge(int Dropouts, int Base, decimal TargetPercent)
{
    /// <summary>Parts of the allowance at which leaders hear of it.</summary>
    private static readonly int[] Warnings = [50, 75, 100];

    /// <summary>How many may drop out in all: 312 pupils at 2 % are 6.</summary>
    public int Allowance => (int)Math.Floor(TargetPercent * Base / 100);

    /// <summary>How many more; negative once the target is missed.</summary>
    public int Left => Allowance - Dropouts;

    public bool IsOver => Left < 0;

    public decimal Percentage => Base == 0 ? 0 : 100m * Dropouts / Base;

    /// <summary>The highest part of the allowance that is used up, in percent; 0 below the first, more than 100 once the target is missed.</summary>
    public int Level => IsOver ? Warnings[^1] + 1 : Allowance == 0 ? 0 : Warnings.LastOrDefault(part => 100 * Dropouts >= part * Allowance);

    /// <summary>The roll is that of 5 September: who left before was never on it.</summary>
    public static DateTimeOffset OpeningOf(SchoolRegister register, DateOnly today) =>
        register.Clock.At(new DateOnly(register.Calendar.YearOf(today).From.Year, 9, 5), TimeOnly.MinValue);

    /// <summary>The dropouts of the school year that stand: who came back is none.</summary>
    public static IReadOnlyList<CalendarChange> Of(SchoolRegister register, DateOnly today)
    {
        var (from, to) = register.Calendar.YearOf(today);
        return [.. register.Calendar.Changes.Where(change => change.Kind == CalendarChangeKind.DroppedOut && change.EndedAt is null && from <= change.From && change.From <= to)];
    }

    /// <param name="left">Pupils who stood in the register this year and do not any more: they were on the roll, or came.</param>
    public static DropoutGauge For(SchoolRegister register, DateOnly today, int left) =>
        new(Of(register, today).Count, register.School.Rules.DropoutBase ?? register.Pupils.Count + left, register.School.Rules.DropoutTargetPercent);
}
