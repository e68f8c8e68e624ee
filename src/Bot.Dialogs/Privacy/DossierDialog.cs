using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Privacy;

/// <summary>"xem dữ liệu": a guardian is shown all that is kept about each of the own children, and how to have it corrected or erased.</summary>
internal static class DossierDialog
{
    public static FactsNeeded Needs(Party.Family family) => new()
    {
        School = family.Register.School.Id,
        DossiersOf = [.. family.Guardian.Children.Select(child => child.Pupil)],
    };

    public static void Show(TurnDraft draft, Party.Family family)
    {
        var school = family.Register.School.Id;
        FamilyFlow.Move(draft, FamilyHappened.Told);
        foreach (var child in family.Guardian.Children.Select(child => family.Register.Find(child.Pupil)).OfType<Pupil>().DistinctBy(child => child.Id))
        {
            var dossier = draft.Facts.Dossiers.GetValueOrDefault(child.Id) ?? new PupilDossier(child.Id);
            foreach (var page in new DossierWording(family, child, dossier, family.Register.Clock.DateOf(draft.SentAt)).Pages())
            {
                draft.Reply(page, school);
            }

            draft.Add(new Effect.Audit(school, "guardian", AuditActions.Shown, child.Id.Value, draft.SentAt));
        }
    }
}
