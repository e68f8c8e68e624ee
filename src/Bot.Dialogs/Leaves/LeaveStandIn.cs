using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>A leave that the homeroom teacher did not decide in time goes to the deputy of the grade, or to the principal. Until then, and after, it stays a claim.</summary>
public static class LeaveStandIn
{
    /// <summary>How long until it is tried again when nobody can be reached.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(30);

    /// <summary>The contacts that are needed.</summary>
    public static IEnumerable<Membership> Contacts(SchoolRegister register, Leave leave) => Members(register, leave).Select(member => Membership.Of(register.School.Id, member.Id));

    public static IEnumerable<Effect> Tell(SchoolRegister register, Facts facts, Leave leave, DateTimeOffset now)
    {
        var told = Members(register, leave).Select(member => (member.Id, Route: Routes.To(register, facts, member))).FirstOrDefault(found => found.Route is not null);
        if (told.Route is not { } route)
        {
            var again = leave.IsUndecided && register.Clock.DateOf(now) <= leave.To ? SafetyPolicy.ByDay(register, now + Retry) : (DateTimeOffset?)null;
            return [new Effect.MoveLeave(leave with { StandInAt = again }, leave)];
        }

        var body = new Outbound(LeaveNoticeWording.StandIn(register, leave)) { Choices = LeaveDialog.Choices(leave) };
        return
        [
            new Effect.MoveLeave(leave with { StandInAt = null }, leave),
            new Effect.Say(route.Entry($"leave-stand-in:{leave.School}:{leave.Id}:{told.Id}", leave.School, MessageKind.Notice, body, now)),
        ];
    }

    private static IEnumerable<StaffMember> Members(SchoolRegister register, Leave leave)
    {
        var homeroom = register.HomeroomTeacherOf(leave.Class);
        var deputy = register.Find(leave.Class) is { } schoolClass ? register.LeaderOf(schoolClass.Grade) : null;
        return new[] { deputy, register.Principal }.OfType<StaffMember>().Distinct().Where(member => member.Id != homeroom?.Id);
    }
}
