using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.HeadCounts;

/// <summary>Who is asked to count: one of the leaders, the youth leader or the quản sinh, drawn anew for each class and day. Pure.</summary>
public sealed record HeadCountRound(IReadOnlyList<Effect> Effects, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register) => new()
    {
        School = register.School.Id,
        Contacts = [.. register.Staff.Where(MayCount).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    public static HeadCountRound Decide(SchoolRegister register, IReadOnlyList<DueItem.BlindCount> due, Facts facts, DateTimeOffset now)
    {
        var effects = new List<Effect>();
        var unreachable = 0;
        foreach (var count in due.Where(count => !count.IsStale(now)))
        {
            var (schoolClass, school) = (count.RollCall.Class, register.School.Id);
            var counter = register.Staff.Where(member => MayCount(member) && !member.Teaches(schoolClass))
                .OrderBy(member => HeadCountTimetable.Draw(count.Key, member.Id.Value))
                .Select(member => (Member: member, Route: Routes.To(register, facts, member)))
                .FirstOrDefault(one => one.Route is not null);
            if (counter.Route is not { } route)
            {
                unreachable++;
                continue;
            }

            effects.Add(new Effect.AskHeadCount(new Domain.Attendance.HeadCount(school, count.RollCall, counter.Member.Id, now)));
            effects.Add(new Effect.Say(route.Entry(count.Key, school, MessageKind.Reminder, new Outbound(HeadCountWording.Ask(schoolClass)), now, count.StaleAt)));
        }

        return new HeadCountRound(effects, unreachable);
    }

    internal static bool MayCount(StaffMember member) => member.IsLeader || member.Position is Position.YouthLeader or Position.BoardingSupervisor;
}
