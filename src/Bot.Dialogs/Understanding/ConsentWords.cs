using System.Buffers;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding;

/// <summary>"đồng ý giấy 7A Mận mẹ", "rút đồng ý 7A Mận": what staff write down of a family's consent. A whole message that begins so.</summary>
internal static class ConsentWords
{
    private static readonly SearchValues<string> Agreeing = SearchValues.Create(["dong y"], StringComparison.Ordinal);
    private static readonly string[][] Given = [["dong", "y", "giay"], ["dong", "y", "tren", "giay"], ["da", "dong", "y", "giay"]];
    private static readonly string[][] Withdrawn = [["rut", "dong", "y", "giay"], ["rut", "dong", "y"], ["thoi", "dong", "y"]];

    private static readonly (string[] Words, Relation Relation)[] Relations =
    [
        (["cha"], Relation.Father), (["bo"], Relation.Father), (["ba"], Relation.Father),
        (["me"], Relation.Mother), (["ma"], Relation.Mother),
        (["giam", "ho"], Relation.Sponsor), (["nguoi", "giam", "ho"], Relation.Sponsor), (["do", "dau"], Relation.Sponsor), (["nguoi", "do", "dau"], Relation.Sponsor),
    ];

    /// <summary>The words behind the command, without marks; null for any other message.</summary>
    public static (IReadOnlyList<string> Behind, bool IsWithdrawn)? In(string text)
    {
        if (!PlainWords.MayHave(text, Agreeing))
        {
            return null;
        }

        var words = PlainWords.WordsOf(text);
        foreach (var (commands, isWithdrawn) in new[] { (Given, false), (Withdrawn, true) })
        {
            if (commands.OrderByDescending(command => command.Length).FirstOrDefault(command => words.AsSpan().StartsWith(command)) is { } command)
            {
                return (words[command.Length..], isWithdrawn);
            }
        }

        return null;
    }

    /// <summary>The ways to split the words into a child's name and who of the family is meant: as a name alone, and with a relation at the end.</summary>
    public static IEnumerable<(IReadOnlyList<string> Name, Relation? Relation)> Splits(IReadOnlyList<string> words)
    {
        foreach (var (ending, relation) in Relations.OrderByDescending(pair => pair.Words.Length))
        {
            if (words.Count > ending.Length && words.TakeLast(ending.Length).SequenceEqual(ending, StringComparer.Ordinal))
            {
                yield return ([.. words.SkipLast(ending.Length)], relation);
            }
        }

        yield return (words, null);
    }
}
