using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Messages;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Host.Tests.SchoolYear;

/// <summary>What must go out in the simulated school year, from <c>mong-doi.txt</c>, against what went out.</summary>
internal static partial class YearTable
{
    private const string StaffPrefix = "NB-";

    public static IReadOnlyList<Row> Read() =>
    [
        .. File.ReadLines(Repository.PathTo("tests", "Bot.Host.Tests", "SchoolYear", "mong-doi.txt"))
            .Where(line => line.Length > 0 && line[0] is not ('#' or '='))
            .SelectMany(RowsOf),
    ];

    /// <summary>What went out, called by its rule; null for an answer to what somebody just wrote.</summary>
    public static Row? RowOf(SchoolRegister register, OutboxEntry entry, DateTimeOffset at)
    {
        var tokens = entry.Key.Split(':');
        return tokens[0] is "reply" or "aside"
            ? null
            : new Row(RuleOf(register, tokens), Person(entry.To.Chat), register.Clock.DateOf(at), register.Clock.TimeOf(at), entry.Body.Text);
    }

    /// <summary>The differences, by rule: <c>-</c> did not come, <c>+</c> came unasked, <c>~</c> came without words it must have.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Row> expected, IReadOnlyList<Row> sent)
    {
        var left = sent.ToList();
        var lines = new List<(Row Row, string Text)>();
        foreach (var row in expected)
        {
            if (left.FindIndex(other => other with { Words = row.Words } == row) is var index && index < 0)
            {
                lines.Add((row, $"- {row.Name}"));
                continue;
            }

            if (!left[index].Words.Contains(row.Words, StringComparison.Ordinal))
            {
                lines.Add((row, $"~ {row.Name} without “{row.Words}”: {left[index].Words}"));
            }

            left.RemoveAt(index);
        }

        lines.AddRange(left.Select(row => (row, $"+ {row.Name}: {row.Words.ReplaceLineEndings(" ")}")));
        return [.. lines.OrderBy(line => line.Row.Rule, StringComparer.Ordinal).ThenBy(line => line.Row.Day).ThenBy(line => line.Row.Time).Select(line => line.Text)];
    }

    private static IEnumerable<Row> RowsOf(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return cells.Length is 4 or 5
            ? from who in cells[1].Split(' ')
              from day in cells[3].Split(' ')
              select new Row(cells[0], who, DayOf(day), TimeOnly.Parse(cells[2], CultureInfo.InvariantCulture), cells.Length == 5 ? cells[4] : "")
            : throw new FormatException($"mong-doi.txt: {line}");
    }

    private static DateOnly DayOf(string text)
    {
        var parts = text.Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new DateOnly(parts[1] >= 8 ? 2026 : 2027, parts[1], parts[0]);
    }

    private static string Person(string chat) => chat.StartsWith(StaffPrefix, StringComparison.Ordinal) ? chat[StaffPrefix.Length..] : chat;

    /// <summary>Without school, days, the person at the end, and what only tells one case from another.</summary>
    private static string RuleOf(SchoolRegister register, string[] tokens) => tokens[0] switch
    {
        "deadline" => $"deadline:{tokens[^2]}",
        "season" => $"season:{tokens[3]}",
        "month" or "closure" or "closure-back" => string.Join(':', tokens.Where(token => !IsOfCase(register, token)).Take(2).Where(token => token is "month" or "closure" or "closure-back" or "staff")),
        _ when tokens[0].StartsWith("family-", StringComparison.Ordinal) => string.Join('-', tokens[0].Split('-').Where(part => !IsOfCase(register, part))),
        "leave-decided" => tokens[0],
        _ => string.Join(':', tokens.SkipLast(1).Where(token => !IsOfCase(register, token))),
    };

    private static bool IsOfCase(SchoolRegister register, string token) => token == register.School.Id.Value || Case().IsMatch(token);

    [GeneratedRegex("^([0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9]{2}|[0-9a-f]{8,}|[0-9a-f-]{36})$")]
    private static partial Regex Case();

    /// <param name="Rule">The key of the message, without what only tells one case from another.</param>
    /// <param name="Words">Of an expected row words that the message must have; of a sent one all.</param>
    public sealed record Row(string Rule, string Who, DateOnly Day, TimeOnly Time, string Words)
    {
        public string Name => string.Create(CultureInfo.InvariantCulture, $"{Rule} | {Who} | {Day:ddd yyyy-MM-dd} {Time:HH:mm}");
    }
}
