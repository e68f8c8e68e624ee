using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.Telegram;

/// <summary>A group that the bot is in. With privacy mode on, as by default, the bot is told of commands only.</summary>
public sealed partial class TelegramGroup
{
    private readonly TelegramFake _fake;

    internal TelegramGroup(TelegramFake fake, long id)
    {
        _fake = fake;
        Id = id;
    }

    /// <summary>Negative.</summary>
    public long Id { get; }

    public bool HasPrivacy { get; set; } = true;

    /// <summary>Under which id the group goes on after an upgrade; null before.</summary>
    public long? MovedTo { get; private set; }

    /// <summary>Whether the bot was thrown out.</summary>
    public bool HasKicked { get; set; }

    public IReadOnlyList<TelegramSent> Messages => [.. _fake.Sent.Where(message => message.Chat == Id)];

    /// <summary>Somebody writes in the group.</summary>
    public void Say(string text, long from = 42)
    {
        var entities = Entity().Matches(text).Select(match => (JsonNode)new JsonObject
        {
            ["type"] = match.Value.StartsWith('/') ? "bot_command" : "mention", ["offset"] = match.Index, ["length"] = match.Length,
        }).ToArray();
        var isCommand = entities is [var first, ..] && first["type"]!.GetValue<string>() == "bot_command" && first["offset"]!.GetValue<int>() == 0;
        if (HasPrivacy && !isCommand)
        {
            return;
        }

        _fake.Deliver($"chat{Id}", new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["message_id"] = _fake.NextMessageId(), ["from"] = new JsonObject { ["id"] = from, ["is_bot"] = false, ["first_name"] = "Lan" },
                ["chat"] = Chat(), ["date"] = _fake.Now, ["text"] = text, ["entities"] = new JsonArray(entities),
            },
        });
    }

    /// <summary>The group becomes a supergroup: its old id is of no use any more.</summary>
    public TelegramGroup Upgrade()
    {
        var after = _fake.Group(-1_000_000_000_000 + Id);
        MovedTo = after.Id;
        _fake.Deliver($"chat{Id}", new JsonObject
        {
            ["message"] = new JsonObject { ["message_id"] = _fake.NextMessageId(), ["chat"] = Chat(), ["date"] = _fake.Now, ["migrate_to_chat_id"] = after.Id },
        });
        return after;
    }

    internal JsonObject Chat() => new() { ["id"] = Id, ["type"] = Id <= -1_000_000_000_000 ? "supergroup" : "group", ["title"] = "GVCN khối 7" };

    [GeneratedRegex(@"(?<![\w/])/[a-zA-Z0-9_]+(@\w+)?|(?<!\w)@\w+")]
    private static partial Regex Entity();
}
