using System.Text.Json.Nodes;

namespace Bot.Testing.ZaloBot;

/// <summary>The phone of one person, in a private chat with the bot or writing in a group.</summary>
public sealed class ZaloBotUser
{
    private readonly ZaloBotFake _fake;
    private readonly string? _group;

    internal ZaloBotUser(ZaloBotFake fake, string id, string? group = null)
    {
        _fake = fake;
        _group = group;
        Id = id;
    }

    /// <summary>Opaque; also the id of the private chat.</summary>
    public string Id { get; }

    /// <summary>Whether the bot's messages are refused; how the real one says it is not documented, here it is 403.</summary>
    public bool HasBlocked { get; set; }

    public string Chat => _group ?? Id;

    /// <summary>What the bot wrote here, oldest first.</summary>
    public IReadOnlyList<ZaloBotArrived> Messages => [.. _fake.Sent.Where(message => message.Chat == Chat)];

    /// <summary>The same person in a group. The bot sees only what mentions it or answers it.</summary>
    public ZaloBotUser In(string group) => _fake.Join(new ZaloBotUser(_fake, Id, group));

    public void Say(string text) => Send("message.text.received", new JsonObject { ["text"] = text });

    /// <summary>A picture that lies at the fake; the name of its address is as live updates have it, or as documented.</summary>
    public void SendPhoto(byte[] content, string? caption = null, bool asDocumented = false)
    {
        var message = new JsonObject { [asDocumented ? "photo" : "photo_url"] = _fake.Keep(content), ["message_type"] = "CHAT_PHOTO" };
        if (caption is not null)
        {
            message["caption"] = caption;
        }

        Send("message.image.received", message);
    }

    public void SendVoice(byte[] content) => Send("message.voice.received", new JsonObject { ["voice_url"] = _fake.Keep(content), ["message_type"] = "CHAT_VOICE" });

    public void SendSticker() => Send("message.sticker.received", new JsonObject { ["sticker"] = "d063f44dc80821567819", ["url"] = "https://zalo-api.zadn.vn/api/emoticon/sprite" });

    public void SendUnsupported() => Send("message.unsupported.received", []);

    /// <summary>Any event; sender, chat, id and date are filled in.</summary>
    public void Send(string eventName, JsonObject message)
    {
        message["from"] = new JsonObject { ["id"] = Id, ["display_name"] = "Cô Lan", ["is_bot"] = false };
        message["chat"] = new JsonObject { ["id"] = Chat, ["chat_type"] = _group is null ? "PRIVATE" : "GROUP" };
        message["message_id"] ??= _fake.NextMessageId();
        message["date"] ??= _fake.Now;
        _fake.Deliver(new JsonObject { ["event_name"] = eventName, ["message"] = message });
    }
}
