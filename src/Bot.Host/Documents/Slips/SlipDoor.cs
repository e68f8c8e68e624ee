namespace Bot.Host.Documents.Slips;

/// <summary>What opens a chat with the bot on one channel.</summary>
/// <param name="Channel">As people call it, e.g. <c>Telegram</c>.</param>
/// <param name="Address">Opens the chat: on Telegram with the code, on Zalo without, so the code is sent by hand.</param>
public sealed record SlipDoor(string Channel, string Address);
