using Bot.Dialogs.Understanding;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Guardians;

/// <summary>Whom of its children a family means.</summary>
internal static class FamilyChildren
{
    public static bool IsOwn(Party.Family family, PupilId pupil) => family.Guardian.Children.Any(child => child.Pupil == pupil);

    /// <summary>The children whom the words name; without words that do, all of the family's.</summary>
    public static IReadOnlyList<PupilId> Meant(Party.Family family, string text) => Named(family, text) is { Count: > 0 } named
        ? named
        : [.. family.Guardian.Children.Select(child => child.Pupil).Where(pupil => family.Register.Find(pupil) is not null)];

    public static List<PupilId> Named(Party.Family family, string text) =>
        [.. family.Guardian.Children.Select(child => family.Register.Find(child.Pupil)).OfType<Pupil>().Where(pupil => PlainWords.Names(text, GuardianWording.CallName(pupil)) || PlainWords.Names(text, pupil.Name.Parts[^1].StartsWith('(') ? pupil.Name.Full : pupil.Name.Given)).Select(pupil => pupil.Id)];
}
