using Bot.Dialogs.Alarms;
using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Consents;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Difficulties;
using Bot.Dialogs.Digests;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Files;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Hamlets;
using Bot.Dialogs.HeadCounts;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Limits;
using Bot.Dialogs.Meals;
using Bot.Dialogs.Menus;
using Bot.Dialogs.OfficialLetters;
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

/// <summary>A staff chat: interruptions and questions of leaders first, then the roll call.</summary>
internal static class StaffDialog
{
    public static void Hear(TurnDraft draft, Party.Staff staff, Heard heard)
    {
        var school = staff.Register.School.Id;
        switch (heard)
        {
            case Heard.Chosen chosen when draft.Memory.Prompt is null:
                draft.Reply(RollCallWording.OldButton, school);
                break;
            case Heard.Chosen chosen when LetterFlow.StateOf(draft.Memory) != LetterAsking.Nothing:
                LetterDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.Chosen chosen when VisitFlow.StateOf(draft.Memory) != VisitAsking.Nothing:
                VisitDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.TellsVisit tells:
                VisitDialog.Hear(draft, staff, tells);
                RaiseOfVisit(draft, staff, tells.Otherwise);
                break;
            case Heard.AnswersVisit answer:
                RaiseOfVisit(draft, staff, answer.Otherwise);
                VisitDialog.Answer(draft, staff, answer.Text);
                break;
            case Heard.ResumesVisit:
                VisitDialog.Resume(draft, staff);
                break;
            case Heard.SendsMinutes sent:
                VisitPages.Take(draft, staff, sent);
                break;
            case Heard.AsksMinutes asks:
                MinutesDialog.Show(draft, staff, asks);
                break;
            case Heard.AsksMinutesRegister asks:
                MinutesDialog.Register(draft, staff, asks.AsFile);
                break;
            case Heard.KeepsPaper keeps:
                MinutesDialog.Keep(draft, staff, keeps);
                break;
            case Heard.AsksMonth:
                MonthDialog.Show(draft, staff);
                break;
            case Heard.AsksReport asks:
                ReportDialog.Answer(draft, staff, asks.Ask);
                break;
            case Heard.SentReport sent:
                ReportDialog.Sent(draft, staff, sent.Name, sent.To);
                break;
            case Heard.ConfirmsMonth confirms:
                MonthDialog.Confirm(draft, staff, confirms);
                break;
            case Heard.CorrectsMonth corrects:
                MonthDialog.Correct(draft, staff, corrects);
                break;
            case Heard.Letter letter:
                LetterDialog.Hear(draft, staff, letter.Text);
                break;
            case Heard.AnswersLetter answer:
                LetterDialog.Answer(draft, staff, answer.Text);
                break;
            case Heard.ResumesLetter:
                LetterDialog.Resume(draft, staff);
                break;
            case Heard.FileText file:
                draft.Reply(file.Text is null ? LetterWording.FileUnreadable : LetterWording.NotALetter, school);
                break;
            case Heard.Chosen chosen when IsRemindedAlready(draft, chosen):
                draft.Reply(SummaryWording.RemindedAlready, school);
                break;
            case Heard.Chosen chosen when draft.Memory.State == nameof(Asking.Reminding):
                RollCallPrompts.Move(draft, Happened.Reminded);
                SummaryDialog.Remind(draft, staff, new Domain.ClassId(draft.Memory.Prompt.Choices[chosen.Index]));
                break;
            case Heard.Chosen chosen when draft.Memory.State == nameof(Asking.Alarm):
                AlarmDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.OfCase said:
                CaseDialog.Hear(draft, staff, said.Command);
                break;
            case Heard.AsksCases asks:
                CaseListDialog.List(draft, staff, asks.Scope);
                break;
            case Heard.OfBook said:
                BookDialog.Hear(draft, staff, said.Command);
                break;
            case Heard.AsksSupport:
                CaseListDialog.Support(draft, staff);
                break;
            case Heard.SetsDropout sets:
                DropoutDialog.Hear(draft, staff, sets.Command);
                break;
            case Heard.Chosen chosen when DropoutDialog.IsAsking(draft.Scene):
                DropoutDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.AcknowledgesList:
                CommuneDialog.Acknowledge(draft, staff);
                break;
            case Heard.AsksOwnList:
                CommuneDialog.List(draft, staff);
                break;
            case Heard.WritesCommune writes:
                CommuneNotice.Write(draft, staff, writes);
                break;
            case Heard.ToldCommune told:
                CommuneNotice.Sent(draft, staff, told);
                break;
            case Heard.AsksBrief asks:
                CommuneBrief.Answer(draft, staff, asks.Hamlet);
                break;
            case Heard.CampaignPasted list:
                CampaignDialog.Hear(draft, staff, list.Text);
                break;
            case Heard.Chosen chosen when CampaignDialog.IsAsking(draft.Scene):
                CampaignDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.AsksCampaigns asks:
                CampaignDialog.List(draft, staff, asks.Number);
                break;
            case Heard.SettlesCampaignLine settles:
                CampaignLineDialog.Hear(draft, staff, settles.Command);
                break;
            case Heard.Chosen chosen when ClosureDialog.IsAsking(draft.Scene):
                ClosureDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.GivesCodeWord:
                ClosureDialog.TakeCodeWord(draft, staff);
                break;
            case Heard.TicksParticipation ticked:
                ParticipationDialog.Tick(draft, staff, ticked);
                break;
            case Heard.AsksCalendar:
                ClosureDialog.List(draft, staff);
                break;
            case Heard.Chosen chosen:
                RollCallDialog.Choose(draft, staff, chosen.Index);
                break;
            case Heard.OldButton { IsNumber: true }:
                draft.Reply(RollCallWording.OldNumber, school);
                break;
            case Heard.NumberUnclear unclear:
                draft.Reply(unclear.Menu with { Text = $"{RollCallWording.WhichNumber} {unclear.Menu.Text}" }, school);
                break;
            case Heard.OldButton or Heard.AnswersMenu:
                draft.Reply(RollCallWording.OldButton, school);
                break;
            case Heard.TakesAlarm:
                AlarmDialog.Take(draft, staff);
                break;
            case Heard.WritesOutcome outcome:
                AlarmDialog.Close(draft, staff, outcome.Words);
                break;
            case Heard.AsksTrial:
                TrialDialog.Answer(draft, staff);
                break;
            case Heard.AsksTasks { OnlyOverdue: true }:
                TaskDialog.ListOverdue(draft, staff);
                break;
            case Heard.AnswersHamlet answers when HamletDialog.Take(draft, staff, answers):
                break;
            case Heard.AnswersHamlet { Otherwise: { } otherwise }:
                Hear(draft, staff, otherwise);
                break;
            case Heard.AnswersHamlet:
                draft.Reply(RollCallWording.OldButton, school);
                break;
            case Heard.AsksLimit asks:
                LimitDialog.Answer(draft, staff, asks);
                break;
            case Heard.UnlinksPhone unlinks:
                UnlinkDialog.Hear(draft, staff, unlinks);
                break;
            case Heard.NamesCover cover:
                CoverDialog.Hear(draft, staff, cover.Reading);
                break;
            case Heard.CountsHeads counts when HeadCountDialog.Take(draft, staff, counts):
                break;
            case Heard.CountsHeads counts:
                Hear(draft, staff, counts.Otherwise);
                break;
            case Heard.AsksHeadCounts:
                HeadCountDialog.List(draft, staff);
                break;
            case Heard.AsksReach asks:
                ReachDialog.Answer(draft, staff, asks);
                break;
            case Heard.RecordsConsent said:
                PaperConsentDialog.Take(draft, staff, said);
                break;
            case Heard.AsksTasks:
                TaskDialog.List(draft, staff);
                break;
            case Heard.AsksMeals:
                MealDialog.Show(draft, staff);
                break;
            case Heard.ReportsMeals meals:
                MealDialog.Record(draft, staff, meals);
                break;
            case Heard.AsksReturn:
                ReturnDialog.List(draft, staff);
                break;
            case Heard.TellsDifficulty tells:
                DifficultyDialog.Tell(draft, staff, tells.Words);
                if (tells.Otherwise.Reading.IsAlarm)
                {
                    StaffAlarm.Raise(draft, staff, tells.Otherwise.Reading, tells.Otherwise.Text);
                }

                break;
            case Heard.TakesDifficulty takes:
                DifficultyDialog.Take(draft, staff, takes);
                break;
            case Heard.AsksDeadlines:
                DeadlineDialog.List(draft, staff);
                break;
            case Heard.AsksDiscrepancies:
                DiscrepancyDialog.List(draft, staff);
                break;
            case Heard.ClosesTask closes:
                TaskDialog.Close(draft, staff, closes);
                break;
            case Heard.AcceptsReason accepts:
                AcceptReasonDialog.Take(draft, staff, accepts);
                break;
            case Heard.DecidesLeave decides:
                LeaveDecisionDialog.Take(draft, staff, decides);
                break;
            case Heard.AsksFamily asks:
                LeaveDecisionDialog.Ask(draft, staff, asks);
                break;
            case Heard.Media when VisitPages.Take(draft, staff):
                break;
            case Heard.Media when FileDialog.Hear(draft, staff):
                break;
            case Heard.Media:
                draft.Reply(LetterDialog.MayTake(staff.Member) ? RollCallWording.LetterPhotoNotRead : RollCallWording.MediaNotRead, school);
                break;
            case Heard.Said said:
                Said(draft, staff, said.Reading, said.Text);
                break;
            default:
                draft.Reply(RollCallWording.Empty, school);
                break;
        }
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

    /// <summary>People tap twice: the first tap counts.</summary>
    private static bool IsRemindedAlready(TurnDraft draft, Heard.Chosen chosen) =>
        draft.Memory.State == nameof(Asking.Reminding) && draft.Scene.Conversation.Memory.Prompt is { } before && before.Taken.Contains(chosen.Index);

    private static void Said(TurnDraft draft, Party.Staff staff, Reading reading, string text)
    {
        var school = staff.Register.School.Id;
        switch (reading.Intent)
        {
            case Intent.Roll or Intent.Correction:
                RollCallDialog.Report(draft, staff, reading, text);
                break;
            case Intent.Plan when reading.Questions.Count == 0 && reading.Reports.Count > 0:
                PlanDialog.Take(draft, staff, reading.Reports, reading.IsAlarm);
                break;
            case Intent.Plan:
                RollCallDialog.Report(draft, staff, reading, text);
                break;
            case Intent.Note when reading.Reports.Count > 0:
                NoteDialog.Take(draft, staff, reading, text);
                break;
            case Intent.Note:
                RollCallPrompts.Ask(draft, staff, [], [], [.. reading.Questions, new Question(QuestionAbout.Meaning, text, [])], Intent.Note, Doubt.Of(draft.Scene, text, reading));
                break;
            case Intent.Query when reading.Query?.Kind == QueryKind.Deadlines:
                DeadlineDialog.List(draft, staff);
                break;
            case Intent.Query when reading.Query is { Kind: QueryKind.Cases } && DropoutWords.IsAsking(text):
                DropoutDialog.Gauge(draft, staff);
                break;
            case Intent.Query when reading.Query is { Kind: QueryKind.Cases }:
                CaseListDialog.List(draft, staff, reading.Query.Scope);
                break;
            case Intent.Query when reading.Query is { Kind: QueryKind.Streak } streak:
                LongAbsenceDialog.Answer(draft, staff, streak, text);
                break;
            case Intent.Query when reading.Query is { } query:
                SummaryDialog.Answer(draft, staff, query);
                break;
            case Intent.Command:
                Command(draft, staff, reading, text);
                break;
            case Intent.Answer:
                Answer(draft, staff, reading);
                break;
            case Intent.None when reading.Beyond is { } beyond:
                BeyondDialog.Answer(draft, staff, beyond);
                break;
            default:
                NotUnderstood(draft, staff, text);
                break;
        }

        if (reading.IsAlarm)
        {
            StaffAlarm.Raise(draft, staff, reading, text);
        }
    }

    /// <summary>In a chat without buttons the menu that may have been meant is shown again, once.</summary>
    private static void NotUnderstood(TurnDraft draft, Party.Staff staff, string text)
    {
        var school = staff.Register.School.Id;
        if (PlainWords.IsYes(text) && RollCallDialog.AgreesUnasked(draft, staff))
        {
            return;
        }

        if (MenuReader.ToRepeat(draft.Scene, staff) is { } menu)
        {
            draft.Reply(menu.Body with { Text = $"{RollCallWording.NotUnderstood} {menu.Body.Text}" }, school);
            return;
        }

        draft.Reply(RollCallWording.NotAReport, school);
    }

    private static void Command(TurnDraft draft, Party.Staff staff, Reading reading, string text)
    {
        switch (reading.Command?.Kind)
        {
            case CommandKind.Undo when Acts.TakeBack(draft, staff):
                break;
            case CommandKind.Undo:
                RollCallDialog.TakeBack(draft, staff);
                break;
            case CommandKind.Remind:
                SummaryDialog.Remind(draft, staff, reading.Command.Class);
                break;
            case CommandKind.Closure when reading.Command.Closure is { } closure:
                ClosureDialog.Hear(draft, staff, closure, text);
                break;
            default:
                draft.Reply(HelpWording.For(staff.Register, staff.Member), staff.Register.School.Id);
                break;
        }
    }

    private static void Answer(TurnDraft draft, Party.Staff staff, Reading reading)
    {
        var prompt = draft.Memory.Prompt;
        switch (reading.Answer?.Kind)
        {
            case AnswerKind.Yes or AnswerKind.No when DropoutDialog.IsAsking(draft.Scene):
                DropoutDialog.Choose(draft, staff, reading.Answer.Kind == AnswerKind.Yes ? 0 : 1);
                break;
            case AnswerKind.Yes when CampaignDialog.IsAsking(draft.Scene):
                CampaignDialog.AskKind(draft, staff);
                break;
            case AnswerKind.No when CampaignDialog.IsAsking(draft.Scene):
                CampaignDialog.Choose(draft, staff, draft.Memory.Prompt!.Choices.Count - 1);
                break;
            case AnswerKind.Yes or AnswerKind.No when ClosureDialog.IsAsking(draft.Scene):
                ClosureDialog.Choose(draft, staff, reading.Answer.Kind == AnswerKind.Yes ? 0 : 1);
                break;
            case AnswerKind.Yes:
                RollCallDialog.Agree(draft, staff);
                break;
            case AnswerKind.No:
                RollCallDialog.Refuse(draft, staff);
                break;
            case AnswerKind.Choice when prompt?.Question?.About == QuestionAbout.Count && reading.Answer.Number is { } count:
                RollCallAnswers.SettleCount(draft, staff, count);
                break;
            case AnswerKind.Choice when prompt?.Question?.About == QuestionAbout.Pupil && reading.Answer.Number is { } roll && (prompt.Choices.Count == 0 || roll > prompt.Choices.Count):
                RollCallAnswers.NameByRollNumber(draft, staff, roll);
                break;
            case AnswerKind.Choice when prompt is not null && reading.Answer.Number is { } number && number >= 1 && number <= prompt.Choices.Count:
                RollCallDialog.Choose(draft, staff, number - 1);
                break;
            default:
                RollCallPrompts.AskAgain(draft, staff);
                break;
        }
    }
}
