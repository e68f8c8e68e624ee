using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.BoardingHouse;

/// <summary>What one run says about the rolls of the boarding house. Pure.</summary>
/// <param name="Unreachable">Rounds that nobody with a linked chat could get.</param>
public sealed record BoardingRound(IReadOnlyList<OutboxEntry> Messages, int Stale, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register, IReadOnlyList<DueItem.BoardingRoll> due) => new()
    {
        School = register.School.Id,
        Days = [.. due.Select(round => round.Day)],
        Contacts = [.. register.Staff.Where(member => member.IsLeader || member.Position == Position.BoardingSupervisor || member.Homeroom is not null).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    public static BoardingRound Decide(SchoolRegister register, IReadOnlyList<DueItem.BoardingRoll> due, Facts facts, DateTimeOffset now)
    {
        var (messages, unreachable) = (new List<OutboxEntry>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(now)))
        {
            var said = (round.Step == DueItem.BoardingRoll.ForLeaders ? ForLeaders(register, round, facts) : ForSupervisors(register, round, facts)).ToList();
            messages.AddRange(said.OfType<OutboxEntry>());
            unreachable += said.Count > 0 && said.TrueForAll(message => message is null) ? 1 : 0;
        }

        return new BoardingRound(messages, due.Count(round => round.IsStale(now)), unreachable);
    }

    /// <summary>Where a school has no supervisors, the homeroom teachers call the rolls: each hears of the own class.</summary>
    private static IEnumerable<OutboxEntry?> ForSupervisors(SchoolRegister register, DueItem.BoardingRoll round, Facts facts)
    {
        var missing = Missing(register, round, facts);
        var supervisors = Supervisors(register).ToList();
        return missing.Count == 0 ? []
            : supervisors.Count > 0 ? supervisors.Select(member => Remind(register, facts, round, member, missing))
            : missing.GroupBy(schoolClass => register.HomeroomTeacherOf(schoolClass.Id)).Select(own => Remind(register, facts, round, own.Key, [.. own]));
    }

    private static OutboxEntry? Remind(SchoolRegister register, Facts facts, DueItem.BoardingRoll round, StaffMember? member, IReadOnlyList<SchoolClass> missing) =>
        Entry(register, facts, round, member, who => BoardingWording.Remind(register, who, round, missing));

    /// <summary>Classes not called, to the leader of the grade, or the principal where that one cannot be reached; on the evening of the return also who is not back, and that the supervisors hear too.</summary>
    private static IEnumerable<OutboxEntry?> ForLeaders(SchoolRegister register, DueItem.BoardingRoll round, Facts facts)
    {
        var missing = Missing(register, round, facts);
        var away = BoardingTimetable.ClassesOf(register, round.Day, round.Session).Where(schoolClass => BoardingRolls.IsReturn(register, schoolClass, round.Day))
            .Select(schoolClass => facts.RollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, round.Day, round.Session))).OfType<RollCall>()
            .Where(rollCall => rollCall.AbsentCount > 0).ToList();
        var leaders = missing.Select(schoolClass => schoolClass.Id).Concat(away.Select(rollCall => rollCall.Key.Class)).GroupBy(named => LeaderFor(register, facts, named))
            .Select(own => Entry(register, facts, round, own.Key, _ => BoardingWording.ForLeaders(
                register, round, [.. missing.Where(schoolClass => own.Contains(schoolClass.Id))], [.. away.Where(rollCall => own.Contains(rollCall.Key.Class))])));
        var supervisors = away.Count == 0 ? [] : Supervisors(register).Select(member => Entry(register, facts, round, member, _ => BoardingWording.ForLeaders(register, round, [], away)));
        return leaders.Concat(supervisors);
    }

    private static StaffMember? LeaderFor(SchoolRegister register, Facts facts, ClassId named) =>
        new[] { register.LeaderOf(register.Find(named)!.Grade), register.Principal }.OfType<StaffMember>().FirstOrDefault(leader => Routes.To(register, facts, leader) is not null);

    private static List<SchoolClass> Missing(SchoolRegister register, DueItem.BoardingRoll round, Facts facts) =>
        [.. BoardingTimetable.ClassesOf(register, round.Day, round.Session).Where(schoolClass => facts.RollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, round.Day, round.Session)) is not { IsReported: true })];

    private static IEnumerable<StaffMember> Supervisors(SchoolRegister register) => register.Staff.Where(member => member.Position == Position.BoardingSupervisor);

    private static OutboxEntry? Entry(SchoolRegister register, Facts facts, DueItem.BoardingRoll round, StaffMember? member, Func<StaffMember, string> words) =>
        member is not null && Routes.To(register, facts, member) is { } route
            ? route.Entry($"{round.Key}:{member.Id}", register.School.Id, MessageKind.Reminder, new Outbound(words(member)), round.At, round.StaleAt)
            : null;
}
