using Bot.Dialogs.Understanding.Text;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>
/// Finds the pupils that words may name: the given name, with any of the other parts, in full or by their first letters, before it or in
/// brackets behind it. A name written in full means nobody else.
/// </summary>
internal sealed class NameFinder(ClassRoll roll, IReadOnlyList<Token> tokens, bool exact)
{
    private const int LongestName = 6;
    private const string Vowels = "aeiouy";

    /// <summary>Never added to.</summary>
    private static readonly List<NameForm> Nobody = [];

    /// <summary>Every way to read a name at the place, shortest first.</summary>
    public IEnumerable<NameMatch> At(int at)
    {
        var words = new List<Token>(LongestName);
        var place = at;
        while (place < tokens.Count && tokens[place].IsWord && words.Count < LongestName)
        {
            words.Add(tokens[place]);
            var match = Fit(words);
            if (match.Count > 0)
            {
                yield return Narrow(match, place + 1, words.Count);
            }

            if (!roll.HasPart(tokens[place].Plain) && !IsInitials(tokens[place]))
            {
                yield break;
            }

            place++;
            if (place < tokens.Count && (tokens[place].Is('.') || tokens[place].Is('-')) && !tokens[place].Spaced && words[^1].Plain.Length <= 2)
            {
                place++;
            }
        }
    }

    private List<NameForm> Fit(List<Token> words)
    {
        var last = words[^1];
        var called = roll.WithGiven(last.Plain);
        if (called.Count == 0)
        {
            return Nobody; // what most words are
        }

        List<NameForm>? full = null, parts = null, initials = null;
        foreach (var form in called)
        {
            var given = form.GivenAs(last, exact);
            if (given < 0)
            {
                continue;
            }

            var byInitials = false;
            if (!PrecedingFit(words, form, given, ref byInitials))
            {
                continue;
            }

            if (byInitials)
            {
                (initials ??= []).Add(form);
            }
            else if (words.Count == form.Parts.Count)
            {
                (full ??= []).Add(form);
            }
            else
            {
                (parts ??= []).Add(form);
            }
        }

        return full is not null && (words.Count > 1 || parts is null) ? full
            : full is not null || parts is not null ? [.. Merge(full ?? Nobody, parts ?? Nobody)]
            : initials ?? Nobody;
    }

    private static IEnumerable<NameForm> Merge(List<NameForm> one, List<NameForm> other) => one.Concat(other).OrderBy(form => form.Pupil.RollNumber);

    /// <summary>The words before the given name must be parts of the name, in order.</summary>
    private bool PrecedingFit(List<Token> words, NameForm form, int given, ref bool byInitials)
    {
        var part = given - 1;
        for (var word = words.Count - 2; word >= 0; word--)
        {
            var token = words[word];
            if (word == words.Count - 2 && form.Parts[given].HasSign && form.Parts[given].Plain[0] == token.Plain[0] && token.Plain.Trim('\'').Length == 1)
            {
                continue; // "H Mia", "H' Mia"
            }

            var found = part;
            while (found >= 0 && !form.Parts[found].Fits(token, exact))
            {
                found--;
            }

            if (found < 0)
            {
                if (!InitialsFit(token, form, ref part))
                {
                    return false;
                }

                byInitials = true;
                continue;
            }

            part = found - 1;
        }

        return true;
    }

    private static bool InitialsFit(Token token, NameForm form, ref int part)
    {
        if (!IsInitials(token))
        {
            return false;
        }

        var found = part;
        while (found >= 0 && !form.Parts[found].BeginsWith(token))
        {
            found--;
        }

        if (found >= 0)
        {
            part = found - 1;
            return true;
        }

        for (var letter = token.Plain.Length - 1; letter >= 0; letter--)
        {
            while (part >= 0 && form.Parts[part].Plain[0] != token.Plain[letter])
            {
                part--;
            }

            if (part < 0)
            {
                return false;
            }

            part--;
        }

        return token.Plain.Length > 1;
    }

    private static bool IsInitials(Token token) =>
        token.Plain.Length switch
        {
            1 => char.IsUpper(token.Raw[0]) || token.Raw[0] is 'a' or 'y' or 'h' or 't',
            2 or 3 => token.Plain.All(letter => !Vowels.Contains(letter, StringComparison.Ordinal)),
            _ => false,
        };

    /// <summary>What stands behind the name may tell namesakes apart: (Trần), (nữ), T, a mark A or B, the hamlet, the father, a roll number.</summary>
    private NameMatch Narrow(List<NameForm> forms, int end, int words)
    {
        for (var round = 0; round < 2; round++)
        {
            var bracket = end < tokens.Count && tokens[end].Is('(');
            var from = bracket ? end + 1 : end;
            var to = from;
            while (to < tokens.Count && to - from < LongestName && (tokens[to].IsWord || tokens[to].IsNumber))
            {
                to++;
            }

            var narrowed = bracket && to < tokens.Count && tokens[to].Is(')')
                ? InBrackets(forms, from, to)
                : bracket ? null : Behind(forms, from);
            if (narrowed is null)
            {
                break;
            }

            (forms, end) = (narrowed.Value.Forms, narrowed.Value.End);
        }

        return new NameMatch(forms, end, words);
    }

    private (List<NameForm> Forms, int End)? InBrackets(List<NameForm> forms, int from, int to)
    {
        if (to == from + 1 && tokens[from].Plain is "p" or "k")
        {
            return null;
        }

        var left = forms.Where(form => Enumerable.Range(from, to - from).All(i => IsPartOf(tokens[i], form))).ToList();
        if (left.Count == 0 && Sexed(forms, from, to - from) is { Count: > 0 } sexed)
        {
            left = sexed;
        }

        if (left.Count == 0 && Origin(from, to) is { } origin)
        {
            left = From(forms, origin);
        }

        return left.Count > 0 ? (left, to + 1) : null;
    }

    private (List<NameForm> Forms, int End)? Behind(List<NameForm> forms, int from)
    {
        if (from >= tokens.Count || !tokens[from].IsWord)
        {
            return null;
        }

        var token = tokens[from];
        if (token.Plain.Length == 1 && token.IsCapital && token.Plain is not ("p" or "k" or "v"))
        {
            var left = WithInitial(forms, token);
            return left.Count > 0 ? (left, from + 1) : null;
        }

        if (token.IsCapital && token.Plain.Length > 1 && roll.WithGiven(token.Plain).Count == 0)
        {
            var left = WithOtherPart(forms, token);
            return left.Count > 0 ? (left, from + 1) : null;
        }

        if (!(token.IsCapital && roll.WithGiven(token.Plain).Count > 0) && Sexed(forms, from, 1) is { Count: > 0 } sexed)
        {
            return (sexed, from + 1);
        }

        if (token.Plain == "ho" && from + 1 < tokens.Count && tokens[from + 1].IsWord && OfClan(forms, tokens[from + 1]) is { Count: > 0 } ofClan)
        {
            return (ofClan, from + 2);
        }

        if (token.Plain.Length == 1 && WithLetter(forms, token.Plain) is { Count: > 0 } lettered)
        {
            return (lettered, from + 1);
        }

        for (var to = MayBeOrigin(forms, from) ? Math.Min(tokens.Count, from + 5) : from; to > from; to--)
        {
            if (Origin(from, to) is { } origin && From(forms, origin) is { Count: > 0 } left)
            {
                return (left, to);
            }
        }

        return null;
    }

    private static List<NameForm> WithInitial(List<NameForm> forms, Token token) =>
        [.. forms.Where(form => form.Letter == token.Plain || form.Parts.SkipLast(1).Any(part => part.BeginsWith(token)))];

    private List<NameForm> WithOtherPart(List<NameForm> forms, Token token) =>
        [.. forms.Where(form => form.Parts.Where((part, at) => at != form.GivenAt[0] && part.Fits(token, exact)).Any())];

    private List<NameForm> OfClan(List<NameForm> forms, Token clan) => [.. forms.Where(form => form.Parts[0].Fits(clan, exact))];

    private static List<NameForm> WithLetter(List<NameForm> forms, string letter) => [.. forms.Where(form => form.Letter == letter)];

    private static List<NameForm> From(List<NameForm> forms, string origin) => [.. forms.Where(form => IsFrom(form, origin))];

    private List<NameForm>? Sexed(List<NameForm> forms, int at, int count)
    {
        var sex = count != 1 ? Sex.Unknown : tokens[at].Plain switch
        {
            "nu" or "gai" => Sex.Female,
            "nam" or "trai" => Sex.Male,
            _ => Sex.Unknown,
        };
        return sex == Sex.Unknown ? null : OfSex(forms, sex);
    }

    private static List<NameForm> OfSex(List<NameForm> forms, Sex sex) => [.. forms.Where(form => form.Pupil.Sex == sex)];

    private bool IsPartOf(Token token, NameForm form) =>
        form.Letter == token.Plain || form.Parts.Any(part => part.Fits(token, exact)) || (token.IsCapital && form.Parts.SkipLast(1).Any(part => part.BeginsWith(token)));

    /// <summary>False where no origin of the pupils, nor a word for father, begins as the words do: nearly always.</summary>
    private bool MayBeOrigin(List<NameForm> forms, int from)
    {
        var first = tokens[from].Plain is "o" or "ben" ? from + 1 : from;
        if (first == tokens.Count || tokens[first].Plain is "con" or "bo" or "cha" or "ba")
        {
            return first < tokens.Count;
        }

        foreach (var form in forms)
        {
            if (form.HamletPlain.StartsWith(tokens[first].Plain, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"làng Hway", "Thôn 1", "ở làng Tơ Drăh", "con ông Thuih".</summary>
    private string? Origin(int from, int to)
    {
        if (to - from < 2)
        {
            return null;
        }

        var first = tokens[from].Plain is "o" or "ben" ? from + 1 : from;
        var typed = string.Join(' ', Enumerable.Range(first, to - first).Select(i => tokens[i].Plain));
        return typed.Length > 3 ? typed : null;
    }

    private static bool IsFrom(NameForm form, string origin) => string.Equals(origin, form.HamletPlain, StringComparison.Ordinal) || form.IsChildOf(origin);
}
