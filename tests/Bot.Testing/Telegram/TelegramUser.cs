using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>The phone of one person in a private chat with the bot.</summary>
public sealed class TelegramUser
{
    private readonly TelegramFake _fake;

    internal TelegramUser(TelegramFake fake, long id)
    {
        _fake = fake;
        Id = id;
    }

    public long Id { get; }

    public bool HasBlocked { get; private set; }

    public bool IsDeactivated { get; set; }

    /// <summary>What the bot wrote here, oldest first.</summary>
    public IReadOnlyList<TelegramSent> Messages => [.. _fake.Sent.Where(message => message.Chat == Id)];

    /// <summary>Writes a text; returns its message id.</summary>
    public long Say(string text) => Send(new JsonObject { ["text"] = text });

    /// <summary>Sends a photo, in two sizes; returns its message id.</summary>
    public long SendPhoto(string? caption = null, byte[]? content = null)
    {
        var (small, large) = (_fake.Keep(new TelegramUpload("", null, [0xFF, 0xD8, 0])), _fake.Keep(new TelegramUpload("", null, content ?? [0xFF, 0xD8, 1, 2, 3])));
        return Send(Captioned(caption, new JsonObject
        {
            ["photo"] = new JsonArray(
                new JsonObject { ["file_id"] = small, ["file_unique_id"] = "s", ["width"] = 90, ["height"] = 90, ["file_size"] = 3 },
                new JsonObject { ["file_id"] = large, ["file_unique_id"] = "l", ["width"] = 900, ["height"] = 900, ["file_size"] = _fake.FileOf(large)!.Content.Length }),
        }));
    }

    public long SendDocument(string name, string mediaType, byte[] content, string? caption = null)
    {
        var id = _fake.Keep(new TelegramUpload(name, mediaType, content));
        return Send(Captioned(caption, new JsonObject
        {
            ["document"] = new JsonObject { ["file_id"] = id, ["file_unique_id"] = "d", ["file_name"] = name, ["mime_type"] = mediaType, ["file_size"] = content.Length },
        }));
    }

    /// <summary>Presses the button that shares the own number.</summary>
    public long ShareContact(string phone) => ShareContact(phone, Id);

    /// <summary>Passes a contact on; of somebody who is not on Telegram there is no id.</summary>
    public long ShareContact(string phone, long? owner)
    {
        var contact = new JsonObject { ["phone_number"] = phone, ["first_name"] = "Lan" };
        if (owner is not null)
        {
            contact["user_id"] = owner;
        }

        return Send(new JsonObject { ["contact"] = contact });
    }

    /// <summary>Sends any message; chat, sender, id and date are filled in.</summary>
    public long Send(JsonObject message)
    {
        var id = _fake.NextMessageId();
        _fake.Deliver(Key, new JsonObject { ["message"] = Fill(message, id) });
        return id;
    }

    public void Edit(long messageId, string text) => _fake.Deliver(
        Key, new JsonObject { ["edited_message"] = Fill(new JsonObject { ["text"] = text, ["edit_date"] = _fake.Now }, messageId) });

    /// <summary>Taps the button with that label under the newest message that has it; returns the id of the callback query.</summary>
    public string Tap(string label)
    {
        var message = Messages.Last(sent => sent.Buttons.Any(button => button.Label == label));
        return Tap(message.Message, message.Buttons.First(button => button.Label == label).Token);
    }

    /// <summary>Taps a button that no message has: clients can send any data.</summary>
    public string TapForged(string data) => Tap(Fill([], _fake.NextMessageId()), data);

    public void Block() => Member("kicked", blocked: true);

    public void Unblock() => Member("member", blocked: false);

    private string Key => $"chat{Id}";

    private string Tap(JsonObject message, string data)
    {
        var query = _fake.NewCallbackQuery();
        _fake.Deliver($"user{Id}", new JsonObject
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = query, ["from"] = From(), ["message"] = message.DeepClone(), ["chat_instance"] = "-7", ["data"] = data,
            },
        });
        return query;
    }

    private void Member(string status, bool blocked)
    {
        HasBlocked = blocked;
        _fake.Deliver($"member{Id}", new JsonObject
        {
            ["my_chat_member"] = new JsonObject
            {
                ["chat"] = Chat(), ["from"] = From(), ["date"] = _fake.Now,
                ["old_chat_member"] = new JsonObject { ["status"] = blocked ? "member" : "kicked" },
                ["new_chat_member"] = new JsonObject { ["status"] = status, ["until_date"] = 0 },
            },
        });
    }

    private static JsonObject Captioned(string? caption, JsonObject message)
    {
        if (caption is not null)
        {
            message["caption"] = caption;
        }

        return message;
    }

    private JsonObject Fill(JsonObject message, long id)
    {
        message["message_id"] = id;
        message["chat"] = Chat();
        message["from"] = From();
        message["date"] ??= _fake.Now;
        return message;
    }

    internal JsonObject Chat() => new() { ["id"] = Id, ["type"] = "private", ["first_name"] = "Lan" };

    private JsonObject From() => new() { ["id"] = Id, ["is_bot"] = false, ["first_name"] = "Lan", ["language_code"] = "vi" };
}
