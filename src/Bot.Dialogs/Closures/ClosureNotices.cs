using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Closures;

/// <summary>Who hears of a change of the calendar, and what is not said any more because of it.</summary>
internal static class ClosureNotices
{
    private static readonly TimeOnly NightBegins = new(20, 30);
    private static readonly TimeOnly NightEnds = new(6, 0);

    /// <summary>Reminders and questions about sessions that are closed now, those of days gone by too.</summary>
    public static IEnumerable<Effect> Silence(SchoolRegister register, Facts facts, CalendarChange change, Affected affected)
    {
        if (!change.TakesAway)
        {
            yield break;
        }

        var school = register.School.Id;
        var pupils = affected.Pupils.Select(pupil => pupil.Id).ToHashSet();
        foreach (var key in affected.HeldSessions(register, change.From, change.To, change.Session))
        {
            if (!affected.IsOfPupils)
            {
                yield return new Effect.Withdraw(Timetable.ReminderPrefix(school, key));
            }

            foreach (var absence in facts.RollCalls.GetValueOrDefault(key)?.Absences.Where(absence => pupils.Contains(absence.Pupil)) ?? [])
            {
                yield return new Effect.Withdraw(FamilyQuestions.KeyPrefix(school, absence.Pupil, key));
                yield return new Effect.WithdrawQuestion(school, absence.Pupil, key);
            }
        }
    }

    /// <summary>One message to each guardian, about all the own children concerned; none about days gone by (S2-20).</summary>
    public static IEnumerable<Effect.Say> ToFamilies(SchoolRegister register, Facts facts, CalendarChange change, Affected affected, DateTimeOffset now) =>
        Families(register, facts, change, affected, now, KeyOf(register, change), (worded, pupils) => CalendarChangedWording.Of(worded, change, pupils));

    /// <summary>What waits is not sent; who read it is told that it was a mistake.</summary>
    public static IEnumerable<Effect> TakeBack(SchoolRegister register, Facts facts, CalendarChange change, Affected affected, StaffMember decider, DateTimeOffset now)
    {
        var (told, back) = (KeyOf(register, change), $"closure-back:{register.School.Id}:{change.Id}:");
        yield return new Effect.Withdraw(told);
        foreach (var say in Families(register, facts, change, affected, now, back, (worded, pupils) => CalendarChangedWording.TakenBack(worded, change, pupils)))
        {
            yield return say with { OnlyIfSent = told + say.Entry.Key[back.Length..] };
        }

        foreach (var (member, route) in Colleagues(register, facts, affected, decider))
        {
            yield return new Effect.Say(route.Entry($"{back}staff:{member.Id}", register.School.Id, MessageKind.Notice, new Outbound(ClosureWording.StaffTakenBack(register, change, decider)), now));
        }
    }

    /// <summary>The homeroom teachers of the classes and the other leaders.</summary>
    public static IEnumerable<Effect> ToStaff(SchoolRegister register, Facts facts, CalendarChange change, Affected affected, StaffMember decider, DateTimeOffset now) =>
        Colleagues(register, facts, affected, decider).Select(one => new Effect.Say(one.Route.Entry(
            $"{KeyOf(register, change)}staff:{one.Member.Id}", register.School.Id, MessageKind.Notice, new Outbound(ClosureWording.ForStaff(register, change, affected, decider)), now)));

    /// <summary>Somebody who may not decide it asks for it: the leader of the grade, else the principal, hears the words.</summary>
    public static void Propose(TurnDraft draft, Party.Staff staff, ClosureReading reading, string text)
    {
        var register = staff.Register;
        var grade = Affected.By(register, reading.Scopes).Classes is [var only, ..] ? only.Grade : -1;
        var leader = new[] { register.LeaderOf(grade), register.Principal }.Concat(register.Staff.Where(member => member.IsLeader)).OfType<StaffMember>()
            .FirstOrDefault(member => Routes.To(register, draft.Facts, member) is not null);
        if (leader is null)
        {
            draft.Reply(ClosureWording.NobodyToDecide(register), register.School.Id);
            return;
        }

        var body = new Outbound(ClosureWording.Proposal(staff.Member, text));
        draft.Add(new Effect.Say(Routes.To(register, draft.Facts, leader)!.Entry($"closure-proposed:{draft.Source}:{leader.Id}", register.School.Id, MessageKind.Notice, body, draft.Scene.Now)));
        draft.Reply(ClosureWording.Proposed(leader), register.School.Id);
    }

    private static IEnumerable<Effect.Say> Families(
        SchoolRegister register, Facts facts, CalendarChange change, Affected affected, DateTimeOffset now, string key, Func<SchoolRegister, IReadOnlyList<Pupil>, string> text)
    {
        if (change.To < register.Clock.DateOf(now))
        {
            return [];
        }

        return from pupil in affected.Pupils
               from way in Routes.ToGuardians(register, facts, pupil.Id)
               where !way.Route.IsByPhoneAlone // no template says it
               group (pupil, way) by way.Route.To into family
               let first = family.First().way
               select new Effect.Say(first.Route.Entry(
                   key + first.Guardian.Id,
                   register.School.Id,
                   MessageKind.FollowUp,
                   new Outbound(text(register.In(first.Route.Language), [.. family.Select(one => one.pupil)])),
                   ByDay(register, now),
                   register.Clock.At(change.To, NightBegins)));
    }

    private static IEnumerable<(StaffMember Member, Route Route)> Colleagues(SchoolRegister register, Facts facts, Affected affected, StaffMember decider) =>
        from member in affected.Classes.Select(one => register.HomeroomTeacherOf(one.Id)).OfType<StaffMember>()
            .Concat(affected.Classes.Select(one => register.LeaderOf(one.Grade)).OfType<StaffMember>())
            .Append(register.Principal).OfType<StaffMember>().Distinct()
        where member.Id != decider.Id
        let route = Routes.To(register, facts, member)
        where route is not null
        select (member, route);

    private static string KeyOf(SchoolRegister register, CalendarChange change) => $"closure:{register.School.Id}:{change.Id}:";

    /// <summary>Now, or at six in the morning.</summary>
    private static DateTimeOffset ByDay(SchoolRegister register, DateTimeOffset now)
    {
        var (day, time) = (register.Clock.DateOf(now), register.Clock.TimeOf(now));
        return time >= NightBegins ? register.Clock.At(day.AddDays(1), NightEnds) : time < NightEnds ? register.Clock.At(day, NightEnds) : now;
    }
}
