using System.Diagnostics;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;

namespace Bot.Channels.Web;

/// <summary>Turns a transcript into the lines of one open page, each once.</summary>
internal sealed class WebChatLines(SchoolClock clock)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>The lines that this page does not have yet, in order.</summary>
    public IEnumerable<WebChatLine> New(IReadOnlyList<TranscriptEntry> entries)
    {
        foreach (var entry in entries.Where(entry => _shown.Add(entry.Key)))
        {
            if (Line(entry) is { } line)
            {
                yield return line;
            }
        }
    }

    private WebChatLine? Line(TranscriptEntry entry)
    {
        var at = WebChatWording.Minute(clock.TimeOf(entry.At));
        switch (entry)
        {
            case TranscriptEntry.Said said:
                foreach (var choice in said.Body.Choices)
                {
                    _labels[choice.Token] = choice.Label;
                }

                return new WebChatLine(entry.Key, FromBot: true, said.Body.Text, at, said.Body.Choices);
            case TranscriptEntry.Heard { Content: InboundContent.Reachability }:
                return null;
            case TranscriptEntry.Heard heard:
                return new WebChatLine(entry.Key, FromBot: false, Words(heard.Content), at, []);
            default:
                throw new UnreachableException();
        }
    }

    private string Words(InboundContent content) => content switch
    {
        InboundContent.Text text => text.Value,
        InboundContent.Edited edited => edited.Value,
        InboundContent.Button button => _labels.GetValueOrDefault(button.Token) ?? WebChatWording.PressedButton,
        InboundContent.Media media => media.Caption ?? WebChatWording.Media,
        _ => WebChatWording.Media,
    };
}

/// <summary>One message as the page's script gets it.</summary>
internal sealed record WebChatLine(string Key, bool FromBot, string Text, string At, IReadOnlyList<Choice> Choices);
