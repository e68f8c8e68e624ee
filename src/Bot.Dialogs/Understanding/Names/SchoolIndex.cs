using System.Runtime.CompilerServices;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>The register made ready for reading, once per register: class names, pupils, staff, places and all words in them.</summary>
internal sealed class SchoolIndex : IVocabulary
{
    private static readonly ConditionalWeakTable<SchoolRegister, SchoolIndex> Known = [];
    private readonly Dictionary<ClassId, ClassRoll> _rolls = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plains = new(StringComparer.Ordinal);
    private readonly HashSet<string> _staffNames = new(StringComparer.Ordinal);

    private SchoolIndex(SchoolRegister register)
    {
        var parts = new Dictionary<string, NamePart>(StringComparer.Ordinal);
        Classes = new ClassNames(register);
        foreach (var schoolClass in register.Classes)
        {
            _rolls[schoolClass.Id] = new ClassRoll(schoolClass, register.PupilsOf(schoolClass.Id).Select(pupil => FormOf(register, pupil, parts)));
        }

        Everyone = new ClassRoll(null, _rolls.Values.SelectMany(roll => roll.Forms));
        foreach (var part in Everyone.Forms.SelectMany(form => form.Parts))
        {
            _keys.UnionWith([part.Key, part.BareKey, part.GluedKey]);
            _plains.UnionWith([part.Plain, part.BarePlain, part.GluedPlain]);
        }

        foreach (var member in register.Staff)
        {
            _staffNames.Add(Letters.Plain(member.GivenName));
            Know(member.Name);
        }

        foreach (var campus in register.Classes.Select(schoolClass => schoolClass.Campus).Where(campus => campus.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Campuses.Add(Phrase(campus), campus);
            Know(campus);
        }

        foreach (var hamlet in register.Pupils.Select(pupil => pupil.Hamlet).Where(hamlet => hamlet.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Hamlets.Add(Phrase(hamlet), hamlet);
            Know(hamlet);
        }
    }

    public ClassNames Classes { get; }

    /// <summary>The names of the whole school.</summary>
    public ClassRoll Everyone { get; }

    public PhraseTrie<string> Campuses { get; } = new();

    public PhraseTrie<string> Hamlets { get; } = new();

    public static SchoolIndex Of(SchoolRegister register) => Known.GetValue(register, known => new SchoolIndex(known));

    public ClassRoll RollOf(ClassId id) => _rolls[id];

    public bool IsStaffName(string plain) => _staffNames.Contains(plain);

    public bool KnowsKey(string key) => _keys.Contains(key) || Lexicon.KnowsKey(key);

    public bool KnowsPlain(string plain) => _plains.Contains(plain) || Lexicon.KnowsPlain(plain);

    public bool IsPlainWord(string key) => Lexicon.KnowsKey(key) && !_keys.Contains(key);

    private static NameForm FormOf(SchoolRegister register, Pupil pupil, Dictionary<string, NamePart> parts)
    {
        var father = register.GuardiansOf(pupil.Id)
            .FirstOrDefault(guardian => guardian.Children.Any(child => child.Pupil == pupil.Id && child.Relation == Relation.Father));
        return new NameForm(pupil, father?.Name ?? "", parts);
    }

    private static string Phrase(string place)
    {
        var tokens = Tokenizer.Cut(TextCleaner.Clean(place), Nothing.Known);
        return string.Join(' ', tokens.Where(token => token.IsWord || token.IsNumber).Select(token => token.Raw));
    }

    private void Know(string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, plain) = Letters.Spell(word);
            _keys.Add(key);
            _plains.Add(plain);
        }
    }
}
