namespace Bot.Testing.Telegram;

/// <summary>
/// The arguments that the manual names for each method. The real server ignores others; this one refuses them, because a misspelt argument
/// would otherwise go unnoticed.
/// </summary>
internal static class TelegramSignature
{
    private static readonly string[] ToSend =
    [
        "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id", "disable_notification", "protect_content", "allow_paid_broadcast",
        "message_effect_id", "suggested_post_parameters", "reply_parameters", "reply_markup", "parse_mode",
    ];

    private static readonly Dictionary<string, string[]> Arguments = new(StringComparer.Ordinal)
    {
        ["getme"] = [],
        ["getupdates"] = ["offset", "limit", "timeout", "allowed_updates"],
        ["sendmessage"] = [.. ToSend, "text", "entities", "link_preview_options"],
        ["sendphoto"] = [.. ToSend, "photo", "caption", "caption_entities", "show_caption_above_media", "has_spoiler"],
        ["senddocument"] = [.. ToSend, "document", "thumbnail", "caption", "caption_entities", "disable_content_type_detection"],
        ["editmessagetext"] = ["business_connection_id", "chat_id", "message_id", "inline_message_id", "text", "parse_mode", "entities", "link_preview_options", "reply_markup"],
        ["editmessagereplymarkup"] = ["business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup"],
        ["answercallbackquery"] = ["callback_query_id", "text", "show_alert", "url", "cache_time"],
        ["sendchataction"] = ["business_connection_id", "chat_id", "message_thread_id", "action"],
        ["getfile"] = ["file_id"],
        ["setwebhook"] = ["url", "certificate", "ip_address", "max_connections", "allowed_updates", "drop_pending_updates", "secret_token"],
        ["deletewebhook"] = ["drop_pending_updates"],
        ["getwebhookinfo"] = [],
        ["setmycommands"] = ["commands", "scope", "language_code"],
    };

    /// <returns>The first argument that the method does not have; null when all are known.</returns>
    public static string? Unknown(string method, TelegramArguments arguments) =>
        Arguments.TryGetValue(method, out var known) ? arguments.Names.FirstOrDefault(name => name != "method" && !known.Contains(name) && !arguments.IsAttached(name)) : null;
}
