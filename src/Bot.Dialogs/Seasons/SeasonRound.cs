using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Seasons;

/// <summary>What leaders hear of one harvest or festival at one time. Pure.</summary>
public static class SeasonRound
{
    public static FactsNeeded Needs(SchoolRegister register, DueItem.SeasonRound due) => new()
    {
        School = register.School.Id,
        AbsencesBetween = due.IsAhead ? LastSeason.Before(register, due.Entry) : null,
        Days = due.IsAhead ? [] : [due.Day, DayBefore(register, due)],
        Contacts = [.. register.Staff.Where(member => member.IsLeader).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    /// <returns>Empty where no leader can be reached.</returns>
    public static IReadOnlyList<Effect> Decide(SchoolRegister register, DueItem.SeasonRound due, Facts facts)
    {
        var classes = SeasonTimetable.ClassesOf(register, due.Entry).ToList();
        var leaders =
            from leader in classes.Select(schoolClass => register.LeaderOf(schoolClass.Grade)).Append(register.Principal).OfType<StaffMember>().Distinct()
            let route = Routes.To(register, facts, leader)
            where route is not null
            select (leader, route, classes: classes.Where(schoolClass => leader.Position == Position.Principal || register.LeaderOf(schoolClass.Grade)?.Id == leader.Id).ToList());
        var last = due.IsAhead ? LastSeason.Of(register, due.Entry, facts) : null;
        return
        [
            .. from one in leaders
               where one.classes.Count > 0
               let own = one.classes.Select(schoolClass => schoolClass.Id).ToHashSet()
               let text = last is null ? Watch(register, due, one.classes, facts) : SeasonWording.Ahead(due.Entry, due.Day, last, [.. last.Out.Where(child => own.Contains(child.Pupil.Class))])
               select new Effect.Say(one.route.Entry($"{due.Key}:{one.leader.Id}", register.School.Id, MessageKind.Reminder, new Outbound(text), due.At, due.StaleAt)),
        ];
    }

    private static string Watch(SchoolRegister register, DueItem.SeasonRound due, IReadOnlyList<SchoolClass> classes, Facts facts)
    {
        var session = register.School.Sessions[0].Session;
        var count = SessionHeadcount.Of(register, classes, facts.RollCalls, due.Day, session);
        var before = SessionHeadcount.Of(register, classes, facts.RollCalls, DayBefore(register, due), session);
        var absences = count.Reported.SelectMany(one => facts.RollCalls[new RollCallKey(one.Class.Id, due.Day, session)].Absences).ToList();
        var reasons = absences.Where(absence => absence.Reason is not (null or ReasonCode.KR)).GroupBy(absence => absence.Reason!.Value).ToDictionary(group => group.Key, group => group.Count());
        return SeasonWording.Watch(due.Entry, due.Day, count, before, reasons, count.Absent - reasons.Values.Sum());
    }

    private static DateOnly DayBefore(SchoolRegister register, DueItem.SeasonRound due) => WorkDays.OnOrBefore(register, due.Day.AddDays(-1));
}
