using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>Vietnamese outside, English inside: sentences for people stand in one kind of file, so that one person can read them all.</summary>
public sealed partial class WordingTests
{
    /// <summary>Words of the language or of a file format, which are read and not said.</summary>
    private static readonly string[] WordLists = ["src/Bot.Dialogs/Understanding/", "src/Bot.Storage/Rosters/"];

    [Fact]
    public void Sentences_for_people_stand_in_wording_files() =>
        (from path in Sources.Files
         where !path.EndsWith("Wording.cs", StringComparison.Ordinal) && !WordLists.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
         from line in File.ReadLines(Repository.PathTo(path)).Select((text, index) => (Text: text.Trim(), Number: index + 1))
         where !line.Text.StartsWith("//", StringComparison.Ordinal)
         where Literal().Matches(line.Text).Any(literal => VietnameseLetter().IsMatch(literal.Value))
         select $"{path}:{line.Number} {line.Text}")
        .ShouldBeEmpty();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯàáãảạằắẵẳặầấẫẩậèéẽẻẹềếễểệìíĩỉịòóõỏọồốỗổộờớỡởợùúũủụừứữửựỳýỹỷỵ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VietnameseLetter();
}
