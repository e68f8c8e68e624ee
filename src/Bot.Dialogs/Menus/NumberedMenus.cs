using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Menus;

/// <summary>
/// Which menus a chat without buttons has before its eyes. What was shown is what was sent, so the outbox is where it is remembered: a menu that
/// another chat or a job caused counts from the moment it left, and one that never left is never meant.
/// </summary>
public sealed class NumberedMenus(ChoiceStyles styles, IChatTranscript transcript)
{
    /// <summary>Afterwards nobody remembers what a number stood for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Longer texts are never a number or a label.</summary>
    private const int LongestAnswer = 80;

    private const int LinesLookedAt = 30;

    /// <summary>The menus shown to the chat that wrote, newest first; null where choices are buttons.</summary>
    public async ValueTask<IReadOnlyList<ShownMenu>?> OfAsync(Inbound message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await styles.OfAsync(message.From.Account, cancellationToken) != ChoiceStyle.Numbers)
        {
            return null;
        }

        return message.Content is InboundContent.Text { Value.Length: <= LongestAnswer }
            ? Shown(await transcript.ReadAsync(message.From, LinesLookedAt, cancellationToken), now)
            : [];
    }

    private static IReadOnlyList<ShownMenu> Shown(IReadOnlyList<TranscriptEntry> lines, DateTimeOffset now) =>
    [
        .. lines.OfType<TranscriptEntry.Said>()
            .Where(said => said.Body.Choices.Count > 0 && said.At >= now - Lifetime)
            .Select(said => new ShownMenu(said.At, said.Body))
            .Reverse(),
    ];
}
