using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Files;

/// <summary>A file that somebody sent, as far as the school may keep it: leave letters and signed minutes are pictures, PDF or Word.</summary>
internal abstract record IncomingFile
{
    private static readonly string[] Documents =
        ["application/pdf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    private IncomingFile() { }

    public sealed record Keepable(FileRef File) : IncomingFile;

    public sealed record TooLarge : IncomingFile;

    public sealed record WrongType : IncomingFile;

    /// <returns>Null when the message brings no file that could be fetched: a voice, or a channel that gives none out.</returns>
    public static IncomingFile? In(InboundContent content) => content switch
    {
        InboundContent.Media { MediaKind: "photo" or "document", File: { } file } media =>
            file.Bytes > IFileSource.MaxBytes ? new TooLarge()
            : media.MediaKind == "photo" || IsKept(file.MediaType) ? new Keepable(file)
            : new WrongType(),
        _ => null,
    };

    private static bool IsKept(string? type) => type is not null && (type.StartsWith("image/", StringComparison.Ordinal) || Documents.Contains(type));
}
