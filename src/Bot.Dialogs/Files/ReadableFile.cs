using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Files;

/// <summary>Documents whose words the host can read.</summary>
public static class ReadableFile
{
    /// <summary>By the vendor's media type, else by the name.</summary>
    public static ReadableKind KindOf(FileRef file) => file.MediaType switch
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ReadableKind.Word,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" or "application/vnd.ms-excel" or "text/csv" => ReadableKind.Sheet,
        "text/plain" when Path.GetExtension(file.Name ?? "").Equals(".csv", StringComparison.OrdinalIgnoreCase) => ReadableKind.Sheet,
        "text/plain" => ReadableKind.Plain,
        "application/pdf" or "application/msword" => ReadableKind.None,
        _ => Path.GetExtension(file.Name ?? "").ToLowerInvariant() switch
        {
            ".docx" => ReadableKind.Word,
            ".xlsx" or ".xls" or ".csv" => ReadableKind.Sheet,
            ".txt" => ReadableKind.Plain,
            _ => ReadableKind.None,
        },
    };
}

/// <summary>How a document is read.</summary>
public enum ReadableKind
{
    None,
    Word,
    Plain,

    /// <summary>A workbook, or what calls itself one: csv and web pages in disguise too.</summary>
    Sheet,
}
