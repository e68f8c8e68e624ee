using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// How a pupil stands against the 45 sessions of a school year (Thông tư 22/2021, điều 12): one session a day at most, with and without leave together,
/// grades 6 to 12 only. 45 is allowed, 46 is not.
/// </summary>
/// <param name="Used">Sessions missed so far.</param>
/// <param name="Days">The same by kind; where the school leaves second sessions out they are among these.</param>
/// <param name="Forecast">What the year would come to at this rate: used × 35 ÷ weeks gone, rounded up.</param>
public sealed record LimitStanding(Pupil Pupil, int Used, AbsenceCount Days, int Forecast)
{
    /// <summary>The first grade with the rule; primary school has none (Thông tư 27/2020).</summary>
    public const int FirstGrade = 6;

    /// <summary>From here on leaders hear of it too.</summary>
    public const int LeadersFrom = AbsenceTotals.NearLimit;

    /// <summary>Weeks of a school year.</summary>
    private const int Weeks = 35;

    /// <summary>Numbers at which people hear of it; the last is one too many.</summary>
    public static IReadOnlyList<int> Marks { get; } = [5, 9, 18, LeadersFrom, 40, AbsenceTotals.Limit, AbsenceTotals.Limit + 1];

    /// <summary>Sessions that may still be missed; none once the limit is passed.</summary>
    public int Left => Math.Max(0, AbsenceTotals.Limit - Used);

    public bool IsPassed => Used > AbsenceTotals.Limit;

    /// <summary>The highest mark reached; 0 below the first.</summary>
    public int Reached => Marks.LastOrDefault(mark => mark <= Used);

    /// <summary>Null in grades without the rule.</summary>
    public static LimitStanding? Of(SchoolRegister register, Pupil pupil, IEnumerable<MissedSession> missed, DateOnly today)
    {
        if (register.Find(pupil.Class) is not { Grade: >= FirstGrade } schoolClass)
        {
            return null;
        }

        var from = register.Calendar.YearOf(today).From;
        var totals = AbsenceTotals.Of(register, missed, from, today);
        var perWeek = Math.Max(1, register.School.SchoolDays.Count);
        var gone = Enumerable.Range(0, Math.Max(0, today.DayNumber - from.DayNumber) + 1).Count(day => register.Calendar.IsSchoolDay(from.AddDays(day), schoolClass));
        return new LimitStanding(pupil, totals.TowardsLimit, totals.Days, Forecasted(totals.TowardsLimit, gone, perWeek));
    }

    /// <summary>Never less than what was missed; the first week counts as a whole one.</summary>
    public static int Forecasted(int used, int daysGone, int daysAWeek) =>
        Math.Max(used, (int)Math.Ceiling((decimal)used * Weeks * daysAWeek / Math.Max(daysGone, daysAWeek)));
}
