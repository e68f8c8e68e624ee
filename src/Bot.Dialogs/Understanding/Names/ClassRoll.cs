using Bot.Dialogs.Understanding.Text;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>The names of a class (or of several), found by their given name.</summary>
internal sealed class ClassRoll
{
    /// <summary>Never added to.</summary>
    private static readonly List<NameForm> Nobody = [];
    private readonly Dictionary<string, List<NameForm>> _byGiven = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    public ClassRoll(SchoolClass? schoolClass, IEnumerable<NameForm> forms)
    {
        Class = schoolClass;
        Forms = [.. forms];
        foreach (var form in Forms)
        {
            foreach (var spelling in form.GivenAt.SelectMany(at => new[] { form.Parts[at].Plain, form.Parts[at].BarePlain, form.Parts[at].GluedPlain }).Distinct(StringComparer.Ordinal))
            {
                if (!_byGiven.TryGetValue(spelling, out var namesakes))
                {
                    _byGiven[spelling] = namesakes = [];
                }

                namesakes.Add(form);
            }

            foreach (var part in form.Parts)
            {
                _parts.Add(part.Plain);
                _parts.Add(part.BarePlain);
            }
        }
    }

    public SchoolClass? Class { get; }

    public IReadOnlyList<NameForm> Forms { get; }

    public IReadOnlyList<NameForm> WithGiven(string plain) => Called(plain);

    /// <summary>Whether a pupil is called by the word. Every word of a message is asked about, so nothing is allocated.</summary>
    public bool Calls(Token token, bool exact)
    {
        foreach (var form in Called(token.Plain))
        {
            if (form.GivenAs(token, exact) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word is the first of the parts by which a pupil may be called.</summary>
    public bool IsGiven(Token token, bool exact)
    {
        foreach (var form in Called(token.Plain))
        {
            if (form.Given.Fits(token, exact))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word is part of some name of the class.</summary>
    public bool HasPart(string plain) => _parts.Contains(plain);

    /// <summary>Pupils whose given name is a slip of the finger away, nearest first.</summary>
    public IReadOnlyList<PupilIdAt> Near(Token token)
    {
        var most = token.Plain.Length >= 6 ? 2 : 1;
        return
        [
            .. Forms.Select(form => new PupilIdAt(form, Distance(token, form.Given)))
                .Where(near => near.Distance <= most)
                .OrderBy(near => near.Distance),
        ];
    }

    private List<NameForm> Called(string plain) => _byGiven.TryGetValue(plain, out var forms) ? forms : Nobody;

    private static int Distance(Token token, NamePart given)
    {
        if (given.Fits(token, exact: false) || string.Equals(token.Plain, given.Plain, StringComparison.Ordinal) || string.Equals(token.Plain, given.BarePlain, StringComparison.Ordinal))
        {
            return 0;
        }

        var plain = Math.Min(TypingDistance.Between(token.Plain, given.Plain, 2), TypingDistance.Between(token.Plain, given.BarePlain, 2));
        return token.Plain.Length < 3 && plain > 0 ? 3 : plain;
    }
}

internal readonly record struct PupilIdAt(NameForm Form, int Distance);
