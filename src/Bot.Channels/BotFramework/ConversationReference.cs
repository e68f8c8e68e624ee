using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>
/// What must be known to write into a conversation at any time, learned from its newest activity and kept with the chat: the channel's
/// address may change, and a person who is asked tomorrow did not write today. Ids only, no names.
/// </summary>
/// <param name="Conversation">The conversation's id, unique within the channel only.</param>
/// <param name="User">Who wrote; null in a group.</param>
/// <param name="IsTrusted">The address was vouched for by a token; only such an address ever receives ours.</param>
internal sealed record ConversationReference(string ServiceUrl, string Channel, string Conversation, string Bot, string? User, bool IsGroup, bool IsTrusted)
{
    /// <summary>The longest id we take, so that chat names fit into every index.</summary>
    public const int LongestId = 400;

    /// <summary>The chat's name: ids of different channels may be equal, so the channel is part of it.</summary>
    [JsonIgnore]
    public Address Chat => new(BotFrameworkChannel.Account, $"{Channel}|{Conversation}");

    public static ConversationReference? Read(string stored) => JsonSerializer.Deserialize<ConversationReference>(stored, ActivityJson.Options);

    public string Write() => JsonSerializer.Serialize(this, ActivityJson.Options);

    /// <summary>An address we may call: https, or plain http on this machine.</summary>
    public static bool IsCallable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
