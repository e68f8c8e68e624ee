using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.BotFramework;

/// <summary>Sends through the connector of the channel that a chat belongs to, replies and first words alike: what is needed was kept when the chat last wrote.</summary>
public sealed class BotFrameworkChannel : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = "bot-framework";

    /// <summary>What the narrowest of the channels behind it takes (Messenger); Teams takes 28 KB.</summary>
    private const int MaxText = 2000;

    private readonly ConnectorApi _connector;
    private readonly IConversationReferences _references;

    internal BotFrameworkChannel(ConnectorApi connector, IConversationReferences references)
    {
        _connector = connector;
        _references = references;
    }

    public string Kind => Account;

    /// <summary>Below what Teams tolerates: 50 a second for a bot in a tenant, 7 a second and 60 in half a minute for a conversation.</summary>
    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 20, PerChatPerSecond: 1), ChoiceStyle.Buttons, MaxText);

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        if (await _references.FindAsync(departure.To, cancellationToken) is not { } stored || ConversationReference.Read(stored) is not { } reference)
        {
            return new SendOutcome.Unreachable("the conversation never wrote");
        }

        var choices = departure.Body.Choices;
        if (choices.Any(choice => string.IsNullOrWhiteSpace(choice.Label) || choice.Token.Length is 0 or > 64))
        {
            return new SendOutcome.Refused("a button without label, or whose token has not 1 to 64 bytes");
        }

        var text = departure.Body.Attachment is { } file ? $"{departure.Body.Text}\n{BotFrameworkWording.WithoutFile(file.Name)}" : departure.Body.Text;
        var parts = TextSplitter.Split(text, MaxText);
        SendOutcome outcome = new SendOutcome.Refused("the text is empty");
        for (var index = 0; index < parts.Count; index++)
        {
            var isLast = index == parts.Count - 1;
            var message = Message(reference, parts[index]);
            // After the first part there is no way back, so a stop does not interrupt any more.
            var answer = await _connector.SendAsync(reference, isLast ? message.With(choices, reference) : message, index == 0 ? cancellationToken : CancellationToken.None);
            outcome = ConnectorErrors.Outcome(answer);
            if (outcome is not SendOutcome.Sent)
            {
                return index > 0 && outcome is SendOutcome.TryLater later
                    ? new SendOutcome.Ambiguous(string.Create(CultureInfo.InvariantCulture, $"{index} of {parts.Count} parts sent, then {later.Reason}"))
                    : outcome;
            }
        }

        return outcome;
    }

    private static MessageActivity Message(ConversationReference reference, string text) => new(
        "message",
        reference.ServiceUrl,
        reference.Channel,
        new ActivityAccount(reference.Bot),
        new ActivityConversation(reference.Conversation, reference.IsGroup ? true : null),
        text,
        TextFormat: "plain")
    {
        Recipient = reference.User is { } user ? new ActivityAccount(user) : null,
    };
}
