using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Returns;

/// <summary>What one run of return mode says and opens. Pure, as a turn is.</summary>
/// <param name="Effects">To be written together with the job's new mark.</param>
/// <param name="Stale">Rounds that nobody needs any more, dropped.</param>
/// <param name="Unreachable">Messages that nobody with a linked chat could get.</param>
public sealed record ReturnRound(IReadOnlyList<Effect> Effects, int Stale, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register, IReadOnlyList<DueItem.ReturnRound> due)
    {
        var periods = due.SelectMany(round => round.Classes.Select(named => (round.Day, Class: register.Find(named)!)))
            .Select(one => ReturnPeriod.Of(register, one.Class, one.Day)).OfType<ReturnPeriod>().ToList();
        var needed = ReturnFacts.Needed(register, periods);
        return needed with
        {
            Days = needed.Days.Union(due.Where(round => round.Step == ReturnStep.Settle).Select(round => round.Day)),
            OpenTasks = due.Any(round => round.Step == ReturnStep.Settle),
            Contacts = [.. register.Staff.Where(member => member.IsLeader || member.Classes.Any()).Select(member => Membership.Of(register.School.Id, member.Id))],
        };
    }

    public static ReturnRound Decide(SchoolRegister register, IReadOnlyList<DueItem.ReturnRound> due, Facts facts, DateTimeOffset now)
    {
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(now)))
        {
            foreach (var (message, isReached) in Of(register, round, facts, now))
            {
                effects.AddRange(message is null ? [] : [message]);
                unreachable += isReached ? 0 : 1;
            }
        }

        return new ReturnRound(effects, due.Count(round => round.IsStale(now)), unreachable);
    }

    private static IEnumerable<(Effect? Effect, bool IsReached)> Of(SchoolRegister register, DueItem.ReturnRound round, Facts facts, DateTimeOffset now)
    {
        var classes = round.Classes.Select(register.Find).OfType<SchoolClass>().ToList();
        return round.Step switch
        {
            ReturnStep.Eve => classes.Select(schoolClass => ToTeacher(register, round, facts, schoolClass, teacher => ReturnWording.Eve(register, teacher, schoolClass, ReturnPeriod.Beginning(register, schoolClass, round.Day.AddDays(1))!))),
            ReturnStep.Ask => Standings(register, facts, classes, round.Day).Where(standing => !standing.IsEverybodyBack)
                .Select(standing => ToTeacher(register, round, facts, standing.Class, teacher => ReturnWording.Ask(register, teacher, standing))),
            ReturnStep.Warn => Standings(register, facts, classes, round.Day).Where(standing => !standing.IsEverybodyBack)
                .Select(standing => ToTeacher(register, round, facts, standing.Class, teacher => ReturnWording.Warn(register, teacher, standing))),
            ReturnStep.Settle => ReturnTask.Settled(register, facts, round.Day, now).Select(effect => ((Effect?)effect, true)),
            ReturnStep.Leaders => TellLeaders(register, round, facts, [.. Standings(register, facts, classes, round.Day).Where(standing => !standing.IsEverybodyBack)], now),
            _ => Close(register, round, facts, [.. Standings(register, facts, classes, round.Day).Where(standing => standing.NotBack.Count > 0)], now),
        };
    }

    private static IEnumerable<ClassReturn> Standings(SchoolRegister register, Facts facts, IEnumerable<SchoolClass> classes, DateOnly day) =>
        classes.Select(schoolClass => ClassReturn.Of(register, facts, schoolClass, day)).OfType<ClassReturn>();

    /// <summary>Each leader hears of the own grades, the principal of all; with the notice for the commune where somebody is named.</summary>
    private static IEnumerable<(Effect?, bool)> TellLeaders(SchoolRegister register, DueItem.ReturnRound round, Facts facts, IReadOnlyList<ClassReturn> standings, DateTimeOffset now)
    {
        var told = LeadersOf(register, facts, standings).ToList();
        foreach (var (leader, route, own) in told)
        {
            yield return (Entry(register, round, route, leader, ReturnWording.ForLeaders(register, own)), true);
            var isFirst = leader.Position == Position.Principal || told.All(one => one.Leader.Position != Position.Principal);
            if (isFirst && own.Any(standing => standing.NotBack.Count > 0))
            {
                yield return (Entry(register, round, route, leader, ReturnWording.Notice(register, own, round.Day), "notice"), true);
                yield return (new Effect.OpenTask(ReturnTask.OfNotice(register, round, leader.Id, own, now)), true);
            }
        }

        if (standings.Count > 0 && told.Count == 0)
        {
            yield return (null, false);
        }
    }

    private static IEnumerable<(Effect?, bool)> Close(SchoolRegister register, DueItem.ReturnRound round, Facts facts, IReadOnlyList<ClassReturn> standings, DateTimeOffset now)
    {
        foreach (var standing in standings)
        {
            foreach (var one in standing.NotBack)
            {
                if (TaskOwners.Of(register, standing.Class.Id) is { } owner)
                {
                    yield return (new Effect.OpenTask(ReturnTask.Of(register, standing, one.Pupil, owner.Id, now)), true);
                }
            }
        }

        foreach (var (leader, route, own) in LeadersOf(register, facts, standings))
        {
            yield return (Entry(register, round, route, leader, ReturnWording.Closed(register, own)), true);
        }
    }

    /// <summary>The deputies who can be reached, with the classes of their grades, and the principal with all of them.</summary>
    private static IEnumerable<(StaffMember Leader, Route Route, IReadOnlyList<ClassReturn> Own)> LeadersOf(SchoolRegister register, Facts facts, IReadOnlyList<ClassReturn> standings) =>
        from leader in standings.Select(standing => register.LeaderOf(standing.Class.Grade)).Append(register.Principal).OfType<StaffMember>().Distinct()
        let own = standings.Where(standing => leader.Position == Position.Principal || register.LeaderOf(standing.Class.Grade)?.Id == leader.Id).ToList()
        let route = Routes.To(register, facts, leader)
        where route is not null && own.Count > 0
        select (leader, route, (IReadOnlyList<ClassReturn>)own);

    /// <summary>To the homeroom teacher; where that one cannot be reached, the leader of the grade is told at the ordinary times.</summary>
    private static (Effect?, bool) ToTeacher(SchoolRegister register, DueItem.ReturnRound round, Facts facts, SchoolClass schoolClass, Func<StaffMember, string> words) =>
        register.HomeroomTeacherOf(schoolClass.Id) is { } teacher && Routes.To(register, facts, teacher) is { } route
            ? (Entry(register, round, route, teacher, words(teacher), schoolClass.Id.Value), true)
            : (null, false);

    private static Effect.Say Entry(SchoolRegister register, DueItem.ReturnRound round, Route route, StaffMember to, string text, string about = "all")
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{round.Key}:{about}:{to.Id}");
        return new Effect.Say(route.Entry(key, register.School.Id, MessageKind.Reminder, new Outbound(text), round.At, round.StaleAt));
    }
}
