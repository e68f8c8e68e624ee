using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Menus;

/// <summary>
/// Which questions with buttons a chat has before its eyes, where the channel can change them: who answers in words did not press, so no tap says
/// which message it was. Read from the outbox, where the channel's ids lie.
/// </summary>
public sealed class ButtonedQuestions(ChoiceStyles styles, IChatTranscript transcript)
{
    private const int LinesLookedAt = 30;

    /// <summary>As they read now, newest first; none for a chat of which nothing is asked.</summary>
    public async ValueTask<IReadOnlyList<ShownMessage>> OfAsync(Scene scene, CancellationToken cancellationToken)
    {
        var message = scene.Message;
        var mayAnswer = message.Content is InboundContent.Text && (scene.Conversation.Memory.Prompt is not null || scene.Memberships.Any(member => member.Kind == MemberKind.Guardian));
        return mayAnswer && await styles.CanChangeAsync(message.From.Account, cancellationToken)
            ? Shown(await transcript.ReadAsync(message.From, LinesLookedAt, cancellationToken))
            : [];
    }

    private static List<ShownMessage> Shown(IReadOnlyList<TranscriptEntry> lines)
    {
        var shown = new List<ShownMessage>();
        foreach (var said in lines.OfType<TranscriptEntry.Said>())
        {
            if ((said.Body.Replaces ?? said.ProviderId) is { } key)
            {
                shown.RemoveAll(earlier => earlier.Key == key);
                shown.Insert(0, new ShownMessage(key, said.Body.Text, said.Body.Choices));
            }
        }

        shown.RemoveAll(message => message.Choices.Count == 0);
        return shown;
    }
}
