using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Deadlines;

/// <summary>What one run of the deadlines job says: who is warned of what, and what had grown stale meanwhile.</summary>
/// <param name="Unreachable">Warnings that reached nobody of their chain.</param>
public sealed record DeadlineRound(IReadOnlyList<OutboxEntry> Messages, int Stale, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> due) => new()
    {
        School = register.School.Id,
        OpenTasks = true,
        Contacts = [.. due.SelectMany(warning => DeadlineChain.Of(register, warning.Task)).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    /// <param name="facts">With the open tasks: one that was closed since the warnings were computed is not warned of.</param>
    public static DeadlineRound Decide(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> due, Facts facts, DateTimeOffset now)
    {
        var (messages, unreachable) = (new List<OutboxEntry>(), 0);
        var above = new List<(StaffMember Member, Route Route, DueItem.DeadlineWarning Warning)>();
        foreach (var warning in due.Where(warning => !warning.IsStale(now) && facts.Tasks.Any(task => task.Key == warning.Task.Key && task.IsOpen)))
        {
            var told = Reached(register, warning, facts).ToList();
            unreachable += told.Count == 0 ? 1 : 0;
            foreach (var one in told)
            {
                if (warning.Task.Class is null || TaskOwners.Of(register, warning.Task)?.Id == one.Member.Id)
                {
                    messages.Add(Entry(register, one.Route, $"{warning.Key}:{one.Member.Id}", DeadlineWording.Warning(register, warning, one.Member), warning));
                }
                else
                {
                    above.Add((one.Member, one.Route, warning));
                }
            }
        }

        // What every class owes is one message to a leader, not one for each class.
        messages.AddRange(
            from same in above.GroupBy(one => (one.Member.Id, OfficialLetterTasks.DutyOf(one.Warning.Task.Key), one.Warning.DaysLeft, one.Warning.Task.DueOn))
            let first = same.First()
            let key = string.Create(CultureInfo.InvariantCulture, $"deadline:{register.School.Id}:classes:{same.Key.Item2}:{same.Key.DueOn:yyyy-MM-dd}:{same.Key.DaysLeft}:{first.Member.Id}")
            select Entry(register, first.Route, key, DeadlineWording.OfClasses(register, [.. same.Select(one => one.Warning)]), first.Warning));

        return new DeadlineRound(messages, due.Count(warning => warning.IsStale(now)), unreachable);
    }

    /// <summary>Takes back what was queued while the task was being closed.</summary>
    public static IReadOnlyList<Effect> TakeBack(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> due, IReadOnlyList<StaffTask> open) =>
        [.. due.Select(warning => warning.Task.Key).Distinct(StringComparer.Ordinal)
            .Where(key => !open.Any(task => task.Key == key && task.IsOpen))
            .Select(key => new Effect.Withdraw(DeadlineTimetable.Prefix(register.School.Id, key)))];

    private static OutboxEntry Entry(SchoolRegister register, Route route, string key, string text, DueItem.DeadlineWarning warning) =>
        route.Entry(key, register.School.Id, MessageKind.Reminder, new Outbound(text), warning.At, warning.StaleAt);

    /// <summary>Those to be told now; where none of them has a chat, the next of the chain who has.</summary>
    private static IEnumerable<(StaffMember Member, Route Route)> Reached(SchoolRegister register, DueItem.DeadlineWarning warning, Facts facts)
    {
        var chain = DeadlineChain.Of(register, warning.Task)
            .Select((member, place) => (member, place, route: Routes.To(register, facts, member)))
            .Where(one => one.route is not null)
            .Select(one => (Member: one.member, Place: one.place, Route: one.route!))
            .ToList();
        var told = DeadlineChain.Told(register, warning.Task, warning.DaysLeft).Count;
        return chain.Where(one => one.Place < told).DefaultIfEmpty(chain.FirstOrDefault()).Where(one => one.Member is not null).Select(one => (one.Member, one.Route));
    }
}
