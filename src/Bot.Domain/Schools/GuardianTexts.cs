using System.Collections.Frozen;

namespace Bot.Domain.Schools;

/// <summary>
/// Texts to guardians by language and name. Only a container: which texts there are and what they are filled in with is the affair of the
/// dialogs. A blank text is none.
/// </summary>
public sealed class GuardianTexts
{
    /// <summary>The language every text exists in.</summary>
    public const string Vietnamese = "vi";

    private readonly FrozenDictionary<(string Language, string Name), string> _texts;

    /// <param name="texts">Where a language and name come twice, the last counts.</param>
    public GuardianTexts(IEnumerable<(string Language, string Name, string Text)> texts)
    {
        var known = new Dictionary<(string, string), string>();
        foreach (var (language, name, text) in texts.Where(text => !string.IsNullOrWhiteSpace(text.Text)))
        {
            known[(language, name)] = text;
        }

        _texts = known.ToFrozenDictionary();
    }

    public static GuardianTexts None { get; } = new([]);

    /// <summary>By code, e.g. <c>en</c>, in alphabetical order.</summary>
    public IReadOnlyList<string> Languages => [.. _texts.Keys.Select(key => key.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IEnumerable<(string Language, string Name, string Text)> All =>
        _texts.OrderBy(pair => pair.Key.Language, StringComparer.Ordinal).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => (pair.Key.Language, pair.Key.Name, pair.Value));

    /// <summary>Null when the language has no such text.</summary>
    public string? Find(string language, string name) => _texts.GetValueOrDefault((language, name));

    /// <summary>These texts where there are any, else those below.</summary>
    public GuardianTexts Over(GuardianTexts below) => _texts.Count == 0 ? below : new GuardianTexts(below.All.Concat(All));

    public bool AreSameAs(GuardianTexts other) => All.SequenceEqual(other.All);
}
