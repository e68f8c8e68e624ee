using System.Globalization;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>What one morning's round about visits says: one message to each person who owes a visit or its minutes. Pure.</summary>
public sealed record VisitRound(IReadOnlyList<Effect> Effects, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register, DateTimeOffset now) => new()
    {
        School = register.School.Id,
        OpenCases = true,
        CaseEntriesSince = register.Calendar.YearOf(register.Clock.DateOf(now)).From,
        VisitsSince = register.Calendar.YearOf(register.Clock.DateOf(now)).From,
        Contacts = [.. register.Staff.Where(member => !member.IsOutsider).Select(member => Membership.Of(register.School.Id, member.Id))],
    };

    /// <summary>The day of the last relapse, of pupils whose case opened again.</summary>
    public static IReadOnlyDictionary<Domain.PupilId, DateOnly> Reopened(Facts facts) =>
        CaseLines.Standing(facts.CaseEntries).Where(entry => entry.Kind == CaseEntryKind.Relapsed).GroupBy(entry => entry.Pupil).ToDictionary(own => own.Key, own => own.Last().Day);

    public static VisitRound Decide(SchoolRegister register, IReadOnlyList<DueItem.VisitWarning> due, Facts facts, DateTimeOffset now)
    {
        var told = due.Where(warning => !warning.IsStale(now)).Select(warning => (Warning: warning, Reached: Reached(register, facts, warning))).ToList();
        var effects = told.Where(one => one.Reached is not null)
            .GroupBy(one => (one.Reached!.Value.Member.Id, one.Warning.At))
            .Select(own =>
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"visits:{register.School.Id}:{register.Clock.DateOf(own.Key.At):yyyy-MM-dd}:{own.Key.Id}");
                var body = new Outbound(VisitWarningWording.Of(register, [.. own.Select(one => one.Warning)]));
                return new Effect.Say(own.First().Reached!.Value.Route.Entry(key, register.School.Id, MessageKind.Reminder, body, own.Key.At, own.First().Warning.StaleAt));
            });
        return new VisitRound([.. effects], told.Count(one => one.Reached is null));
    }

    /// <summary>Who went, or who answers for the case; else the homeroom teacher, the leader of the grade, the principal.</summary>
    private static (StaffMember Member, Route Route)? Reached(SchoolRegister register, Facts facts, DueItem.VisitWarning warning)
    {
        var pupil = register.Find(warning.Pupil)!;
        var owner = warning.Visit?.By ?? facts.Cases.LastOrDefault(known => known.Pupil == pupil.Id && known.IsOpen)?.Owner;
        var leader = register.Find(pupil.Class) is { } schoolClass ? register.LeaderOf(schoolClass.Grade) : null;
        foreach (var member in new[] { owner is { } id ? register.Find(id) : null, register.HomeroomTeacherOf(pupil.Class), leader, register.Principal }.OfType<StaffMember>().Where(member => !member.IsOutsider))
        {
            if (Routes.To(register, facts, member) is { } route)
            {
                return (member, route);
            }
        }

        return null;
    }
}
