using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Files;

/// <summary>
/// A file of which the family never says whose it is: when the question lapses it goes to the teachers of all children it may be about, each hearing
/// only of the own ones. Queued with the file for that time and withdrawn when a child is named, so that no job has to remember it.
/// </summary>
internal static class UnnamedFile
{
    /// <summary>Begins the keys of what is said when the question lapses. The vendor's id may open the file, so a digest of it names it.</summary>
    public static string KeyOf(TurnDraft draft, FileRef file) =>
        $"family-file-unnamed:{draft.Address}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Id)).AsSpan(0, 8))}:";

    public static IEnumerable<OutboxEntry> Lapses(TurnDraft draft, Party.Family family, IReadOnlyList<PupilId> children, FileRef file)
    {
        var (register, school) = (family.Register, family.Register.School.Id);
        var readers = children.Select(register.Find).OfType<Pupil>()
            .Select(child => (child.Id, Told: FileDialog.WhoSees(draft, register, child)))
            .Where(seen => seen.Told.Route is not null)
            .GroupBy(seen => seen.Told.Id);
        foreach (var own in readers)
        {
            var pupils = own.Select(seen => seen.Id).ToList();
            yield return own.First().Told.Route!.Entry(
                $"{KeyOf(draft, file)}{string.Join(':', pupils)}:{own.Key}",
                school,
                MessageKind.Notice,
                new Outbound(FamilyNoticeWording.UnnamedFile(family, pupils)),
                draft.SentAt + TurnDraft.PromptLifetime);
        }
    }
}
