namespace Bot.Dialogs.Messages;

/// <summary>A file that lies at the vendor.</summary>
/// <param name="Id">What the channel needs to fetch it: Telegram's <c>file_id</c>, Zalo's address. Not for logs: it may open the file for anyone.</param>
/// <param name="Name">As the sender called it; null when unknown.</param>
/// <param name="MediaType">As the vendor says, e.g. <c>image/jpeg</c>; null when unknown.</param>
/// <param name="Bytes">As the vendor says; null when unknown.</param>
public sealed record FileRef(string Id, string? Name = null, string? MediaType = null, long? Bytes = null);
