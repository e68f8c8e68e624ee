using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>What the real server refuses in texts and keyboards; each answer is the description, or null when all is well.</summary>
internal static class TelegramRules
{
    private const int MaxLetters = 4096;
    private const int MaxBytes = 32768;
    private const int MaxButtons = 100;

    public static string? Text(string? text) => text switch
    {
        null or "" => "message text is empty",
        _ when Encoding.UTF8.GetByteCount(text) > MaxBytes => "text is too long",
        _ when text.Trim().Length == 0 => "text must be non-empty",
        _ when text.Trim().EnumerateRunes().Count() > MaxLetters => "message is too long",
        _ => null,
    };

    public static string? Keyboard(JsonNode? markup)
    {
        if (markup is not JsonObject keyboard)
        {
            return "object expected as reply markup";
        }

        if (keyboard["inline_keyboard"] is not JsonArray rows)
        {
            return keyboard.ContainsKey("keyboard") || keyboard.ContainsKey("remove_keyboard") || keyboard.ContainsKey("force_reply") ? null : "can't parse reply markup";
        }

        var buttons = rows.Select(row => row as JsonArray).ToList();
        if (buttons.Any(row => row is null))
        {
            return "can't parse inline keyboard: field \"inline_keyboard\" must be an Array of Arrays";
        }

        var all = buttons.SelectMany(row => row!).ToList();
        return all.Count > MaxButtons ? "reply markup is too long" : all.Select(Button).FirstOrDefault(fault => fault is not null);
    }

    private static string? Button(JsonNode? node)
    {
        if (node is not JsonObject button)
        {
            return "can't parse inline keyboard button: InlineKeyboardButton must be an Object";
        }

        if (button.FirstOrDefault(field => field.Value is null) is { Key: { } name })
        {
            return $"can't parse inline keyboard button: Field \"{name}\" must be of type String";
        }

        if (button["text"]?.GetValueKind() != JsonValueKind.String || button["text"]!.GetValue<string>().Length == 0)
        {
            return "can't parse inline keyboard button: button text must be non-empty";
        }

        if (button["callback_data"] is not { } data)
        {
            return button.ContainsKey("url") ? null : "text buttons are unallowed in the inline keyboard";
        }

        return Encoding.UTF8.GetByteCount(data.GetValue<string>()) is 0 or > 64 ? "BUTTON_DATA_INVALID" : null;
    }
}
