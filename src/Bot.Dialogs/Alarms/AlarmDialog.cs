using System.Globalization;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Alarms;

/// <summary>"Tôi xử lý" and "kết quả: …".</summary>
internal static class AlarmDialog
{
    public static FactsNeeded Needs(Party.Staff staff, Heard heard) => new()
    {
        School = staff.Register.School.Id,
        AlarmId = heard is Heard.TakesAlarm takes ? takes.AlarmId : null,
        OpenAlarms = heard is Heard.WritesOutcome or Heard.Chosen,
        OpenTasks = heard is Heard.WritesOutcome or Heard.Chosen,
        Contacts = [.. staff.Register.Staff.Where(member => member.IsLeader || member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    /// <summary>A member of the chain takes the alarm; the others told so far hear of it.</summary>
    public static void Take(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        if (draft.Facts.Alarm is not { } alarm || alarm.School != register.School.Id
            || !AlarmChain.Members(register, alarm).Any(member => member.Id == staff.Member.Id))
        {
            draft.Reply(AlarmWording.NotYours, register.School.Id);
            return;
        }

        if (alarm.AcknowledgedBy is { } other && other != staff.Member.Id && register.Find(other) is { } taker)
        {
            draft.Reply(AlarmWording.TakenBy(taker), register.School.Id);
            return;
        }

        if (alarm.Outcome is not null)
        {
            draft.Reply(AlarmWording.AlreadyClosed, register.School.Id);
            return;
        }

        if (AlarmFlow.Permits(alarm, AlarmHappened.Taken))
        {
            var taken = AlarmFlow.Moved(
                alarm, AlarmHappened.Taken, alarm with { AcknowledgedBy = staff.Member.Id, AcknowledgedAt = draft.SentAt, NextStepAt = null });
            draft.Settle(register.School.Id);
            draft.Add(new Effect.MoveAlarm(taken, alarm));
            draft.Add(new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.taken", alarm.Id, draft.SentAt));
            TellOthers(draft, staff, alarm, AlarmWording.TakenBy(staff.Member), "taken");
        }

        draft.Reply(AlarmWording.Taken(register, alarm), register.School.Id);
    }

    /// <summary>
    /// The outcome closes the alarm it is about: one that this person took or, for a leader, any open one of the school. Where it fits several and
    /// names none of the children, it is asked which.
    /// </summary>
    public static void Close(TurnDraft draft, Party.Staff staff, string words)
    {
        var register = staff.Register;
        var mine = draft.Facts.OpenAlarms.Where(open => open.AcknowledgedBy == staff.Member.Id).ToList();
        var closable = staff.Member.IsLeader ? draft.Facts.OpenAlarms : mine;
        var named = closable.Where(open => Names(register, open, words)).ToList();
        var meant = named.Count > 0 ? named : mine.Count > 0 ? mine : closable;
        switch (meant)
        {
            case []:
                draft.Reply(AlarmWording.NoOpenAlarm, register.School.Id);
                break;
            case [var alarm]:
                Close(draft, staff, alarm, words);
                break;
            default:
                RollCallPrompts.Move(draft, Happened.AlarmInDoubt);
                var prompt = draft.Prompt([.. meant.Select(open => open.Id)]) with { Note = words };
                draft.Ask(AlarmWording.WhichAlarm, register.School.Id, prompt, [.. meant.Select(open => AlarmWording.Choice(register, open))]);
                break;
        }
    }

    /// <summary>The alarm that an outcome in doubt is about was chosen.</summary>
    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var prompt = draft.Memory.Prompt!;
        RollCallPrompts.Move(draft, Happened.AlarmChosen);
        draft.Memory = draft.Memory with { Prompt = null };
        if (draft.Facts.OpenAlarms.FirstOrDefault(open => open.Id == prompt.Choices[index]) is { } alarm && (staff.Member.IsLeader || alarm.AcknowledgedBy == staff.Member.Id))
        {
            Close(draft, staff, alarm, prompt.Note!);
            return;
        }

        draft.Reply(AlarmWording.AlreadyClosed, staff.Register.School.Id);
    }

    private static void Close(TurnDraft draft, Party.Staff staff, Alarm alarm, string words)
    {
        draft.Add(new Effect.MoveAlarm(AlarmFlow.Moved(alarm, AlarmHappened.OutcomeWritten, alarm with { Outcome = words, NextStepAt = null }), alarm));
        draft.Add(new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.closed", alarm.Id, draft.SentAt));
        foreach (var task in DiscrepancyWatch.TasksOf(draft, staff.Register, alarm))
        {
            draft.Add(DiscrepancyWatch.Close(draft, staff, task, words));
        }

        TellOthers(draft, staff, alarm, AlarmWording.OutcomeFor(staff.Register, alarm, staff.Member), "closed");
        draft.Reply(AlarmWording.Closed(staff.Register, alarm), staff.Register.School.Id);
    }

    private static bool Names(SchoolRegister register, Alarm alarm, string words) =>
        alarm.Pupil is { } pupil && register.Find(pupil) is { } child
        && (PlainWords.Names(words, child.Name.Full) || PlainWords.Names(words, GuardianWording.CallName(child)));

    private static void TellOthers(TurnDraft draft, Party.Staff staff, Alarm alarm, string text, string what)
    {
        // Who took it hears of it too, also where the chain has changed since.
        var told = AlarmChain.Members(staff.Register, alarm).Take(alarm.Step).Concat(alarm.AcknowledgedBy is { } by && staff.Register.Find(by) is { } taker ? [taker] : []).Distinct();
        foreach (var member in told.Where(member => member.Id != staff.Member.Id))
        {
            if (Routes.To(staff.Register, draft.Facts, member) is { } route)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"alarm-{what}:{alarm.School.Value}:{alarm.Id}:{member.Id}");
                draft.Add(new Effect.Say(route.Entry(key, alarm.School, MessageKind.Notice, new Outbound(text), draft.Scene.Now)));
            }
        }
    }
}
