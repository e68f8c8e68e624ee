using System.Text.Json;
using Bot.Dialogs.Messages;

namespace Bot.Channels.BotFramework;

/// <summary>
/// Files of an activity, and where they may be fetched: whoever can write to the bot can name any address, so only the channel's own is called
/// with our token, a few of the vendor's without, and no other at all.
/// </summary>
internal static class ActivityFile
{
    /// <summary>Marks an address that is called with our token.</summary>
    public const char WithToken = '+';

    /// <summary>Marks an address that needs none.</summary>
    public const char Plain = '-';

    private const string TeamsFile = "application/vnd.microsoft.teams.file.download.info";
    private const int LongestAddress = 2000;
    private const int LongestName = 200;

    private static readonly string[] VendorHosts = [".sharepoint.com", ".botframework.com"];

    /// <returns>Null for what is no file: cards, and the message once more as HTML, which Teams sends along.</returns>
    public static InboundContent.Media? Of(ActivityAttachment? attachment, ConversationReference reference)
    {
        if (attachment?.ContentType is not { Length: > 0 and <= LongestName } type || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isTeamsFile = type.Equals(TeamsFile, StringComparison.OrdinalIgnoreCase);
        if (!isTeamsFile && (type.StartsWith("application/vnd.microsoft.", StringComparison.OrdinalIgnoreCase) || attachment.ContentUrl is null))
        {
            return null;
        }

        var address = isTeamsFile ? DownloadUrl(attachment.Content) : attachment.ContentUrl;
        return new InboundContent.Media(KindOf(type), Caption: null)
        {
            File = Reachable(address, reference) is { } id
                ? new FileRef(id, attachment.Name is { Length: > 0 and <= LongestName } name ? name : null, isTeamsFile ? null : type)
                : null,
        };
    }

    private static string? Reachable(string? address, ConversationReference reference)
    {
        if (address is not { Length: <= LongestAddress } || !ConversationReference.IsCallable(address))
        {
            return null;
        }

        var (uri, channel) = (new Uri(address), new Uri(reference.ServiceUrl));
        return uri.GetLeftPart(UriPartial.Authority).Equals(channel.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            ? (reference.IsTrusted ? WithToken : Plain) + address
            : VendorHosts.Any(host => uri.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) ? Plain + address : null;
    }

    private static string? DownloadUrl(JsonElement? content)
    {
        try
        {
            return content is { ValueKind: JsonValueKind.Object } && content.Value.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    private static string KindOf(string type) => type.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => "photo",
        "audio" => "audio",
        "video" => "video",
        _ => "document",
    };
}
