using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// "nhầm số rồi": asked once more, because a tap away from silence is a child nobody is asked about. Behind the yes the chat belongs to nobody, so that it
/// neither hears nor can ask anything about the child, and the homeroom teacher has a task.
/// </summary>
internal static class WrongNumberDialog
{
    public static void Ask(TurnDraft draft, Party.Family family)
    {
        FamilyFlow.Move(draft, FamilyHappened.WrongNumberSaid);
        var register = family.Register;
        draft.Ask(
            GuardianWording.WrongNumberAsk(register),
            register.School.Id,
            draft.Prompt("yes", "no"),
            [GuardianWording.WrongNumberYesLabel(register), GuardianWording.WrongNumberNoLabel(register)],
            textNamesChoices: true);
    }

    public static void Confirm(TurnDraft draft, Party.Family family)
    {
        var (register, school) = (family.Register, family.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        FamilyFlow.Move(draft, FamilyHappened.WrongNumberConfirmed);
        draft.Add(new Effect.MarkWrong(family.Membership, draft.Address, draft.SentAt));
        draft.Add(new Effect.Audit(school, "guardian", "contact.wrong", "guardian", draft.SentAt));
        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var child in family.Guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>().DistinctBy(child => child.Id))
        {
            var unanswered = Unanswered(draft, family, child).ToList();
            answers.TellTeacher(child.Id, FamilyNoticeWording.WrongNumber(family, child.Id) + (unanswered.Count > 0 ? FamilyNoticeWording.NobodyAsked(unanswered[^1]) : ""), null, "wrong-number");
            draft.Add(unanswered.Select(question => new Effect.WithdrawQuestion(school, child.Id, question.RollCall)));
            draft.Add(Task(register, child, today, draft.SentAt));
        }

        draft.Reply(GuardianWording.WrongNumberDone(register), school);
    }

    public static void Decline(TurnDraft draft, Party.Family family)
    {
        FamilyFlow.Move(draft, FamilyHappened.Declined);
        draft.Reply(GuardianWording.WrongNumberKept(family.Register), family.Register.School.Id);
    }

    /// <summary>Open questions about the child that nobody is left to answer: a person calls, and those in charge of the hamlet may be asked.</summary>
    private static IEnumerable<SafetyQuestion> Unanswered(TurnDraft draft, Party.Family family, Pupil child) =>
        Routes.ToGuardians(family.Register, draft.Facts, child.Id).Any(other => !other.Route.Includes(draft.Address))
            ? []
            : Listener.OpenQuestionsAtAll(draft.Facts.Questions).Where(question => question.Pupil == child.Id);

    /// <summary>The homeroom teacher asks the family for a number.</summary>
    public static IEnumerable<Effect> Task(SchoolRegister register, Pupil child, DateOnly today, DateTimeOffset at)
    {
        if (TaskOwners.Of(register, child.Class) is { } owner)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"wrong-number:{child.Id.Value}:{today:yyyy-MM-dd}");
            yield return new Effect.OpenTask(new StaffTask(register.School.Id, key, TaskKind.DeadNumber, owner.Id, at)
            {
                Pupil = child.Id,
                Class = child.Class,
                Day = today,
                Words = FamilyNoticeWording.FindNumber(child),
            });
        }
    }
}
