using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>Letters that a transcript pastes and files that it sends.</summary>
internal static class SentPapers
{
    public const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary><c>(letter van-dong-hai-bang)</c>: pastes that file of <c>tests/letters</c>; <c>(letter van-dong-hai-bang 0..600)</c> only that part of it.</summary>
    public static string Letter(string said)
    {
        var words = said.Trim('(', ')').Split(' ');
        var text = Letters.Read(words[1]);
        return words.Length < 3 ? text
            : words[2].Split("..") is [var from, var to] ? text[int.Parse(from, CultureInfo.InvariantCulture)..(to.Length > 0 ? int.Parse(to, CultureInfo.InvariantCulture) : text.Length)]
            : throw new FormatException(said);
    }

    /// <summary><c>(file đơn.pdf 1000) caption</c>: a document of that name and size, or a photo where the name is <c>photo</c>.</summary>
    public static InboundContent.Media File(string said)
    {
        var words = said["(file ".Length..said.IndexOf(')', StringComparison.Ordinal)].Split(' ');
        var caption = said[(said.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
        var (name, bytes) = (words[0], long.Parse(words[1], CultureInfo.InvariantCulture));
        var type = Path.GetExtension(name) switch { ".pdf" => "application/pdf", ".txt" => "text/plain", ".xlsx" => SheetType, ".zip" => "application/zip", _ => "image/jpeg" };
        return new InboundContent.Media(name == "photo" ? "photo" : "document", caption.Length > 0 ? caption : null) { File = new FileRef("f", name == "photo" ? null : name, type, bytes) };
    }
}
