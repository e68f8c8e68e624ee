using System.Text.Json.Nodes;

namespace Bot.Testing.ZaloOa;

/// <summary>The phone of one person who has Zalo.</summary>
public sealed class ZaloOaUser
{
    private readonly ZaloOaFake _fake;

    internal ZaloOaUser(ZaloOaFake fake, string id)
    {
        _fake = fake;
        Id = id;
    }

    public string Id { get; }

    /// <summary>When the person last gave a sign of life to the account; null for never.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    public bool HasLeft { get; private set; }

    /// <summary>What the account wrote here, oldest first.</summary>
    public IReadOnlyList<ZaloOaSent> Messages => [.. _fake.Sent.Where(message => message.User == Id)];

    public void Follow()
    {
        HasLeft = false;
        LastSeen = _fake.Clock.GetUtcNow();
        _fake.Deliver(new JsonObject { ["event_name"] = "follow", ["oa_id"] = ZaloOaFake.OaId, ["follower"] = new JsonObject { ["id"] = Id }, ["source"] = "qr" });
    }

    public void Unfollow()
    {
        HasLeft = true;
        _fake.Deliver(new JsonObject { ["event_name"] = "unfollow", ["oa_id"] = ZaloOaFake.OaId, ["follower"] = new JsonObject { ["id"] = Id } });
    }

    /// <summary>Writes a text; returns its message id.</summary>
    public string Say(string text) => Send("user_send_text", new JsonObject { ["text"] = text });

    public string SendPhoto(string address) => SendAttachment("user_send_image", "image", new JsonObject { ["url"] = address, ["thumbnail"] = address });

    public string SendFile(string address, string name, string type) => SendAttachment(
        "user_send_file", "file", new JsonObject { ["url"] = address, ["name"] = name, ["type"] = type, ["size"] = "2048", ["checksum"] = "c0ffee" });

    /// <summary>Taps the button with that title under the newest message that has it: its payload is written as the person's own text.</summary>
    public string Tap(string title) =>
        Say(Messages.Last(message => message.Buttons.Any(button => button.Title == title)).Buttons.First(button => button.Title == title).Payload);

    /// <summary>Sends the form with name and phone that the account asked for.</summary>
    public void SubmitPhone(string phone)
    {
        LastSeen = _fake.Clock.GetUtcNow();
        _fake.Deliver(new JsonObject
        {
            ["event_name"] = "user_submit_info", ["sender"] = Party(Id), ["recipient"] = Party(ZaloOaFake.OaId), ["info"] = new JsonObject { ["name"] = "Lan", ["phone"] = phone },
        });
    }

    /// <summary>Opens the chat: everything the account wrote is seen.</summary>
    public void Look() => _fake.Deliver(new JsonObject
    {
        ["event_name"] = "user_seen_message", ["sender"] = Party(ZaloOaFake.OaId), ["recipient"] = Party(Id),
        ["message"] = new JsonObject { ["msg_ids"] = new JsonArray([.. Messages.Select(message => (JsonNode)message.MessageId)]) },
    });

    /// <summary>Sends any message event.</summary>
    public string Send(string name, JsonObject message)
    {
        var id = _fake.NextMessageId();
        message["msg_id"] = id;
        LastSeen = _fake.Clock.GetUtcNow();
        HasLeft = false;
        _fake.Deliver(new JsonObject
        {
            ["event_name"] = name, ["sender"] = Party(Id), ["recipient"] = Party(ZaloOaFake.OaId), ["message"] = message, ["user_id_by_app"] = "7" + Id,
        });
        return id;
    }

    internal static JsonObject Party(string id) => new() { ["id"] = id };

    private string SendAttachment(string name, string type, JsonObject payload) =>
        Send(name, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["type"] = type, ["payload"] = payload }) });
}
