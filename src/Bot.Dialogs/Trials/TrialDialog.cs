using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Trials;

/// <summary>"kết quả nhắc": a leader asks whether messages to families help.</summary>
internal static class TrialDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff) => staff.Member.IsLeader
        ? new FactsNeeded { School = staff.Register.School.Id, TrialOf = (staff.Register.Calendar.YearOf(Today(scene, staff)).From, Today(scene, staff)) }
        : FactsNeeded.Nothing;

    public static void Answer(TurnDraft draft, Party.Staff staff)
    {
        var text = !staff.Member.IsLeader ? TrialWording.ForLeaders
            : draft.Facts.Trial.Pupils.Count == 0 && staff.Register.School.Rules.HoldOutShare == 0 ? TrialWording.NotBegun
            : TrialWording.Say(TrialResult.Of(staff.Register, draft.Facts.Trial, Today(draft.Scene, staff)));
        draft.Reply(text, staff.Register.School.Id);
    }

    private static DateOnly Today(Scene scene, Party.Staff staff) => staff.Register.Clock.DateOf(scene.Message.SentAt);
}
