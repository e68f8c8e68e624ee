using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Host.Tests.SchoolYear;

/// <summary>What people do in the simulated school year, from <c>kich-ban.txt</c>, and on which days there is school: by hand, so that the bot's own calendar is not its judge.</summary>
internal sealed partial class YearPlot
{
    private readonly List<(string Word, DateTime From, DateTime To)> _spans = [];
    private readonly List<Line> _lines = [];

    public static YearPlot Read()
    {
        var plot = new YearPlot();
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "Bot.Host.Tests", "SchoolYear", "kich-ban.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (SpanLine().Match(line) is { Success: true } span)
            {
                plot._spans.Add((span.Groups["word"].Value, Time(span.Groups["from"].Value), Time(span.Groups["to"].Value)));
            }
            else if (SaidLine().Match(line) is { Success: true } said)
            {
                plot._lines.Add(new Line(Time(said.Groups["at"].Value), said.Groups["who"].Value, said.Groups["instead"].Success, said.Groups["text"].Value));
            }
            else
            {
                throw new FormatException($"kich-ban.txt: {line}");
            }
        }

        return plot;
    }

    /// <summary>What is written on a day; who is silent writes nothing.</summary>
    public IEnumerable<Line> On(DateOnly day) => _lines.Where(line => DateOnly.FromDateTime(line.At) == day && line.Text.Length > 0 && IsOn(line.At));

    /// <summary>Whether the plot has the report of that teacher in that half of the day.</summary>
    public bool HasReport(DateOnly day, string who, bool isAfternoon) =>
        _lines.Any(line => line.IsInstead && line.Who == who && DateOnly.FromDateTime(line.At) == day && (line.At.Hour >= 12) == isAfternoon);

    public bool IsSchoolDay(DateOnly day) => Covers("học", day) || (day.DayOfWeek != DayOfWeek.Sunday && day >= new DateOnly(2026, 9, 5) && day <= new DateOnly(2027, 5, 31) && !Covers("nghỉ", day));

    /// <summary>False while the computer is off.</summary>
    public bool IsOn(DateTime at) => !_spans.Any(span => span.Word == "tắt" && span.From <= at && at < span.To);

    /// <summary>When the computer is switched on again on that day.</summary>
    public IEnumerable<DateTime> Starts(DateOnly day) => _spans.Where(span => span.Word == "tắt" && DateOnly.FromDateTime(span.To) == day).Select(span => span.To);

    private bool Covers(string word, DateOnly day) => _spans.Any(span => span.Word == word && DateOnly.FromDateTime(span.From) <= day && day <= DateOnly.FromDateTime(span.To));

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<word>nghỉ|học|tắt) (?<from>[0-9: -]+)\\.\\.(?<to>[0-9: -]+)$")]
    private static partial Regex SpanLine();

    [GeneratedRegex("^(?<at>[0-9-]{10} [0-9:]{5}) (?<who>[A-Z0-9-]+) ?(?<instead>!)? ?(?<text>.*)$")]
    private static partial Regex SaidLine();

    /// <param name="IsInstead">In the place of the teacher's ordinary report of that half of the day.</param>
    /// <param name="Text">Empty: nothing is written.</param>
    public sealed record Line(DateTime At, string Who, bool IsInstead, string Text);
}
