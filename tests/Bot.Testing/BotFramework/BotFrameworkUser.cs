using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Testing.BotFramework;

/// <summary>A person in a private conversation (or a group) of a channel.</summary>
public sealed class BotFrameworkUser
{
    private readonly BotFrameworkFake _fake;
    private int _number;

    internal BotFrameworkUser(BotFrameworkFake fake, string channel, string id)
    {
        (_fake, Channel, Id) = (fake, channel, id);
        Conversation = $"a:{id}";
    }

    public string Channel { get; }

    public string Id { get; }

    public string Conversation { get; set; }

    public string Bot => "28:" + BotFrameworkFake.AppId;

    /// <summary>The bot may not write here any more; the code Teams gives.</summary>
    public string? Refuses { get; set; }

    public IReadOnlyList<BotFrameworkSent> Messages => [.. _fake.Sent.Where(sent => sent.Conversation == Conversation)];

    /// <summary>Writes to the bot; returns what the bot's endpoint answered.</summary>
    public Task<HttpStatusCode> SayAsync(string text) => DeliverAsync(Message(text));

    /// <summary>Presses the newest button with that label, as the channel does: a new message with its value, or its value as words.</summary>
    public Task<HttpStatusCode> TapAsync(string label)
    {
        var button = Messages.SelectMany(message => message.Buttons).Last(one => one.Title == label);
        var message = Message(button.Type == "messageBack" ? button.Text ?? "" : button.Value);
        if (button.Type == "messageBack")
        {
            message["value"] = button.Value;
        }

        return DeliverAsync(message);
    }

    public Task<HttpStatusCode> DeliverAsync(JsonObject activity) => _fake.DeliverAsync(activity);

    public JsonObject Message(string text)
    {
        var message = Activity("message");
        message["text"] = text;
        message["textFormat"] = "plain";
        return message;
    }

    /// <summary>What every activity of this person has.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{Id}-{Interlocked.Increment(ref _number)}"),
        ["timestamp"] = _fake.SchoolClock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["serviceUrl"] = _fake.ServiceUrl,
        ["channelId"] = Channel,
        ["from"] = new JsonObject { ["id"] = Id, ["name"] = "Lan" },
        ["conversation"] = new JsonObject { ["id"] = Conversation },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Điểm danh" },
    };
}
