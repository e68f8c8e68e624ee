namespace Bot.Domain.Trials;

/// <summary>
/// The rate of unexplained absence of those who heard nudges minus that of those who did not, with its 95 % interval. Each rate is a ratio of sums over
/// class-weeks; its variance is the cluster-robust one of a ratio, and the interval Welch's with Student's t, because the draw was made by class and week.
/// </summary>
public sealed record RateDifference(double Told, double HeldOut, double Low, double High)
{
    /// <summary>With fewer class-weeks on a side, an interval would claim more than is known.</summary>
    public const int LeastClassWeeks = 5;

    private const double Normal = 1.959964;

    public double Difference => Told - HeldOut;

    /// <summary>Nothing is shown either way.</summary>
    public bool IncludesZero => Low <= 0 && High >= 0;

    /// <summary>Null where a side has too few class-weeks.</summary>
    public static RateDifference? Of(IReadOnlyCollection<ClassWeek> weeks)
    {
        if (Rate([.. weeks.Where(week => week is { IsHeldOut: false, Sessions: > 0 })]) is not { } told
            || Rate([.. weeks.Where(week => week is { IsHeldOut: true, Sessions: > 0 })]) is not { } heldOut)
        {
            return null;
        }

        var variance = told.Variance + heldOut.Variance;
        var half = variance == 0 ? 0 : Student(Freedom(told, heldOut)) * Math.Sqrt(variance);
        var difference = told.Value - heldOut.Value;
        return new RateDifference(told.Value, heldOut.Value, difference - half, difference + half);
    }

    private static (double Value, double Variance, int Clusters)? Rate(List<ClassWeek> weeks)
    {
        if (weeks.Count < LeastClassWeeks)
        {
            return null;
        }

        double sessions = weeks.Sum(week => week.Sessions);
        var rate = weeks.Sum(week => week.Missed) / sessions;
        var squares = weeks.Sum(week => Math.Pow(week.Missed - (rate * week.Sessions), 2));
        return (rate, weeks.Count / (weeks.Count - 1.0) * squares / (sessions * sessions), weeks.Count);
    }

    /// <summary>Satterthwaite's degrees of freedom.</summary>
    private static double Freedom((double Value, double Variance, int Clusters) one, (double Value, double Variance, int Clusters) other) =>
        Math.Pow(one.Variance + other.Variance, 2)
        / ((one.Variance * one.Variance / (one.Clusters - 1)) + (other.Variance * other.Variance / (other.Clusters - 1)));

    /// <summary>The 97.5 % point of Student's t, by the expansion of Cornish and Fisher; within 0.2 % from four degrees on.</summary>
    private static double Student(double freedom)
    {
        var z = Normal;
        var (z3, z5, z7) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7));
        return z
            + ((z3 + z) / (4 * freedom))
            + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * freedom * freedom))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * Math.Pow(freedom, 3)));
    }
}
