namespace Bot.Host.Pages.Importing;

/// <summary>A file that came with a form.</summary>
internal sealed record UploadedList(string Name, ReadOnlyMemory<byte> Content)
{
    public const string FileField = "tep";

    /// <summary>A list of 5,000 pupils with all columns is smaller.</summary>
    private const int Largest = 2_500_000;

    /// <summary>Null when there is none, or it is too large.</summary>
    internal static async Task<UploadedList?> OfAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(FileField) is not { Length: > 0 and <= Largest } file)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return new UploadedList(file.FileName, bytes.ToArray());
    }
}
