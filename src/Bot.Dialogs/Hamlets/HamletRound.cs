using System.Globalization;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Hamlets;

/// <summary>
/// The day's messages to those in charge of hamlets: children whose absence nobody explained and whose families no message reaches, by given name and
/// class, one message a hamlet. Pure. A hamlet without a reachable lead stays with the homeroom teachers, who were asked to call at the roll call.
/// </summary>
public static class HamletRound
{
    public static FactsNeeded Needs(SchoolRegister register, DueItem.HamletRound due) => new() { School = register.School.Id, Days = [due.Day] };

    /// <summary>The families of the absent and the leads, once the roll calls are known.</summary>
    public static FactsNeeded Needs(SchoolRegister register, DueItem.HamletRound due, Facts reported)
    {
        var absent = reported.RollCalls.Values.SelectMany(rollCall => rollCall.Absences).Where(absence => absence.LacksExplanation).Select(absence => absence.Pupil).Distinct().ToList();
        return new FactsNeeded
        {
            School = register.School.Id,
            QuestionsAbout = [.. absent],
            QuestionsSince = due.Day,
            Contacts =
            [
                .. absent.SelectMany(register.GuardiansOf).Select(guardian => Membership.Of(register.School.Id, guardian.Id)),
                .. register.Staff.Where(member => member.Hamlets.Count > 0).Select(member => Membership.Of(register.School.Id, member.Id)),
            ],
        };
    }

    public static IReadOnlyList<Effect> Decide(SchoolRegister register, DueItem.HamletRound due, Facts reported, Facts facts, DateTimeOffset now)
    {
        var pupils = reported.RollCalls.Values
            .Where(rollCall => rollCall.IsReported && IsSettled(rollCall, now))
            .SelectMany(rollCall => rollCall.Absences.Where(absence => SafetyPolicy.IsUnexplained(absence, rollCall.Key, facts.Questions)))
            .Select(absence => register.Find(absence.Pupil))
            .OfType<Pupil>()
            .Where(pupil => register.DropoutOf(pupil.Id, due.Day) is null)
            .DistinctBy(pupil => pupil.Id)
            .Where(pupil => Routes.ToGuardians(register, facts, pupil.Id).Count == 0);
        var effects = new List<Effect>();
        foreach (var hamlet in pupils.GroupBy(pupil => pupil.Hamlet, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (HamletLeads.Of(register, hamlet.Key) is { } lead && Routes.To(register, facts, lead) is { } route)
            {
                effects.AddRange(Ask(register, due, [.. hamlet.OrderBy(pupil => pupil.Class.Value, ClassOrder.ByName).ThenBy(pupil => pupil.RollNumber)], lead, route, now));
            }
        }

        return effects;
    }

    private static IEnumerable<Effect> Ask(SchoolRegister register, DueItem.HamletRound due, IReadOnlyList<Pupil> pupils, StaffMember lead, Route route, DateTimeOffset now)
    {
        var (school, hamlet) = (register.School.Id, pupils[0].Hamlet);
        foreach (var (index, pupil) in pupils.Index())
        {
            yield return new Effect.AskHamlet(new HamletAsk(school, pupil.Id, due.Day, pupil.Class, hamlet, lead.Id, index + 1, now));
            yield return AuditActions.SeenBy(school, lead.Id, pupil.Id, now);
        }

        var body = new Outbound(HamletWording.Ask(hamlet, pupils))
        {
            Choices = pupils is [var only] ? [.. Enum.GetValues<HamletAnswer>().Select(answer => new Choice(HamletWording.Label(answer), ButtonToken.OfHamlet(only.Id, due.Day, answer)))] : [],
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"hamlet:{school.Value}:{due.Day:yyyy-MM-dd}:{hamlet}:{lead.Id}");
        yield return new Effect.Say(route.Entry(key, school, MessageKind.Notice, body, now, due.StaleAt));
    }

    /// <summary>As for questions to families: the teacher said yes, or had the time to correct; and no number contradicts another.</summary>
    private static bool IsSettled(RollCall rollCall, DateTimeOffset now) =>
        rollCall.ConfirmedAt is not null || (!rollCall.IsInDoubt && rollCall.ReportedAt <= now - SafetyPolicy.Grace);
}
