using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.RollCalls;

/// <summary>The message that is in doubt, kept so that it can be read again.</summary>
/// <param name="SentAt">When it was sent, not when its questions were answered.</param>
/// <param name="SaidIn">Names the message: what it set off is not set off again when it is read again.</param>
internal sealed record Doubt(string Text, DateTimeOffset SentAt, SettledParts? Settled, string SaidIn)
{
    /// <summary>This message, or the earlier one that is read again because this one settled its class, date or session.</summary>
    public static Doubt Of(Scene scene, string text, Reading reading) =>
        reading.Settled is not null && scene.Conversation.Memory.Prompt is { TextSentAt: not null } prompt && prompt.Text == text
            ? Standing(prompt, scene) with { Settled = reading.Settled }
            : new Doubt(text, scene.Message.SentAt, reading.Settled, TurnDraft.SayingOf(scene.Message));

    /// <summary>The message that an open question is about.</summary>
    public static Doubt Standing(OpenPrompt prompt, Scene scene) =>
        new(prompt.Text ?? "", prompt.TextSentAt ?? scene.Message.SentAt, prompt.Settled, prompt.SaidIn ?? TurnDraft.SayingOf(scene.Message));
}
