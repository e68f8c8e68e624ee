using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>Turns an activity into messages. Never throws: what cannot be read is ignored or refused.</summary>
internal sealed class ActivityReader(TimeProvider clock)
{
    private const int LongestKey = 200;

    /// <returns>Null when the body is no activity.</returns>
    public static Activity? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(body, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="body">The activity as it came: its fingerprint stands in for an id it lacks.</param>
    /// <param name="isTrusted">Whether a token vouches for the activity's address.</param>
    public ActivityReading Read(Activity activity, ReadOnlySpan<byte> body, bool isTrusted)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return new ActivityReading.Unusable("an activity without type");
        }

        if (ReferenceOf(activity, isTrusted) is not { } reference)
        {
            return IsHeard(activity.Type) ? new ActivityReading.Unusable("a message without address or ids") : new ActivityReading.Ignored("kind of activity");
        }

        var messages = activity.Type switch
        {
            "message" => ActivityContent.Of(activity, reference),
            "messageUpdate" => ActivityContent.TextOf(activity) is { Length: > 0 } text ? [new InboundContent.Edited(text)] : [],
            "conversationUpdate" => Membership(activity),
            "installationUpdate" => activity.Action switch
            {
                "add" or "add-upgrade" => [new InboundContent.Reachability(true)],
                "remove" or "remove-upgrade" => [new InboundContent.Reachability(false)],
                _ => [],
            },
            "invoke" => null, // it waits for an answer of its own kind, and we never sent what asks for one
            _ => [],
        };
        return messages switch
        {
            null => new ActivityReading.Unusable("invoke"),
            [] => new ActivityReading.Ignored("nothing said"),
            _ when reference.IsGroup && !(activity.Type == "message" && IsMeant(activity)) => new ActivityReading.Ignored("not said to the bot"),
            _ => new ActivityReading.Heard(reference, Inbound(activity, body, reference, messages)),
        };
    }

    /// <summary>Types that cannot be taken without knowing where they come from.</summary>
    private static bool IsHeard(string type) => type is "message" or "messageUpdate" or "invoke";

    private static ConversationReference? ReferenceOf(Activity activity, bool isTrusted)
    {
        var isGroup = activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
        return ConversationReference.IsCallable(activity.ServiceUrl)
            && activity is { ChannelId: { } channel, Conversation.Id: { } conversation, Recipient.Id: { } bot, From.Id: { } user }
            && new[] { channel, conversation, bot, user }.All(IsId)
            && !channel.Contains('|', StringComparison.Ordinal)
                ? new ConversationReference(activity.ServiceUrl!, channel, conversation, bot, isGroup ? null : user, isGroup, isTrusted)
                : null;
    }

    private static bool IsId(string id) => id.Length is > 0 and <= ConversationReference.LongestId && !id.Any(char.IsControl);

    /// <summary>The bot itself came or went; what others do is their affair.</summary>
    private static InboundContent[] Membership(Activity activity)
    {
        bool Holds(IReadOnlyList<ActivityAccount?>? members) => members?.Any(member => member?.Id == activity.Recipient?.Id) == true;
        return Holds(activity.MembersRemoved) ? [new InboundContent.Reachability(false)]
            : Holds(activity.MembersAdded) ? [new InboundContent.Reachability(true)]
            : [];
    }

    private static bool IsMeant(Activity activity) =>
        activity.Entities?.Any(entity => entity is { Type: "mention", Mentioned.Id: { } meant } && meant == activity.Recipient?.Id) == true;

    private List<Inbound> Inbound(Activity activity, ReadOnlySpan<byte> body, ConversationReference reference, IReadOnlyList<InboundContent> contents)
    {
        var key = KeyOf(activity, body, reference);
        var at = DateTimeOffset.TryParse(activity.Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var sent)
            ? sent : clock.GetUtcNow();
        return
        [
            .. contents.Select((content, index) => new Inbound(
                reference.Chat, index == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}:{index + 1}"), at, content)
            {
                MessageKey = activity.Id is { Length: > 0 and <= LongestKey } id && !id.Any(char.IsControl) ? id : null,
                IsGroup = reference.IsGroup,
            }),
        ];
    }

    /// <summary>An id is unique within its conversation, and an edit has that of the message it changes.</summary>
    private static string KeyOf(Activity activity, ReadOnlySpan<byte> body, ConversationReference reference)
    {
        var isNumbered = !string.IsNullOrEmpty(activity.Id) && activity.Type != "messageUpdate";
        return Convert.ToHexStringLower(isNumbered
            ? SHA256.HashData(Encoding.UTF8.GetBytes($"{reference.Chat.Chat}\n{activity.Type}\n{activity.Id}"))
            : SHA256.HashData(body));
    }
}
