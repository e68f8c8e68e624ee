using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>Class names as they are typed: <c>7A</c>, <c>7 a</c>, <c>7.A</c>, <c>bảy a</c>, <c>7/2</c>, <c>7-2</c>, <c>10C1</c>; checked against the list of the school.</summary>
internal sealed class ClassNames
{
    private static readonly string[] GradeWords = ["", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    private static readonly HashSet<string> MarkedGradeWords = [.. new[] { "một", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi" }.Select(Letters.Key)];
    private static readonly Dictionary<string, string> SpokenLetters = new(StringComparer.Ordinal) { ["bê"] = "b", ["xê"] = "c", ["cê"] = "c", ["dê"] = "d", ["đê"] = "d", ["ê"] = "e" };
    private static readonly string[] TailJoints = ["tren", "gach", "cham", "xuyet", "phay", "xoet", "xec", "xet"];
    private readonly Dictionary<(int Grade, string Tail), SchoolClass> _byTail = [];
    private readonly HashSet<int> _grades;
    private readonly List<SchoolClass> _all;
    private readonly PhraseTrie<SchoolClass> _worded = new();

    public ClassNames(SchoolRegister register)
    {
        foreach (var schoolClass in register.Classes)
        {
            var key = KeyOf(schoolClass.Id.Value);
            var grade = schoolClass.Grade.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (key.StartsWith(grade, StringComparison.Ordinal) && key.Length > grade.Length)
            {
                _byTail.TryAdd((schoolClass.Grade, key[grade.Length..]), schoolClass);
            }
            else
            {
                _worded.Add(string.Join(' ', Tokenizer.Cut(TextCleaner.Clean(schoolClass.Id.Value), Nothing.Known).Where(token => token.IsWord || token.IsNumber).Select(token => token.Raw)), schoolClass);
            }
        }

        _all = [.. register.Classes];
        _grades = [.. register.Classes.Select(schoolClass => schoolClass.Grade)];
        HasNumberTails = _byTail.Keys.Any(tail => tail.Tail.All(char.IsAsciiDigit));
    }

    /// <summary>The school names classes 7/1, 7/2.</summary>
    public bool HasNumberTails { get; }

    public IReadOnlyList<SchoolClass> OfGrade(int grade) => [.. _all.Where(schoolClass => schoolClass.Grade == grade)];

    /// <summary>The grade a word or number names, or -1.</summary>
    public static int GradeOf(Token token) => GradeAt([token], 0).Grade;

    public bool HasGrade(int grade) => _grades.Contains(grade);

    public SchoolClass? ByTail(int grade, string tail) => _byTail.GetValueOrDefault((grade, tail));

    /// <summary>The class that begins at the place, and the token after it. <c>Strange</c>: it looks like a class, but the school has none of that name.</summary>
    public ClassFound? At(IReadOnlyList<Token> tokens, int at)
    {
        if (Worded(tokens, at) is { } worded)
        {
            return worded;
        }

        var (grade, next) = GradeAt(tokens, at);
        if (grade < 0)
        {
            return null;
        }

        var inWords = !tokens[at].IsNumber;
        return Lettered(tokens, at, grade, next, inWords) ?? Numbered(tokens, at, grade, next, inWords);
    }

    /// <summary>"Lá 2", "Chồi 1": a class whose name does not begin with its grade. Without marks "la" is also "là".</summary>
    private ClassFound? Worded(IReadOnlyList<Token> tokens, int at)
    {
        ClassFound? found = null;
        foreach (var (end, schoolClass, missing) in _worded.Match(tokens, at))
        {
            found = found is null || end > found.End ? new ClassFound(schoolClass, end, Strange: false, Doubtful: missing > 0) : found;
        }

        return found;
    }

    private ClassFound? Lettered(IReadOnlyList<Token> tokens, int at, int grade, int next, bool inWords)
    {
        var tail = next;
        if (tail + 1 < tokens.Count && !tokens[tail].Spaced && (tokens[tail].Is('.') || tokens[tail].Is('-') || tokens[tail].Is('/')))
        {
            tail++;
        }

        if (tail < tokens.Count && tokens[tail].IsWord && tokens[tail].Plain.Length > 2 && _byTail.TryGetValue((grade, tokens[tail].Plain), out var worded))
        {
            return new ClassFound(worded, tail + 1, Strange: false, Doubtful: false);
        }

        if (inWords && tail < tokens.Count && SpokenLetters.TryGetValue(tokens[tail].Key, out var spelled) && _byTail.TryGetValue((grade, spelled), out var voiced))
        {
            return new ClassFound(voiced, tail + 1, Strange: false, Doubtful: false);
        }

        if (tail >= tokens.Count || !tokens[tail].IsWord || tokens[tail].Plain.Length > 2 || (inWords && (tokens[tail].Plain.Length > 1 || tokens[tail].IsMarked)))
        {
            return null;
        }

        var glued = !tokens[tail].Spaced;
        var letter = tokens[tail].Plain;
        var number = tail + 1;
        if (number < tokens.Count && tokens[number].IsNumber)
        {
            var far = tokens[number].Spaced;
            if (_byTail.TryGetValue((grade, letter + tokens[number].Raw), out var exact) && (!far || !_byTail.ContainsKey((grade, letter))))
            {
                return new ClassFound(exact, number + 1, Strange: false, Doubtful: false);
            }

            if (!far && _byTail.ContainsKey((grade, letter)))
            {
                return new ClassFound(null, number + 1, Strange: true, Doubtful: true);
            }
        }

        if (inWords && number < tokens.Count && GradeAt(tokens, number) is (> 0 and var spoken, var afterSpoken)
            && _byTail.TryGetValue((grade, letter + spoken.ToString(System.Globalization.CultureInfo.InvariantCulture)), out var inVoice))
        {
            return new ClassFound(inVoice, afterSpoken, Strange: false, Doubtful: false);
        }

        if (_byTail.TryGetValue((grade, letter), out var found))
        {
            return new ClassFound(found, tail + 1, Strange: false, Doubtful: false);
        }

        return glued && letter.Length == 1 && _grades.Contains(grade) && char.IsAsciiLetter(letter[0])
            ? new ClassFound(null, number < tokens.Count && tokens[number].IsNumber && !tokens[number].Spaced ? number + 1 : tail + 1, Strange: true, Doubtful: letter is "p" or "k" or "h" or "e" or "b" or "n" or "s" or "v")
            : null;
    }

    private ClassFound? Numbered(IReadOnlyList<Token> tokens, int at, int grade, int next, bool inWords)
    {
        if (!HasNumberTails || next >= tokens.Count)
        {
            return null;
        }

        var tail = next;
        var joined = tokens[tail].Is('/') || tokens[tail].Is('.') || tokens[tail].Is('-') || tokens[tail].Is('_');
        var spoken = Array.IndexOf(TailJoints, tokens[tail].Plain) >= 0;
        if (joined || spoken)
        {
            tail++;
        }

        if (tail >= tokens.Count)
        {
            return null;
        }

        var (number, end) = tokens[tail].IsNumber ? (tokens[tail].Value, tail + 1) : spoken || inWords ? GradeAt(tokens, tail) : (-1, tail);
        if (number < 0 || (joined && tokens[tail].Spaced && !tokens[tail - 1].Spaced))
        {
            return null;
        }

        var apart = !joined && !spoken;
        if (_byTail.TryGetValue((grade, number.ToString(System.Globalization.CultureInfo.InvariantCulture)), out var found))
        {
            return new ClassFound(found, end, Strange: false, Doubtful: apart);
        }

        return joined && _grades.Contains(grade) && number < 20 ? new ClassFound(null, end, Strange: true, Doubtful: true) : null;
    }

    private static (int Grade, int Next) GradeAt(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsNumber)
        {
            return token.Value is >= 0 and <= 12 ? (token.Value, at + 1) : (-1, at);
        }

        if (!token.IsWord)
        {
            return (-1, at);
        }

        if (token.IsMarked && !MarkedGradeWords.Contains(token.Key))
        {
            return (-1, at); // Tâm is not tám
        }

        var grade = Array.IndexOf(GradeWords, token.Plain, 1);
        if (grade < 0)
        {
            return token.Plain == "tu" ? (4, at + 1) : (-1, at);
        }

        var unit = grade == 10 && at + 1 < tokens.Count && tokens[at + 1].IsWord ? Array.IndexOf(GradeWords, tokens[at + 1].Plain, 1, 2) : -1;
        return unit > 0 ? (10 + unit, at + 2) : (grade, at + 1);
    }

    private static string KeyOf(string name) => string.Concat(Letters.Plain(name).Where(char.IsLetterOrDigit));
}

/// <summary>A class mention.</summary>
/// <param name="Class">Null when the school has no such class.</param>
/// <param name="Doubtful">Only a class when something else says so: the word "lớp", or its place.</param>
internal sealed record ClassFound(SchoolClass? Class, int End, bool Strange, bool Doubtful);
