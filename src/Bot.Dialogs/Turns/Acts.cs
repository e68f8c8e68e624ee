using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.CatchUps;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Consents;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Meetings;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Dialogs.Visits;

namespace Bot.Dialogs.Turns;

/// <summary>"hủy" for what is no report: takes back what the chat did last, while it is fresh and nothing newer was reported or asked.</summary>
internal static class Acts
{
    /// <summary>What the chat's last act needs so that it can be taken back.</summary>
    public static FactsNeeded Needs(FactsNeeded needs, Scene scene) => scene.Conversation.Memory.Act switch
    {
        { Kind: ActKind.TaskClosed } act => needs with { Tasks = needs.Tasks.Add(act.Ref) },
        { Kind: ActKind.LetterTaken } => needs with { OpenTasks = true },
        { Kind: ActKind.CalendarChanged } act => needs with { CalendarChange = act.Ref, AllContacts = true },
        { Kind: ActKind.MeetingDecided } => needs with { OpenTasks = true, AllContacts = true },
        { Kind: ActKind.CommuneTold } => needs with { OpenCases = true },
        { Kind: ActKind.CampaignTaken or ActKind.CampaignLineSettled } => needs with { Campaigns = true, OpenCases = true, CasesClosedSince = DateOnly.MinValue },
        { Kind: ActKind.CaseChanged } act => WithCase(needs, act.Ref),
        { Kind: ActKind.DropoutChanged, Case: { } undo } => WithCase(needs, undo),
        { Kind: ActKind.CoverNamed } => needs with { AllContacts = true },
        { Kind: ActKind.VisitTold } act when VisitRecording.PupilIn(act.Ref) is { } pupil => needs with { VisitsOf = needs.VisitsOf.Add(pupil), CasesOf = needs.CasesOf.Add(pupil), AllContacts = true },
        _ => needs,
    };

    private static FactsNeeded WithCase(FactsNeeded needs, string undo)
    {
        var pupil = CaseUndo.Read(undo).Pupil;
        return needs with { CasesOf = needs.CasesOf.Add(pupil), VisitsOf = needs.VisitsOf.Add(pupil) };
    }

    /// <summary>False when a question or a report is what "hủy" means.</summary>
    public static bool TakeBack(TurnDraft draft, Party.Staff staff)
    {
        if (draft.Memory is not { Prompt: null, Act: { } act } || draft.SentAt - act.At > SafetyPolicy.Grace || draft.Memory.Reports.Any(report => report.At > act.At))
        {
            return false;
        }

        switch (act.Kind)
        {
            case ActKind.TaskClosed:
                TaskDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.PaperConsent:
                PaperConsentDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.MonthConfirmed:
                MonthDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.CatchUpTicked:
                CatchUpDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.LetterTaken:
                LetterDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.CaseChanged:
                CaseUndo.TakeBack(draft, staff, act);
                return true;
            case ActKind.BookChanged:
                BookDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.DropoutChanged:
                DropoutDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.MeetingDecided:
                MeetingDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.CommuneTold:
                CommuneNotice.TakeBack(draft, staff, act);
                return true;
            case ActKind.CampaignTaken:
                CampaignDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.CampaignLineSettled:
                CampaignLineDialog.TakeBack(draft, staff, act);
                return true;
            case ActKind.VisitTold:
                VisitRecording.TakeBack(draft, staff, VisitRecording.VisitIn(act.Ref));
                return true;
            case ActKind.CalendarChanged:
                ClosureDialog.TakeBack(draft, staff);
                return true;
            case ActKind.CoverNamed:
                CoverDialog.TakeBack(draft, staff, act);
                return true;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
