using System.Text.Json.Nodes;

namespace Bot.Testing.BotFramework;

/// <summary>What a channel refuses in a message of a bot.</summary>
internal static class BotFrameworkRules
{
    private const int MostBytes = 28 * 1024;
    private const int ButtonsOfCard = 6;
    private static readonly string[] ActionTypes = ["imBack", "postBack", "messageBack", "openUrl", "signin", "call"];

    /// <returns>Null when the channel takes it, else status and code.</returns>
    public static (int Status, string Code, string Why)? Fault(BotFrameworkUser user, JsonNode? body, int bytes, string serviceUrl)
    {
        if (body is not JsonObject activity)
        {
            return (400, "BadSyntax", "the body is no object");
        }

        if (bytes > MostBytes)
        {
            return (413, "MessageSizeTooBig", "more than 28 KB");
        }

        var why = HasNull(activity) ? "a member is null"
            : Text(activity, "type") != "message" ? "the type is not message"
            : Text(activity, "from", "id") != user.Bot ? "from is not the bot"
            : Text(activity, "conversation", "id") != user.Conversation ? "another conversation than in the address"
            : Text(activity, "channelId") != user.Channel ? "another channel"
            : Text(activity, "serviceUrl") != serviceUrl ? "another serviceUrl"
            : Text(activity, "recipient", "id") is { } recipient && recipient != user.Id ? "recipient is nobody here"
            : Text(activity, "textFormat") is not (null or "plain" or "markdown" or "xml") ? "textFormat"
            : string.IsNullOrEmpty(Text(activity, "text")) && activity["attachments"] is null ? "neither text nor attachments"
            : Suggested(activity["suggestedActions"], user) ?? Cards(activity["attachments"]);
        return why is null ? null : (400, "BadArgument", why);
    }

    /// <summary>All buttons of a message.</summary>
    public static IReadOnlyList<BotFrameworkButton> Buttons(JsonObject activity) =>
    [
        .. Actions(activity["suggestedActions"]?["actions"])
            .Concat((activity["attachments"] as JsonArray ?? []).SelectMany(card => Actions(card?["content"]?["buttons"])))
            .Select(action => new BotFrameworkButton(Text(action, "type")!, Text(action, "title")!, Text(action, "value")!, Text(action, "text"))),
    ];

    private static string? Suggested(JsonNode? suggested, BotFrameworkUser user) =>
        suggested is null ? null
        : suggested["to"] is JsonArray to && to.Any(one => one?.GetValue<string>() != user.Id) ? "suggested to somebody else"
        : user.Channel == "msteams" && Actions(suggested["actions"]).Any(action => Text(action, "type") != "imBack") ? "Teams suggests only imBack"
        : Actions(suggested["actions"]).Select(Action).FirstOrDefault(why => why is not null) ?? (Actions(suggested["actions"]).Any() ? null : "no actions");

    private static string? Cards(JsonNode? attachments) =>
        attachments is null ? null
        : attachments is not JsonArray { Count: > 0 } list ? "attachments are no list"
        : list.Any(card => Text(card, "contentType") != "application/vnd.microsoft.card.hero") ? "contentType of a card"
        : list.Any(card => !Actions(card?["content"]?["buttons"]).Any() || Actions(card?["content"]?["buttons"]).Count() > ButtonsOfCard) ? "no buttons, or more than six on a card"
        : list.SelectMany(card => Actions(card?["content"]?["buttons"])).Select(Action).FirstOrDefault(why => why is not null);

    private static string? Action(JsonNode? action) =>
        !ActionTypes.Contains(Text(action, "type")) ? "type of an action"
        : string.IsNullOrWhiteSpace(Text(action, "title")) ? "an action without title"
        : Text(action, "type") is not "messageBack" && action?["value"] is null ? "an action without value"
        : null;

    private static IEnumerable<JsonNode?> Actions(JsonNode? list) => list as JsonArray ?? [];

    private static bool HasNull(JsonNode node) => node switch
    {
        JsonObject fields => fields.Any(field => field.Value is null || HasNull(field.Value)),
        JsonArray items => items.Any(item => item is null || HasNull(item)),
        _ => false,
    };

    private static string? Text(JsonNode? node, params string[] path) =>
        path.Aggregate(node, (at, name) => (at as JsonObject)?[name]) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
