using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reminders;

/// <summary>
/// What is to be said about the roll calls that fell due: reminders to teachers, lists to leaders. Pure, as a turn is: items and facts in,
/// messages out.
/// </summary>
/// <param name="Messages">To be queued together with the job's new mark.</param>
/// <param name="Stale">Items that nobody needs any more, dropped.</param>
/// <param name="Unreachable">Messages that nobody with a linked chat could get.</param>
public sealed record ReminderRound(IReadOnlyList<OutboxEntry> Messages, int Stale, int Unreachable)
{
    /// <summary>The facts the round needs; nothing when no item is worth doing.</summary>
    public static FactsNeeded Needs(SchoolRegister register, IReadOnlyList<DueItem> due, DateTimeOffset now)
    {
        var current = due.Where(item => !item.IsStale(now)).ToList();
        if (current.Count == 0)
        {
            return FactsNeeded.Nothing;
        }

        var staff = current.SelectMany(item => Recipients(register, item));
        return new FactsNeeded
        {
            School = register.School.Id,
            Days = [.. current.Select(item => RollCallOf(item).Date)],
            Contacts = [.. staff.Select(member => Membership.Of(register.School.Id, member.Id))],
        };
    }

    public static ReminderRound Decide(SchoolRegister register, IReadOnlyList<DueItem> due, Facts facts, DateTimeOffset now)
    {
        var open = due.Where(item => !item.IsStale(now) && !IsReported(facts, RollCallOf(item))).ToList();
        var messages = new List<OutboxEntry>();
        var unreachable = 0;
        foreach (var reminder in open.OfType<DueItem.RollReminder>())
        {
            var reminders = Remind(register, reminder, facts).ToList();
            messages.AddRange(reminders);
            unreachable += reminders.Count == 0 ? 1 : 0;
        }

        foreach (var session in open.OfType<DueItem.Escalation>().GroupBy(item => (item.RollCall.Date, item.RollCall.Session)))
        {
            foreach (var list in session.GroupBy(item => LeaderFor(register, item, facts)))
            {
                if (list.Key is { } leader && Routes.To(register, facts, leader) is { } route)
                {
                    messages.Add(Escalate(register, [.. list], leader, route));
                }
                else
                {
                    unreachable++;
                }
            }
        }

        return new ReminderRound(messages, due.Count(item => item.IsStale(now)), unreachable);
    }

    /// <summary>Takes back what was queued while the class's report was on its way: none after the report.</summary>
    public static IReadOnlyList<Effect> TakeBack(SchoolRegister register, IReadOnlyList<DueItem> due, Facts facts) =>
        [.. due.OfType<DueItem.RollReminder>().Where(item => IsReported(facts, item.RollCall))
            .Select(item => new Effect.Withdraw(Timetable.ReminderPrefix(register.School.Id, item.RollCall)))];

    /// <summary>To everybody who is to report the class; none when there is nobody, or no way to them.</summary>
    private static IEnumerable<OutboxEntry> Remind(SchoolRegister register, DueItem.RollReminder item, Facts facts)
    {
        foreach (var teacher in register.TeachersOf(item.RollCall.Class))
        {
            if (Routes.To(register, facts, teacher) is { } route)
            {
                var text = item.Step == 1
                    ? ReminderWording.First(teacher, item.RollCall, item.DueAt)
                    : ReminderWording.Second(teacher, item.RollCall, item.DueAt);
                yield return Entry(register, $"{item.Key}:{teacher.Id}", route, text, item);
            }
        }
    }

    private static OutboxEntry Escalate(SchoolRegister register, IReadOnlyList<DueItem.Escalation> missing, StaffMember leader, Route route)
    {
        var rollCall = missing[0].RollCall;
        var key = $"{Timetable.EscalationPrefix(register.School.Id, rollCall.Date, rollCall.Session)}{leader.Id}";
        var text = ReminderWording.Outstanding(register, rollCall.Date, rollCall.Session, [.. missing.Select(item => item.RollCall.Class)]);
        return Entry(register, key, route, text, missing[0]);
    }

    private static OutboxEntry Entry(SchoolRegister register, string key, Route route, string text, DueItem item) =>
        route.Entry(key, register.School.Id, MessageKind.Reminder, new Outbound(text), item.At, item.StaleAt);

    /// <summary>The deputy of the grade, else the principal: the first who has a chat. Null when neither has.</summary>
    private static StaffMember? LeaderFor(SchoolRegister register, DueItem.Escalation item, Facts facts) =>
        Recipients(register, item).FirstOrDefault(leader => Routes.To(register, facts, leader) is not null);

    private static IEnumerable<StaffMember> Recipients(SchoolRegister register, DueItem item) => item switch
    {
        DueItem.RollReminder reminder => register.TeachersOf(reminder.RollCall.Class),
        DueItem.Escalation escalation when register.Find(escalation.RollCall.Class) is { } missing =>
            Known(register.LeaderOf(missing.Grade), register.Principal).Distinct(),
        _ => [],
    };

    private static IEnumerable<StaffMember> Known(params StaffMember?[] staff) => staff.OfType<StaffMember>();

    private static bool IsReported(Facts facts, RollCallKey rollCall) => facts.RollCalls.GetValueOrDefault(rollCall)?.IsReported == true;

    private static RollCallKey RollCallOf(DueItem item) => item switch
    {
        DueItem.RollReminder reminder => reminder.RollCall,
        DueItem.Escalation escalation => escalation.RollCall,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
