using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>
/// Shows choices: short ones in a private chat as suggested actions, which vanish once the chat goes on; long ones, in groups and in Teams as
/// buttons of hero cards. The value is the token: it comes back as the value of a message where the channel knows <c>messageBack</c>, else as its
/// text (<c>postBack</c>).
/// </summary>
internal static class ActivityButtons
{
    private const string HeroCardType = "application/vnd.microsoft.card.hero";

    /// <summary>What fits on a quick reply everywhere.</summary>
    private const int ShortLabel = 20;
    private const int MostSuggested = 10;

    /// <summary>Teams shows six buttons of a card.</summary>
    private const int ButtonsOfCard = 6;

    private static readonly HashSet<string> KnowMessageBack = new(StringComparer.OrdinalIgnoreCase) { "msteams", "webchat", "directline", "emulator" };

    /// <summary>Teams suggests actions only as words that the person says, and the token is none.</summary>
    private static readonly HashSet<string> CardsOnly = new(StringComparer.OrdinalIgnoreCase) { "msteams" };

    public static MessageActivity With(this MessageActivity message, IReadOnlyList<Choice> choices, ConversationReference reference)
    {
        if (choices.Count == 0)
        {
            return message;
        }

        var actions = choices.Select(choice => Action(choice, reference.Channel)).ToList();
        if (reference.User is { } user && !CardsOnly.Contains(reference.Channel) && choices.Count <= MostSuggested && choices.All(choice => choice.Label.Length <= ShortLabel))
        {
            return message with { SuggestedActions = new SuggestedActions([user], actions) };
        }

        return message with
        {
            AttachmentLayout = "list",
            Attachments = [.. actions.Chunk(ButtonsOfCard).Select(buttons => new CardAttachment(HeroCardType, new HeroCard(buttons)))],
        };
    }

    private static CardAction Action(Choice choice, string channel) => KnowMessageBack.Contains(channel)
        ? new CardAction("messageBack", choice.Label, choice.Token) { DisplayText = choice.Label, Text = choice.Label }
        : new CardAction("postBack", choice.Label, choice.Token);
}
