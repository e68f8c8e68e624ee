using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Alarms;

/// <summary>"Tôi xử lý" and "kết quả: …".</summary>
internal static class AlarmDialog
{
    public static FactsNeeded Needs(Party.Staff staff, Heard heard) => new()
    {
        School = staff.Register.School.Id,
        AlarmId = heard is Heard.TakesAlarm takes ? takes.AlarmId : null,
        OpenAlarms = heard is Heard.WritesOutcome,
        Contacts = [.. staff.Register.Staff.Where(member => member.IsLeader || member.Homeroom is not null).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
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

    /// <summary>The outcome closes the oldest open alarm that this person has taken; a leader's, if there is none, the oldest of the school.</summary>
    public static void Close(TurnDraft draft, Party.Staff staff, string words)
    {
        var alarm = draft.Facts.OpenAlarms.Where(open => open.AcknowledgedBy == staff.Member.Id).OrderBy(open => open.AcknowledgedAt).FirstOrDefault()
            ?? (staff.Member.IsLeader ? draft.Facts.OpenAlarms.FirstOrDefault() : null);
        if (alarm is null)
        {
            draft.Reply(AlarmWording.NoOpenAlarm, staff.Register.School.Id);
            return;
        }

        draft.Add(new Effect.MoveAlarm(AlarmFlow.Moved(alarm, AlarmHappened.OutcomeWritten, alarm with { Outcome = words, NextStepAt = null }), alarm));
        draft.Add(new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.closed", alarm.Id, draft.SentAt));
        TellOthers(draft, staff, alarm, AlarmWording.OutcomeFor(staff.Register, alarm, staff.Member), "closed");
        draft.Reply(AlarmWording.Closed, staff.Register.School.Id);
    }

    private static void TellOthers(TurnDraft draft, Party.Staff staff, Alarm alarm, string text, string what)
    {
        foreach (var member in AlarmChain.Members(staff.Register, alarm).Take(alarm.Step).Where(member => member.Id != staff.Member.Id))
        {
            foreach (var address in AlarmChain.AddressesOf(staff.Register, draft.Facts, member))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"alarm-{what}:{alarm.School.Value}:{alarm.Id}:{address}");
                draft.Add(new Effect.Say(new OutboxEntry(key, alarm.School, address, MessageKind.Notice, new Outbound(text), draft.Scene.Now)));
            }
        }
    }
}
