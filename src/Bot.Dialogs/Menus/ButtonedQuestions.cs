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
        var (prompt, isFamily) = (scene.Conversation.Memory.Prompt, scene.Memberships.Any(member => member.Kind == MemberKind.Guardian));
        if (message.Content is not InboundContent.Text || (prompt is null && !isFamily) || !await styles.CanChangeAsync(message.From.Account, cancellationToken))
        {
            return [];
        }

        // A family is asked by jobs as well; of what staff is asked, only the open prompt can be answered in words.
        // Its line stands as it was put until something was chosen.
        return Shown(prompt is { AskedIn: { } line, Taken.Count: 0 } && !isFamily
            ? await transcript.SaidAsAsync(message.From, line, cancellationToken)
            : await transcript.SaidAsync(message.From, LinesLookedAt, isFamily ? null : ButtonToken.BeginningOfPrompt(prompt!.Id), cancellationToken));
    }

    private static List<ShownMessage> Shown(IReadOnlyList<TranscriptEntry.Said> lines)
    {
        var shown = new List<ShownMessage>();
        foreach (var said in lines)
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
