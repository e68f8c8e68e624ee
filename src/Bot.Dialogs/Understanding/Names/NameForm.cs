using Bot.Dialogs.Understanding.Text;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>A pupil's name made ready for comparison.</summary>
internal sealed class NameForm
{
    private static readonly string[] FatherTitles = ["con ong", "con anh", "con bo", "con", "bo", "cha", "ba", "con nha"];

    private readonly string? _father;

    /// <param name="father">The father's name, empty when the register has none.</param>
    /// <param name="known">Parts of the school's names: the same few hundred words make up all of them.</param>
    public NameForm(Pupil pupil, string father, Dictionary<string, NamePart> known)
    {
        _father = father.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var given] ? Letters.Plain(given) : null;
        Pupil = pupil;
        List<NamePart> parts = [.. pupil.Name.Parts.Select(part => part.Trim('(', ')')).Where(part => part.Length > 0).Select(part => PartOf(part, known))];
        if (parts.Count > 1 && parts[^1].Key is "a" or "b" or "c" or "d")
        {
            Letter = parts[^1].Plain;
            parts.RemoveAt(parts.Count - 1);
        }

        Parts = parts.ToArray();
        var last = parts.Count - 1;
        GivenAt = parts.Count > 2 && parts[0].Plain == "y" ? [1, last]
            : parts.Count > 1 && parts[0].HasSign ? [0, last]
            : [last];
    }

    /// <summary>The A or B by which the class tells namesakes apart, if the register carries it.</summary>
    public string? Letter { get; }

    public Pupil Pupil { get; }

    /// <summary>"con ông Thuih", "bố Thuih": how namesakes are told apart by their father.</summary>
    public bool IsChildOf(string words) =>
        _father is { } father && words.EndsWith(father, StringComparison.Ordinal)
        && Array.Exists(FatherTitles, title => words.Length == title.Length + 1 + father.Length && words[title.Length] == ' ' && words.StartsWith(title, StringComparison.Ordinal));

    /// <summary>The hamlet without marks and case; made when somebody asks.</summary>
    public string HamletPlain => field ??= Letters.Plain(Pupil.Hamlet);

    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>Where the parts stand by which the pupil may be called: the last; with Ê Đê names, whose clan stands last, also the one after Y, or the H' part.</summary>
    public IReadOnlyList<int> GivenAt { get; }

    public NamePart Given => Parts[GivenAt[0]];

    /// <summary>The place of the part by which the word calls the pupil, or -1.</summary>
    public int GivenAs(Token token, bool exact)
    {
        for (var i = 0; i < GivenAt.Count; i++)
        {
            if (Parts[GivenAt[i]].Fits(token, exact))
            {
                return GivenAt[i];
            }
        }

        return -1;
    }

    private static NamePart PartOf(string part, Dictionary<string, NamePart> known) => known.TryGetValue(part, out var same) ? same : known[part] = new NamePart(part);
}

/// <summary>One part of a name, also without its H' or K'.</summary>
internal sealed class NamePart
{
    public NamePart(string part)
    {
        (Key, Plain) = Letters.Spell(part.Replace('\u2019', '\''));
        var sign = Key.IndexOf('\'', StringComparison.Ordinal);
        BareKey = sign is 1 or 2 && sign + 1 < Key.Length ? Key[(sign + 1)..] : Key;
        sign = Plain.IndexOf('\'', StringComparison.Ordinal);
        BarePlain = sign is 1 or 2 && sign + 1 < Plain.Length ? Plain[(sign + 1)..] : Plain;
        GluedKey = Key.Replace("'", "", StringComparison.Ordinal);
        GluedPlain = Plain.Replace("'", "", StringComparison.Ordinal);
    }

    public string Key { get; }

    public string Plain { get; }

    public string BareKey { get; }

    public string BarePlain { get; }

    public string GluedKey { get; }

    public string GluedPlain { get; }

    public bool HasSign => !string.Equals(BarePlain, Plain, StringComparison.Ordinal);

    /// <param name="exact">An unmarked word means an unmarked part; of a part of one letter (Ý) the mark is left off even so.</param>
    public bool Fits(Token token, bool exact) =>
        (exact && Plain.Length > 1) || token.IsMarked
            ? Same(token.Key, Key) || Same(token.Key, BareKey) || Same(token.Key, GluedKey)
            : Same(token.Plain, Plain) || Same(token.Plain, BarePlain) || Same(token.Plain, GluedPlain);

    /// <summary>"V", "Ng", "Th": the beginning of the part.</summary>
    public bool BeginsWith(Token token)
    {
        var typed = token.Plain;
        return typed.Length switch
        {
            1 => Plain.StartsWith(typed, StringComparison.Ordinal),
            2 => typed is "ng" or "th" or "tr" or "ph" or "nh" or "kh" or "ch" or "gi" or "qu" && Plain.Length > 2 && Plain.StartsWith(typed, StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
