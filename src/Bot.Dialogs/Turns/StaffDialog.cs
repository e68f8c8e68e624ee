using Bot.Dialogs.Alarms;
using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Digests;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.Menus;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;

namespace Bot.Dialogs.Turns;

/// <summary>A staff chat: what was chosen, what was said, and everything else by its own act.</summary>
internal static class StaffDialog
{
    public static void Hear(TurnDraft draft, Party.Staff staff, Heard heard)
    {
        switch (heard)
        {
            case Heard.Chosen chosen:
                StaffChoices.Hear(draft, staff, chosen.Index);
                break;
            case Heard.Said said:
                Said(draft, staff, said.Reading, said.Text);
                break;
            default:
                StaffActs.Hear(draft, staff, heard);
                break;
        }
    }

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
            case AnswerKind.Yes or AnswerKind.No when OutgoingDraft.IsAsking(draft.Scene):
                OutgoingDialog.Choose(draft, staff, reading.Answer.Kind == AnswerKind.Yes ? 0 : 1);
                break;
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
