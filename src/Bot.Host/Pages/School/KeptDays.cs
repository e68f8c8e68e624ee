using Bot.Dialogs.Pages.School;

namespace Bot.Host.Pages.School;

/// <summary>Sums of days that are over, each with the stamp under which its rows were read.</summary>
internal sealed class KeptDays
{
    /// <summary>Fewer days apart are read in one go.</summary>
    private const int Near = 7;

    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, (string Stamp, SchoolDay Day)> _days = [];

    /// <summary>What still stands, and the days to be read again.</summary>
    public (Dictionary<DateOnly, SchoolDay> Known, IReadOnlyList<DateOnly> Unknown) Find(IReadOnlyList<DateOnly> days, IReadOnlyDictionary<DateOnly, string> stamps)
    {
        var (known, unknown) = (new Dictionary<DateOnly, SchoolDay>(), new List<DateOnly>());
        lock (_lock)
        {
            foreach (var day in days)
            {
                if (_days.TryGetValue(day, out var kept) && kept.Stamp == StampOf(day, stamps))
                {
                    known[day] = kept.Day;
                }
                else
                {
                    unknown.Add(day);
                }
            }
        }

        return (known, unknown);
    }

    public void Put(SchoolDay day, IReadOnlyDictionary<DateOnly, string> stamps)
    {
        lock (_lock)
        {
            _days[day.Date] = (StampOf(day.Date, stamps), day);
        }
    }

    /// <summary>Spans to be read: one for days that lie close together.</summary>
    /// <param name="days">In order.</param>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> Runs(IReadOnlyList<DateOnly> days)
    {
        var runs = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && day.DayNumber - runs[^1].To.DayNumber <= Near)
            {
                runs[^1] = (runs[^1].From, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return runs;
    }

    private static string StampOf(DateOnly day, IReadOnlyDictionary<DateOnly, string> stamps) => stamps.GetValueOrDefault(day, "");
}
