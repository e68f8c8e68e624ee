using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Story;

/// <summary>
/// Plays a golden transcript on a channel: <c>teacher> text</c> is written, <c>teacher> [label]</c> pressed, and what the bot says
/// is awaited in as many messages as the golden has (<c>teacher&lt; …</c>) and written down in the golden's manner.
/// </summary>
internal sealed partial class StoryPlayer(StoryChannel channel, IReadOnlyDictionary<string, StoryPerson> people, IReadOnlyDictionary<string, string> words)
{
    private readonly Dictionary<string, int> _read = people.Keys.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);

    public async Task<string> PlayAsync(string golden)
    {
        var played = new StringBuilder();
        foreach (var line in golden.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (Line().Match(line))
            {
                case { Success: true, Groups: var parts } when parts["way"].Value == ">":
                    await TellAsync(parts["who"].Value, parts["what"].Value);
                    played.Append(line).Append('\n');
                    break;
                case { Success: true, Groups: var parts }:
                    played.Append(parts["who"].Value).Append("< ").Append(await HearAsync(parts["who"].Value, played)).Append('\n');
                    break;
                default:
                    played.Append(line).Append('\n');
                    break;
            }
        }

        foreach (var (who, count) in _read)
        {
            channel.Shown(people[who]).Count.ShouldBe(count, $"{who} heard more than the golden transcript has. Played so far:\n{played}");
        }

        return played.ToString();
    }

    /// <summary>The golden transcript as this channel shows it: the same but for what the channel declares.</summary>
    public string Expected(string golden) => string.Join('\n', golden.Split('\n').Select(Expectable));

    private string Expectable(string line)
    {
        if (Line().Match(line) is not { Success: true } parts || parts.Groups["way"].Value == ">" || Buttons().Match(line) is not { Success: true } buttons
            || Label().Count(buttons.Value) <= channel.MostButtons)
        {
            return line;
        }

        var text = line[..buttons.Index];
        if (NamesThem(text))
        {
            return text;
        }

        var numbered = Label().Matches(buttons.Value).Select((label, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {label.Groups["label"].Value}")).ToList();
        var oneLine = string.Join(" · ", numbered);
        return $"{text} ⏎ {(oneLine.Length <= 40 ? oneLine : string.Join(" ⏎ ", numbered))}";
    }

    /// <summary>Messages to families say themselves what can be answered (design §10).</summary>
    private static bool NamesThem(string text) => text.Contains("1 ốm", StringComparison.Ordinal) || text.Contains("Nhắn: đồng ý", StringComparison.Ordinal);

    private async Task TellAsync(string who, string what)
    {
        foreach (var (word, meaning) in words)
        {
            what = what.Replace($"{{{word}}}", meaning, StringComparison.Ordinal);
        }

        what = what.Replace("{code}", words.GetValueOrDefault($"code of {who}"), StringComparison.Ordinal);
        if (what is not ['[', .. var label, ']'])
        {
            await channel.SayAsync(people[who], what);
        }
        else if (channel.Shown(people[who]).Any(message => message.Buttons.Contains(label, StringComparer.Ordinal)))
        {
            await channel.PressAsync(people[who], label);
        }
        else
        {
            var menu = channel.Shown(people[who]).Select(message => Numbered(message.Text)).LastOrDefault(choices => choices.Contains(label, StringComparer.Ordinal));
            var number = menu.ShouldNotBeNull($"{who} was not shown [{label}]").IndexOf(label) + 1;
            await channel.SayAsync(people[who], number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<string> HearAsync(string who, StringBuilder played)
    {
        var index = _read[who]++;
        try
        {
            await channel.UntilAsync(() => channel.Shown(people[who]).Count > index);
        }
        catch (OperationCanceledException late)
        {
            throw new InvalidOperationException($"{who} heard nothing more. Played so far:\n{played}", late);
        }

        var message = channel.Shown(people[who])[index];
        var text = Time().Replace(message.Text.Replace("\n", " ⏎ ", StringComparison.Ordinal), "hh:mm");
        return text + string.Concat(message.Buttons.Select(button => $" [{button}]"));
    }

    /// <summary>The choices as they can be read on a channel without buttons.</summary>
    private static List<string> Numbered(string text) =>
        [.. text.Split('\n', '·').Select(part => Choice().Match(part.Trim())).Where(match => match.Success).Select(match => match.Groups["label"].Value)];

    [GeneratedRegex(@"^(?<who>\w+)(?<way>[<>]) (?<what>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"( \[[^\]\n]+\])+(?=\n|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\d (?<label>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\b\d\d:\d\d\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
