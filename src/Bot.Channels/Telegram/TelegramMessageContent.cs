using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>What a message in a private chat carries.</summary>
internal static class TelegramMessageContent
{
    /// <returns>Null for what says nothing to the bot (service messages).</returns>
    public static InboundContent? Of(TelegramMessage message) => message switch
    {
        { Text: { } text } => new InboundContent.Text(text),
        { Photo: { } sizes } => new InboundContent.Media("photo", message.Caption) { File = Largest(sizes) },
        { Voice: { } voice } => Media("voice", message, voice),
        { Audio: { } audio } => Media("audio", message, audio),
        { Video: { } video } => Media("video", message, video),
        { VideoNote: { } note } => Media("video", message, note),
        { Document: { } document } => Media("document", message, document),
        { Contact: { PhoneNumber: not null } contact } => new InboundContent.Contact(contact.PhoneNumber, IsOwn: contact.UserId is { } owner && owner == message.From?.Id),
        { Sticker: not null } => new InboundContent.Unsupported("sticker"),
        { Location: not null } => new InboundContent.Unsupported("location"),
        { Poll: not null } => new InboundContent.Unsupported("poll"),
        { Dice: not null } => new InboundContent.Unsupported("dice"),
        _ => null,
    };

    private static InboundContent.Media Media(string kind, TelegramMessage message, TelegramDocument file) => new(kind, message.Caption)
    {
        File = string.IsNullOrEmpty(file.FileId) ? null : new FileRef(file.FileId, file.FileName, file.MimeType, file.FileSize),
    };

    /// <summary>The same picture comes in several sizes: the largest that may be kept. Telegram makes a JPEG of every photo.</summary>
    private static FileRef? Largest(IReadOnlyList<TelegramPhotoSize> sizes) => sizes
        .Where(size => !string.IsNullOrEmpty(size?.FileId) && (size.FileSize ?? 0) <= IFileSource.MaxBytes)
        .OrderByDescending(size => (double)size.Width * size.Height)
        .Select(size => new FileRef(size.FileId, Name: null, "image/jpeg", size.FileSize))
        .FirstOrDefault();
}
