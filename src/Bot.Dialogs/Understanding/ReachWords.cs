using System.Buffers;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"kết nối", "kết nối 7A", "chưa kết nối 7A": a whole message and nothing else.</summary>
internal static class ReachWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["ket noi"], StringComparison.Ordinal);
    private static readonly string[] Rest = ["chưa kết nối", "chưa kết nối lớp"];
    private static readonly string[] Numbers = ["kết nối", "kết nối lớp"];

    /// <summary>The class, null when none is named, and whether the rest is to be listed; null for any other message.</summary>
    public static (ClassId? Class, bool ListsRest)? In(SchoolRegister register, string text)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        foreach (var (phrases, listsRest) in new[] { (Rest, true), (Numbers, false) })
        {
            foreach (var phrase in phrases.Where(phrase => PlainWords.Begins(text, phrase)))
            {
                if (PlainWords.AreSame(text, phrase))
                {
                    return (null, listsRest);
                }

                if (register.Classes.FirstOrDefault(schoolClass => PlainWords.AreSame(text, $"{phrase} {schoolClass.Id}")) is { } named)
                {
                    return (named.Id, listsRest);
                }
            }
        }

        return null;
    }
}
