using System.Globalization;
using Bot.Dialogs.Messages;

namespace Bot.Host.Tests.Year;

/// <summary>What a simulated year counts, in words.</summary>
internal sealed class YearFigures
{
    private readonly Dictionary<(int Family, int Week), (int All, int Nudges)> _weeks = [];

    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    public int Days { get; set; }

    public int SchoolDays { get; set; }

    /// <summary>A child and a roll call, or a child and an afternoon's round.</summary>
    public long Decisions { get; set; }

    public int Families { get; set; }

    public int Linked { get; set; }

    public int Agreed { get; set; }

    public int Reachable { get; set; }

    public HashSet<int> Answering { get; } = [];

    public Dictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public int AnsweredQuestions { get; set; }

    public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Minutes from the report of a roll call to the first question about one of its absences.</summary>
    public List<double> ToAlert { get; } = [];

    /// <summary>The same message to father and mother is one.</summary>
    /// <param name="about">Family, day and what it is about; without the person it goes to.</param>
    public void Count(int family, DateOnly day, MessageKind kind, string about)
    {
        if (!_counted.Add(about))
        {
            return;
        }

        var week = (family, (day.DayNumber - 1) / 7);
        var (all, nudges) = _weeks.GetValueOrDefault(week);
        _weeks[week] = (all + 1, nudges + (kind == MessageKind.Nudge ? 1 : 0));
    }

    public IEnumerable<string> Lines()
    {
        var weeks = Math.Max(1, Days / 7) * Reachable;
        var nudges = Padded(_weeks.Values.Select(week => (double)week.Nudges), weeks);
        var all = Padded(_weeks.Values.Select(week => (double)week.All), weeks);
        yield return string.Create(CultureInfo.InvariantCulture, $"{SchoolDays} school days, {Decisions} decisions");
        yield return string.Create(CultureInfo.InvariantCulture, $"reach: {Families} families, linked {Percent(Linked)}, agreed {Percent(Agreed)}, reachable {Percent(Reachable)}, answering {Percent(Answering.Count)}");
        yield return $"messages per reachable family and week: {Spread(all)}; nudges: {Spread(nudges)} ({string.Join(", ", Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))})";
        yield return string.Create(CultureInfo.InvariantCulture, $"absences asked about: {Asked.Count}, answered {AnsweredQuestions}; what families wrote: {string.Join(", ", Answers.OrderByDescending(pair => pair.Value).Select(pair => $"\"{pair.Key}\" {pair.Value}"))}");
        yield return string.Create(CultureInfo.InvariantCulture, $"from roll call to question: median {Quantile(ToAlert, 0.5):0.0} min, p95 {Quantile(ToAlert, 0.95):0.0} min");
    }

    public static double Quantile(IReadOnlyCollection<double> values, double share) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(Math.Min(values.Count - 1, (int)Math.Ceiling(share * values.Count) - 1));

    private static List<double> Padded(IEnumerable<double> values, int count)
    {
        var known = values.ToList();
        return [.. Enumerable.Repeat(0.0, Math.Max(0, count - known.Count)), .. known];
    }

    private static string Spread(List<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"mean {values.Average():0.00}, p95 {Quantile(values, 0.95):0}, max {values.Max():0}");

    private string Percent(int families) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * families / Families:0} %");
}
