using Bot.Dialogs.Understanding.Text;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>Whom a line of a list means: by the code, or by the name together with class or birth date; never by the name alone (domain.md D.7).</summary>
/// <param name="Pupil">The only one it can be; null where a person must say.</param>
/// <param name="Near">Whom it may mean where nobody is certain.</param>
internal sealed record CampaignMatch(PupilId? Pupil, IReadOnlyList<Pupil> Near)
{
    private const int MostNear = 4;

    public static CampaignMatch Of(SchoolRegister register, CampaignRow row)
    {
        var wanted = NameKey.Of(row.Name);
        if (row.Code.Length > 0 && register.Pupils.FirstOrDefault(pupil => IsCode(pupil.Id.Value, row.Code)) is { } coded)
        {
            // A code that belongs to somebody with another name is a mistake of the list, whichever of the two it is.
            return NameKey.Of(coded.Name.Full).Fits(wanted) ? new CampaignMatch(coded.Id, []) : new CampaignMatch(null, [coded]);
        }

        var named = register.Pupils.Where(pupil => NameKey.Of(pupil.Name.Full).Fits(wanted)).ToList();
        var certain = named.Where(pupil => IsSame(pupil, row)).ToList();
        return certain is [var only] && !named.Exists(other => other != only && other.BirthDate is null && other.Class == only.Class)
            ? new CampaignMatch(only.Id, [])
            : new CampaignMatch(null, [.. certain.Concat(named).Concat(register.Pupils.Where(pupil => Resembles(pupil, row, wanted))).Distinct().Take(MostNear)]);
    }

    /// <summary>The birth date decides where both have one; else the class does.</summary>
    private static bool IsSame(Pupil pupil, CampaignRow row) =>
        row.BirthDate is { } born && pupil.BirthDate is { } known ? born == known
        : row.Class.Length > 0 && PlainWords.AreSame(pupil.Class.Value, row.Class);

    /// <summary>The same day of birth, or the same given name in the same class.</summary>
    private static bool Resembles(Pupil pupil, CampaignRow row, NameKey wanted) =>
        (row.BirthDate is { } born && pupil.BirthDate == born && PlainWords.AreSame(pupil.Name.Given, wanted.Given))
        || (row.Class.Length > 0 && PlainWords.AreSame(pupil.Class.Value, row.Class) && PlainWords.AreSame(pupil.Name.Given, wanted.Given));

    /// <summary>Sheets lose zeros in front and put ".0" behind.</summary>
    private static bool IsCode(string code, string written)
    {
        var bare = written.EndsWith(".0", StringComparison.Ordinal) ? written[..^2] : written;
        return string.Equals(code.TrimStart('0'), bare.Trim().TrimStart('0'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A name as letters only: with marks where it is written with marks, without where it is not.</summary>
    private sealed record NameKey(string Key, string Plain, bool IsMarked, string Given)
    {
        public static NameKey Of(string name)
        {
            var words = TextCleaner.Clean(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !word.StartsWith('(')) // twins of name are told apart by (A), (B)
                .Select(word => Letters.Spell(string.Concat(word.Where(char.IsLetter)))).Where(word => word.Plain.Length > 0).ToList();
            var (key, plain) = (string.Concat(words.Select(word => word.Key)), string.Concat(words.Select(word => word.Plain)));
            return new NameKey(key, plain, key != plain, words.Count > 0 ? words[^1].Plain : "");
        }

        public bool Fits(NameKey other) => IsMarked && other.IsMarked ? Key == other.Key : Plain == other.Plain && Plain.Length > 0;
    }
}
