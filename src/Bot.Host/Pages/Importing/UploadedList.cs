using System.Buffers.Text;
using Bot.Host.Documents;
using Bot.Storage.Rosters.Lists;

namespace Bot.Host.Pages.Importing;

/// <summary>
/// A file somebody chose. It travels to the preview and back within the form: nothing of it is kept by any host until it is confirmed, and any host can answer.
/// </summary>
public sealed record UploadedList(string Name, ReadOnlyMemory<byte> Content)
{
    public const string FileField = "tep";
    public const string CarriedField = "noi-dung";
    public const string NameField = "ten-tep";

    /// <summary>A list of 5,000 pupils with all columns is smaller; what is larger would not go through a form.</summary>
    private const int Largest = 2_500_000;

    public string Carried => Base64Url.EncodeToString(Content.Span);

    /// <summary>Null when there is none, or it is too large.</summary>
    internal static async Task<UploadedList?> OfAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(FileField) is { Length: > 0 and <= Largest } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return new UploadedList(file.FileName, bytes.ToArray());
        }

        var carried = form[CarriedField].ToString();
        return carried.Length > 0 && Base64Url.IsValid(carried) ? new UploadedList(form[NameField].ToString(), Base64Url.DecodeFromChars(carried)) : null;
    }

    internal IReadOnlyList<ListSheet>? Sheets() => SheetText.SheetsOf(Content);
}
