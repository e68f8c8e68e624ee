using Bot.Dialogs.Messages;

namespace Bot.Storage.Files;

/// <summary>What a file is called when it is passed on, where its sender gave it no name.</summary>
internal static class FileNames
{
    public const string UnknownType = "application/octet-stream";

    public static Attachment Attachment(FileRef file, string sha256)
    {
        var type = file.MediaType ?? UnknownType;
        var extension = type switch { "image/jpeg" => ".jpg", "image/png" => ".png", "image/webp" => ".webp", "application/pdf" => ".pdf", _ => "" };
        return new Attachment(sha256, file.Name is { Length: > 0 } name ? name : sha256[..8] + extension, type);
    }
}
