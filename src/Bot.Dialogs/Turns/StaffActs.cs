using System.Collections.Frozen;
using Bot.Dialogs.Alarms;
using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.CatchUps;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Consents;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Difficulties;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Files;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Hamlets;
using Bot.Dialogs.HeadCounts;
using Bot.Dialogs.Households;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Limits;
using Bot.Dialogs.Meals;
using Bot.Dialogs.Meetings;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Reach;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Returns;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Dialogs.Trials;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Visits;
using Bot.Domain.People;

namespace Bot.Dialogs.Turns;

/// <summary>What a staff chat does with each thing it can hear besides choices and sentences: one line each, in no order.</summary>
internal static class StaffActs
{
    private delegate void Act(TurnDraft draft, Party.Staff staff, Heard heard);

    private static readonly FrozenDictionary<Type, Act> ByKind = new[]
    {
        // Roll calls, counts and questions of the day
        On<Heard.CountsHeads>(CountHeads),
        On<Heard.AsksHeadCounts>(HeadCountDialog.List),
        On<Heard.TicksParticipation>(ParticipationDialog.Tick),
        On<Heard.AsksTrial>(TrialDialog.Answer),
        On<Heard.AsksLimit>(LimitDialog.Answer),
        On<Heard.AsksDiscrepancies>(DiscrepancyDialog.List),
        On<Heard.AsksMeals>(MealDialog.Show),
        On<Heard.ReportsMeals>(MealDialog.Record),
        On<Heard.AsksReturn>(ReturnDialog.List),

        // Alarms, hamlets, difficulties
        On<Heard.TakesAlarm>(AlarmDialog.Take),
        On<Heard.WritesOutcome>((draft, staff, outcome) => AlarmDialog.Close(draft, staff, outcome.Words)),
        On<Heard.AnswersHamlet>(AnswerHamlet),
        On<Heard.TellsDifficulty>(TellDifficulty),
        On<Heard.TakesDifficulty>(DifficultyDialog.Take),

        // Families
        On<Heard.AcceptsReason>(AcceptReasonDialog.Take),
        On<Heard.DecidesLeave>(LeaveDecisionDialog.Take),
        On<Heard.AsksFamily>(LeaveDecisionDialog.Ask),
        On<Heard.AsksReach>(ReachDialog.Answer),
        On<Heard.RecordsConsent>(PaperConsentDialog.Take),
        On<Heard.UnlinksPhone>(UnlinkDialog.Hear),

        // Calendar and who stands in
        On<Heard.GivesCodeWord>(ClosureDialog.TakeCodeWord),
        On<Heard.AsksCalendar>(ClosureDialog.List),
        On<Heard.NamesCover>((draft, staff, cover) => CoverDialog.Hear(draft, staff, cover.Reading)),

        // Tasks, deadlines, letters, reports
        On<Heard.AsksTasks>(ListTasks),
        On<Heard.ClosesTask>(TaskDialog.Close),
        On<Heard.AsksDeadlines>(DeadlineDialog.List),
        On<Heard.AsksPage>(PageDialog.Offer),
        On<Heard.LeavesPage>(PageDialog.SignOut),
        On<Heard.AsksMonth>(MonthDialog.Show),
        On<Heard.ConfirmsMonth>(MonthDialog.Confirm),
        On<Heard.CorrectsMonth>(MonthDialog.Correct),
        On<Heard.Letter>((draft, staff, letter) => LetterDialog.Hear(draft, staff, letter.Text)),
        On<Heard.AnswersLetter>((draft, staff, answer) => LetterDialog.Answer(draft, staff, answer.Text)),
        On<Heard.ResumesLetter>(LetterDialog.Resume),
        On<Heard.AsksReport>((draft, staff, asks) => ReportDialog.Answer(draft, staff, asks.Ask)),
        On<Heard.TicksCatchUp>(CatchUpDialog.Tick),
        On<Heard.ExtractsHousehold>(HouseholdDialog.Extract),
        On<Heard.RecordsDecisions>((draft, staff, records) => MeetingDialog.Record(draft, staff, records.Decisions)),
        On<Heard.SentReport>((draft, staff, sent) => ReportDialog.Sent(draft, staff, sent.Name, sent.To)),

        // Children who stay away: visits, cases, campaigns, the commune
        On<Heard.TellsVisit>(TellVisit),
        On<Heard.AnswersVisit>(AnswerVisit),
        On<Heard.ResumesVisit>(VisitDialog.Resume),
        On<Heard.SendsMinutes>(VisitPages.Take),
        On<Heard.AsksMinutes>(MinutesDialog.Show),
        On<Heard.AsksMinutesRegister>((draft, staff, asks) => MinutesDialog.Register(draft, staff, asks.AsFile)),
        On<Heard.KeepsPaper>(MinutesDialog.Keep),
        On<Heard.OfCase>((draft, staff, said) => CaseDialog.Hear(draft, staff, said.Command)),
        On<Heard.AsksCases>((draft, staff, asks) => CaseListDialog.List(draft, staff, asks.Scope)),
        On<Heard.AsksSupport>(CaseListDialog.Support),
        On<Heard.OfBook>((draft, staff, said) => BookDialog.Hear(draft, staff, said.Command)),
        On<Heard.SetsDropout>((draft, staff, sets) => DropoutDialog.Hear(draft, staff, sets.Command)),
        On<Heard.AcknowledgesList>(CommuneDialog.Acknowledge),
        On<Heard.AsksOwnList>(CommuneDialog.List),
        On<Heard.WritesCommune>(CommuneNotice.Write),
        On<Heard.ToldCommune>(CommuneNotice.Sent),
        On<Heard.AsksBrief>((draft, staff, asks) => CommuneBrief.Answer(draft, staff, asks.Hamlet)),
        On<Heard.CampaignPasted>((draft, staff, list) => CampaignDialog.Hear(draft, staff, list.Text)),
        On<Heard.AsksCampaigns>((draft, staff, asks) => CampaignDialog.List(draft, staff, asks.Number)),
        On<Heard.SettlesCampaignLine>((draft, staff, settles) => CampaignLineDialog.Hear(draft, staff, settles.Command)),

        // Files, pictures, and what came too late
        On<Heard.FileText>((draft, staff, file) => Say(draft, staff, file.Text is null ? LetterWording.FileUnreadable : LetterWording.NotALetter)),
        On<Heard.Media>(TakeMedia),
        On<Heard.OldButton>((draft, staff, button) => Say(draft, staff, button.IsNumber ? RollCallWording.OldNumber : RollCallWording.OldButton)),
        On<Heard.AnswersMenu>((draft, staff) => Say(draft, staff, RollCallWording.OldButton)),
        On<Heard.NumberUnclear>((draft, staff, unclear) =>
            draft.Reply(unclear.Menu with { Text = $"{RollCallWording.WhichNumber} {unclear.Menu.Text}" }, staff.Register.School.Id)),
    }.ToFrozenDictionary();

    public static void Hear(TurnDraft draft, Party.Staff staff, Heard heard)
    {
        if (ByKind.TryGetValue(heard.GetType(), out var act))
        {
            act(draft, staff, heard);
            return;
        }

        Say(draft, staff, RollCallWording.Empty);
    }

    private static KeyValuePair<Type, Act> On<THeard>(Action<TurnDraft, Party.Staff, THeard> act)
        where THeard : Heard => new(typeof(THeard), (draft, staff, heard) => act(draft, staff, (THeard)heard));

    private static KeyValuePair<Type, Act> On<THeard>(Action<TurnDraft, Party.Staff> act)
        where THeard : Heard => new(typeof(THeard), (draft, staff, _) => act(draft, staff));

    private static void Say(TurnDraft draft, Party.Staff staff, string text) => draft.Reply(text, staff.Register.School.Id);

    private static void ListTasks(TurnDraft draft, Party.Staff staff, Heard.AsksTasks asks)
    {
        if (asks.OnlyOverdue)
        {
            TaskDialog.ListOverdue(draft, staff);
            return;
        }

        TaskDialog.List(draft, staff);
    }

    private static void CountHeads(TurnDraft draft, Party.Staff staff, Heard.CountsHeads counts)
    {
        if (!HeadCountDialog.Take(draft, staff, counts))
        {
            StaffDialog.Hear(draft, staff, counts.Otherwise);
        }
    }

    private static void AnswerHamlet(TurnDraft draft, Party.Staff staff, Heard.AnswersHamlet answers)
    {
        if (HamletDialog.Take(draft, staff, answers))
        {
            return;
        }

        StaffDialog.Hear(draft, staff, answers.Otherwise ?? (Heard)new Heard.OldButton());
    }

    private static void TellDifficulty(TurnDraft draft, Party.Staff staff, Heard.TellsDifficulty tells)
    {
        DifficultyDialog.Tell(draft, staff, tells.Words);
        if (tells.Otherwise.Reading.IsAlarm)
        {
            StaffAlarm.Raise(draft, staff, tells.Otherwise.Reading, tells.Otherwise.Text);
        }
    }

    private static void TellVisit(TurnDraft draft, Party.Staff staff, Heard.TellsVisit tells)
    {
        VisitDialog.Hear(draft, staff, tells);
        RaiseOfVisit(draft, staff, tells.Otherwise);
    }

    private static void AnswerVisit(TurnDraft draft, Party.Staff staff, Heard.AnswersVisit answer)
    {
        RaiseOfVisit(draft, staff, answer.Otherwise);
        VisitDialog.Answer(draft, staff, answer.Text);
    }

    /// <summary>Words of danger in what is told of a visit start the chain like anywhere else; they are about the child that was visited.</summary>
    private static void RaiseOfVisit(TurnDraft draft, Party.Staff staff, Heard.Said besides)
    {
        if (besides.Reading.IsAlarm)
        {
            StaffAlarm.Raise(draft, staff, besides.Reading, besides.Text, draft.Memory.Visit?.Pupil);
            draft.Memory = draft.Memory with { Visit = draft.Memory.Visit is { } visit ? visit with { IsGrave = true } : null };
        }
    }

    private static void TakeMedia(TurnDraft draft, Party.Staff staff, Heard.Media media)
    {
        if (!VisitPages.Take(draft, staff) && !FileDialog.Hear(draft, staff))
        {
            Say(draft, staff, LetterDialog.MayTake(staff.Member) ? RollCallWording.LetterPhotoNotRead : RollCallWording.MediaNotRead);
        }
    }
}
