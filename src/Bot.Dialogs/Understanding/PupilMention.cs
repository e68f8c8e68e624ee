using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>A pupil named in a command, with the class behind the name or without: "A Khoa 7A", "Khoa".</summary>
internal static class PupilMention
{
    /// <summary>Whom the words may mean; nobody where the name fits nobody.</summary>
    public static (ClassId? Class, string Name, IReadOnlyList<PupilId> Pupils) Of(SchoolRegister register, string words, string where = "")
    {
        var (name, schoolClass) = (words.Trim(), ClassAt(register, where));
        if (schoolClass is null && name.LastIndexOf(' ') is > 0 and var gap && ClassAt(register, name[(gap + 1)..].Trim('(', ')')) is { } behind)
        {
            (name, schoolClass) = (name[..gap].Trim(), behind);
        }

        return (schoolClass, name, [.. register.Pupils.Where(pupil => (schoolClass is null || pupil.Class == schoolClass) && IsCalled(pupil.Name, name)).Select(pupil => pupil.Id)]);
    }

    private static ClassId? ClassAt(SchoolRegister register, string word) => register.Classes.FirstOrDefault(schoolClass => PlainWords.AreSame(schoolClass.Id.Value, word))?.Id;

    /// <summary>The whole name, or what it ends with.</summary>
    private static bool IsCalled(PupilName name, string said) =>
        Enumerable.Range(0, name.Parts.Count).Any(from => PlainWords.AreSame(string.Join(' ', name.Parts.Skip(from)), said));
}
