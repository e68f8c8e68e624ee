using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>The methods that make or change messages.</summary>
internal sealed class TelegramSending(TelegramFake fake)
{
    private const int MaxCaption = 1024;
    private const int MaxPhoto = 10 * 1024 * 1024;
    private const int MaxDocument = 50 * 1024 * 1024;
    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
        "record_video_note", "upload_video_note",
    ];

    public JsonObject Send(TelegramArguments arguments)
    {
        var (text, fault) = Seen(arguments, "text", TelegramRules.Text);
        fault ??= MarkupFault(arguments);
        return fault is not null ? TelegramMethods.Bad(fault) : Deliver(arguments, text!.Trim(), file: null, kind: null);
    }

    public JsonObject SendFile(TelegramArguments arguments, string kind)
    {
        if (!arguments.Has("chat_id"))
        {
            return TelegramMethods.Bad("chat_id is empty");
        }

        if (arguments.File(kind) is not { } file)
        {
            return arguments.Text(kind) is { } id && fake.FileOf(id) is { } known
                ? Deliver(arguments, arguments.Text("caption") ?? "", known, kind)
                : TelegramMethods.Bad(arguments.Has(kind) ? "wrong file identifier/HTTP URL specified" : $"there is no {kind} in the request");
        }

        var (caption, fault) = Seen(arguments, "caption", text => text is not null && text.EnumerateRunes().Count() > MaxCaption ? "message caption is too long" : null);
        fault ??= MarkupFault(arguments)
            ?? (file.Content.Length == 0 ? "file must be non-empty"
                : kind == "photo" && file.Content.Length > MaxPhoto ? "file is too big for a photo; the maximum size is 10485760 bytes"
                : kind == "photo" && !IsPicture(file.Content) ? "IMAGE_PROCESS_FAILED"
                : null);
        return file.Content.Length > MaxDocument ? TelegramMethods.Refused(413, "Request Entity Too Large")
            : fault is not null ? TelegramMethods.Bad(fault)
            : Deliver(arguments, caption ?? "", file, kind);
    }

    public JsonObject EditText(TelegramArguments arguments)
    {
        var (text, fault) = Seen(arguments, "text", TelegramRules.Text);
        fault ??= InlineFault(arguments);
        return fault is not null ? TelegramMethods.Bad(fault) : Change(arguments, text!.Trim());
    }

    public JsonObject EditKeyboard(TelegramArguments arguments) =>
        InlineFault(arguments) is { } fault ? TelegramMethods.Bad(fault) : Change(arguments, text: null);

    public JsonObject ShowAction(TelegramArguments arguments)
    {
        if (!Actions.Contains(arguments.Text("action")))
        {
            return TelegramMethods.Bad("wrong parameter action in request");
        }

        return fake.Refusal(arguments.Number("chat_id")) ?? TelegramMethods.Ok(true);
    }

    private JsonObject Deliver(TelegramArguments arguments, string text, TelegramUpload? file, string? kind) =>
        fake.Refusal(arguments.Number("chat_id")) is { } refusal ? refusal
        : fake.Traffic.Refuse(arguments.Number("chat_id")!.Value) is { } seconds ? TelegramMethods.Refused(429, $"Too Many Requests: retry after {seconds}", seconds)
        : TelegramMethods.Ok(fake.Mailbox.Arrive(arguments.Number("chat_id")!.Value, text, arguments.Structure("reply_markup") as JsonObject, file, kind));

    private JsonObject Change(TelegramArguments arguments, string? text)
    {
        if (fake.Sent.LastOrDefault(sent => sent.Chat == arguments.Number("chat_id") && sent.MessageId == arguments.Number("message_id")) is not { } message)
        {
            return TelegramMethods.Bad("message to edit not found");
        }

        if (text is not null && message.File is not null)
        {
            return TelegramMethods.Bad("there is no text in the message to edit");
        }

        return fake.Mailbox.Change(message, text ?? message.Text, arguments.Structure("reply_markup") as JsonObject) is { } changed
            ? TelegramMethods.Ok(changed)
            : TelegramMethods.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
    }

    private static (string? Text, string? Fault) Seen(TelegramArguments arguments, string name, Func<string?, string?> check)
    {
        if (!arguments.Has("chat_id"))
        {
            return (null, "chat_id is empty");
        }

        var (text, fault) = arguments.Text(name) is { } written ? TelegramMarkupText.Read(written, arguments.Text("parse_mode")) : (null, null);
        return (text, fault ?? check(text));
    }

    private static string? MarkupFault(TelegramArguments arguments) =>
        arguments.Has("reply_markup") ? TelegramRules.Keyboard(arguments.Structure("reply_markup")) : null;

    /// <summary>An edit takes an inline keyboard only.</summary>
    private static string? InlineFault(TelegramArguments arguments) => MarkupFault(arguments)
        ?? (arguments.Structure("reply_markup") is JsonObject markup && !markup.ContainsKey("inline_keyboard") ? "inline keyboard expected" : null);

    private static bool IsPicture(byte[] content) => content is [0xFF, 0xD8, ..] or [0x89, (byte)'P', ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'G', (byte)'I', (byte)'F', ..];
}
