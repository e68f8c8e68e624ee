namespace Bot.Channels.ZaloOa;

/// <summary>What may be uploaded, each under its own path and with its own limits.</summary>
internal enum UploadKind
{
    /// <summary>JPEG or PNG up to 1 MB.</summary>
    Image,

    /// <summary>GIF up to 5 MB.</summary>
    Gif,

    /// <summary>PDF, DOC, DOCX or CSV up to 5 MB.</summary>
    File,
}
