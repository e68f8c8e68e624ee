using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>What the bot wrote, as it stands on people's phones.</summary>
internal sealed class TelegramMailbox(TelegramFake fake)
{
    private readonly List<TelegramSent> _sent = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TelegramSent> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    /// <param name="kind">What the file is, <c>photo</c> or <c>document</c>; null without one.</param>
    public JsonNode Arrive(long chat, string text, JsonObject? markup, TelegramUpload? file, string? kind)
    {
        var message = new JsonObject { ["message_id"] = fake.NextMessageId(), ["from"] = Itself(), ["chat"] = fake.ChatOf(chat), ["date"] = fake.Now };
        if (file is null)
        {
            message["text"] = text;
        }
        else
        {
            message["caption"] = text;
            var id = fake.Keep(file);
            message[kind!] = kind == "photo"
                ? new JsonArray(new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["width"] = 90, ["height"] = 90, ["file_size"] = file.Content.Length })
                : new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["file_name"] = file.Name, ["mime_type"] = file.MediaType, ["file_size"] = file.Content.Length };
        }

        lock (_sent)
        {
            _sent.Add(Of(message, text, markup) with { File = file });
        }

        return message.DeepClone();
    }

    /// <returns>Null when nothing would change.</returns>
    public JsonNode? Change(TelegramSent sent, string text, JsonObject? keyboard)
    {
        lock (_sent)
        {
            var message = (JsonObject)sent.Message.DeepClone();
            message["edit_date"] = fake.Now;
            if (sent.File is null)
            {
                message["text"] = text;
            }

            var changed = Of(message, text, keyboard) with { File = sent.File, ReplyKeyboard = sent.ReplyKeyboard };
            if (changed.Buttons.SequenceEqual(sent.Buttons) && changed.Text == sent.Text)
            {
                return null;
            }

            _sent[_sent.FindIndex(one => one.Chat == sent.Chat && one.MessageId == sent.MessageId)] = changed;
            return changed.Message.DeepClone();
        }
    }

    private static JsonObject Itself() => new() { ["id"] = TelegramFake.BotId, ["is_bot"] = true, ["first_name"] = "Điểm danh", ["username"] = TelegramFake.Username };

    /// <summary>A message comes back with its inline keyboard only.</summary>
    private static TelegramSent Of(JsonObject message, string text, JsonObject? markup)
    {
        message.Remove("reply_markup");
        var rows = markup?["inline_keyboard"] as JsonArray;
        if (rows is { Count: > 0 })
        {
            message["reply_markup"] = markup!.DeepClone();
        }

        var buttons = (rows ?? []).SelectMany(row => (JsonArray)row!).Select(button => (button!["text"]!.GetValue<string>(), button["callback_data"]?.GetValue<string>() ?? ""));
        return new TelegramSent(message["chat"]!["id"]!.GetValue<long>(), message["message_id"]!.GetValue<long>(), text, [.. buttons], message)
        {
            ReplyKeyboard = rows is null ? markup : null,
        };
    }
}
