using Bot.Dialogs.Cases;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Nudges;

/// <summary>One round of nudges: what is queued, and what is remembered as said. Pure, as a turn is.</summary>
/// <param name="Effects">To be written together with the job's new mark.</param>
/// <param name="Told">Children whose families hear something.</param>
/// <param name="Unreachable">Tasks that neither the homeroom teacher nor a leader could get.</param>
public sealed record NudgeRound(IReadOnlyList<Effect> Effects, IReadOnlyList<PupilId> Told, int Unreachable)
{
    public static NudgeFactsNeeded Needs(SchoolRegister register, DueItem.FamilyRound due, DateTimeOffset now) =>
        new(register.School.Id, due.Day, register.Calendar.YearOf(due.Day).From, now);

    public static NudgeRound Decide(SchoolRegister register, DueItem.FamilyRound due, NudgeFacts facts, DateTimeOffset now)
    {
        var plan = NudgePlan.Make(register, facts, due.Day);
        var effects = new List<Effect>();
        var told = plan.Messages.SelectMany(message => message.Text.Children.Select(child => (Child: child, message))).DistinctBy(pair => pair.Child).ToList();
        effects.AddRange(told.Select(pair => new Effect.RecordNudge(new Nudge(register.School.Id, pair.Child.Pupil.Id, due.Day, pair.message.Kind, now)
        {
            Cause = pair.message.Text.IsHelp ? pair.Child.Cause : null,
        })
        {
            Messages = [.. plan.Messages.Where(message => message.Text.Children.Contains(pair.Child)).Select(message => KeyOf(register, due, message))],
        }));
        effects.AddRange(plan.Messages.Select(message => new Effect.Say(Entry(register, due, message))));
        effects.AddRange(DeadChats.Of(register, facts, due.Day, now));
        effects.AddRange(plan.Trial.Select(pupil => new Effect.RecordTrialPupil(pupil)));
        var unreachable = 0;
        foreach (var child in plan.HandOvers)
        {
            var (owner, message) = HandOver(register, due, facts, child);
            if (owner is not null)
            {
                effects.Add(new Effect.OpenTask(SilentFamilyTask.Of(register, child.Pupil, owner, child.UnansweredDays, due.Day, now)));
                effects.AddRange(CaseChange.Opening(register, facts.Cases, child.Pupil.Id, CaseOrigin.SilentFamily, now, due.Key, by: null, CaseWording.SilentWords)?.Effects ?? []);
            }

            if (message is null)
            {
                unreachable++;
                continue;
            }

            effects.Add(new Effect.RecordNudge(new Nudge(register.School.Id, child.Pupil.Id, due.Day, NudgeKind.HandOver, now)));
            effects.Add(message);
        }

        return new NudgeRound(effects, [.. told.Select(pair => pair.Child.Pupil.Id)], unreachable);
    }

    /// <summary>A safety question that was opened between our look and our commit: what waits is taken back.</summary>
    public IReadOnlyList<Effect> TakeBack(SchoolRegister register, DateOnly day, NudgeFacts facts) =>
        [.. Told.Where(facts.AskedAbout.Contains).SelectMany(pupil => NudgeKeys.TakeBack(register, pupil, day))];

    private static OutboxEntry Entry(SchoolRegister register, DueItem.FamilyRound due, PlannedNudge message)
    {
        var school = register.School.Id;
        var first = message.Text.Children[0].Pupil.Id;
        var body = new Outbound(message.Text.Text)
        {
            Choices = [.. message.Text.Answers.Select(answer => new Choice(answer.Label, ButtonToken.OfNudge(first, due.Day, answer.Number)))],
            TextNamesChoices = true,
        };
        return message.Route.Entry(KeyOf(register, due, message), school, MessageKind.Nudge, body, due.At, due.StaleAt);
    }

    private static string KeyOf(SchoolRegister register, DueItem.FamilyRound due, PlannedNudge message) =>
        NudgeKeys.Of(register.School.Id, message.Text.Children[0].Pupil.Id, due.Day, message.Kind) + message.To;

    /// <summary>
    /// To the homeroom teacher; without a working chat there, to the leader of the grade, then the principal. Who is told has the task; where
    /// nobody can be told it waits in the list of who should.
    /// </summary>
    private static (StaffMember? Owner, Effect.Say? Message) HandOver(SchoolRegister register, DueItem.FamilyRound due, NudgeFacts facts, ChildRecord child)
    {
        var contacts = new Facts { Contacts = facts.Contacts };
        var leader = register.Find(child.Pupil.Class) is { } taught ? register.LeaderOf(taught.Grade) : null;
        var told = new[] { register.HomeroomTeacherOf(child.Pupil.Class), leader, register.Principal }
            .OfType<StaffMember>()
            .Select(member => (Member: member, Route: Routes.To(register, contacts, member)))
            .FirstOrDefault(found => found.Route is not null);
        if (told.Route is not { } route)
        {
            return (TaskOwners.Of(register, child.Pupil.Class), null);
        }

        var body = new Outbound(NudgeNoticeWording.HandOver(register, child.Pupil, child.UnansweredDays));
        var key = NudgeKeys.Of(register.School.Id, child.Pupil.Id, due.Day, NudgeKind.HandOver) + told.Member.Id;
        return (told.Member, new Effect.Say(route.Entry(key, register.School.Id, MessageKind.Notice, body, due.At)));
    }
}
