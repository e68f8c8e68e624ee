using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Guardians;

/// <summary>"tui ko biết chữ": whoever wrote is called, or visited by the person in charge of the hamlet. What was asked counts as answered: more text helps nobody.</summary>
internal static class CannotReadDialog
{
    public static void Take(TurnDraft draft, Party.Family family, string text)
    {
        var register = family.Register;
        var today = register.Clock.DateOf(draft.SentAt);
        var answers = new FamilyAnswerRecorder(draft, family);
        var children = FamilyChildren.Meant(family, text);
        foreach (var question in Listener.OpenQuestions(draft.Scene).Where(question => children.Contains(question.Pupil)))
        {
            answers.SettleInSilence(question, FamilyAnswers.NeedsHelp, text);
        }

        foreach (var pupil in children)
        {
            var lead = LeadOf(family, register.Find(pupil)!);
            answers.TellTeacher(pupil, FamilyNoticeWording.CannotRead(family, pupil, lead), null, "cannot-read");
            draft.Add(FamilyConcern.Task(family, pupil, today, "cannot-read", FamilyNoticeWording.CallInsteadOfWriting(lead), draft.SentAt));
        }

        FamilyFlow.Move(draft, FamilyHappened.PassedOn);
        draft.Reply(GuardianWording.CannotRead(register, children[0], LeadOf(family, register.Find(children[0])!)), register.School.Id);
    }

    private static StaffMember? LeadOf(Party.Family family, Pupil child) =>
        child.Hamlet.Length == 0 ? null : family.Register.Staff.FirstOrDefault(member => member.Hamlets.Contains(child.Hamlet, StringComparer.OrdinalIgnoreCase));
}
