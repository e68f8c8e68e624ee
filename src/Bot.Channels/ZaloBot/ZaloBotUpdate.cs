namespace Bot.Channels.ZaloBot;

// The few wire records we read, each with the fields we read.

/// <param name="EventName">e.g. <c>message.text.received</c>.</param>
internal sealed record ZaloBotUpdate(string? EventName = null, ZaloBotMessage? Message = null);

/// <param name="Date">Milliseconds since 1970.</param>
/// <param name="PhotoUrl">What live updates have; the documentation says <paramref name="Photo"/>.</param>
internal sealed record ZaloBotMessage(
    ZaloBotPerson? From = null,
    ZaloBotChat? Chat = null,
    string? MessageId = null,
    long Date = 0,
    string? Text = null,
    string? PhotoUrl = null,
    string? Photo = null,
    string? Caption = null,
    string? VoiceUrl = null);

internal sealed record ZaloBotPerson(string? Id = null, bool IsBot = false);

/// <param name="ChatType"><c>PRIVATE</c> or <c>GROUP</c>.</param>
internal sealed record ZaloBotChat(string? Id = null, string? ChatType = null);
