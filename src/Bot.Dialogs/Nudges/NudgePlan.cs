using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Trials;

namespace Bot.Dialogs.Nudges;

/// <summary>Who hears what in one round. Pure: register and facts in, messages out.</summary>
/// <param name="Messages">One for each person; siblings are merged.</param>
/// <param name="HandOvers">Children whose families a person should call now.</param>
internal sealed record NudgePlan(IReadOnlyList<PlannedNudge> Messages, IReadOnlyList<ChildRecord> HandOvers)
{
    /// <summary>While a trial runs: whose families were to hear, and whether they do.</summary>
    public IReadOnlyList<TrialPupil> Trial { get; init; } = [];

    /// <summary>The most days of any seven on which a family hears something (C.2 rule 7).</summary>
    public const int DaysAWeek = 2;

    public static NudgePlan Make(SchoolRegister register, NudgeFacts facts, DateOnly day)
    {
        var children = Records(register, facts, day);
        var messages = new List<PlannedNudge>();
        var handOvers = new List<ChildRecord>();
        var trial = new List<TrialPupil>();
        foreach (var family in Family.Of(register))
        {
            var own = family.Children.Select(children.GetValueOrDefault).OfType<ChildRecord>().Where(child => !child.HasPlanFor(day)).ToList();
            var due = own.Select(child => (Child: child, Kinds: new NudgeOccasions(register, day, child).Due())).Where(pair => pair.Kinds.Count > 0).ToList();
            handOvers.AddRange(due.Where(pair => pair.Kinds.Contains(NudgeKind.HandOver)).Select(pair => pair.Child));
            if (family.Children.Select(children.GetValueOrDefault).OfType<ChildRecord>().SelectMany(child => child.ToldAfter(day.AddDays(-7))).Distinct().Count() < DaysAWeek)
            {
                var meant = ForFamily(register, facts, family, due, day);
                trial.AddRange(OnTrial(register, facts, meant, day));
                messages.AddRange(trial.Count > 0 && trial.Exists(pupil => pupil.IsHeldOut && family.Children.Contains(pupil.Pupil))
                    ? ForFamily(register, facts, family, [.. due.Select(pair => (pair.Child, WithoutHeldOut(register, facts, pair.Child, pair.Kinds, day)))], day)
                    : meant);
            }
        }

        return new NudgePlan(messages, handOvers) { Trial = trial };
    }

    /// <summary>Whose families would hear something if nobody were held out: decided before the lot is looked at, for told and held out alike.</summary>
    private static IEnumerable<TrialPupil> OnTrial(SchoolRegister register, NudgeFacts facts, List<PlannedNudge> meant, DateOnly day) => facts.HoldOutSeed is null
        ? []
        : meant.Where(message => message.Kind.IsOnTrial()).SelectMany(message => message.Text.Children).Select(child => child.Pupil).DistinctBy(pupil => pupil.Id)
            .Select(pupil => new TrialPupil(register.School.Id, pupil.Id, pupil.Class, HoldOut.WeekOf(day, register.School.Rules.FamilyWeekday), day, IsHeldOut(register, facts, pupil, day)));

    private static IReadOnlyList<NudgeKind> WithoutHeldOut(SchoolRegister register, NudgeFacts facts, ChildRecord child, IReadOnlyList<NudgeKind> kinds, DateOnly day) =>
        IsHeldOut(register, facts, child.Pupil, day) ? [.. kinds.Where(kind => !kind.IsOnTrial())] : kinds;

    private static bool IsHeldOut(SchoolRegister register, NudgeFacts facts, Pupil pupil, DateOnly day) =>
        facts.HoldOutSeed is { } seed
        && HoldOut.IsHeldOut(register.School.Id, pupil.Class, HoldOut.WeekOf(day, register.School.Rules.FamilyWeekday), seed, register.School.Rules.HoldOutShare);

    /// <summary>The best kind that anybody of the family can be told; all of them hear that one.</summary>
    private static List<PlannedNudge> ForFamily(
        SchoolRegister register, NudgeFacts facts, Family family, IReadOnlyList<(ChildRecord Child, IReadOnlyList<NudgeKind> Kinds)> due, DateOnly day)
    {
        foreach (var kind in due.SelectMany(pair => pair.Kinds).Where(kind => kind != NudgeKind.HandOver).Distinct().Order())
        {
            var concerned = due.Where(pair => pair.Kinds.Contains(kind)).Select(pair => pair.Child).ToList();
            var messages = Recipients(register, facts, family, kind)
                .Select(recipient => (recipient, Children: concerned.Where(child => recipient.Children.Contains(child.Pupil.Id)).ToList()))
                .Where(pair => pair.Children.Count > 0)
                .Select(pair => new PlannedNudge(kind, day, pair.recipient.To, pair.recipient.Route, NudgeWording.Say(register.In(pair.recipient.Route.Language), kind, day, pair.Children)))
                .ToList();
            if (messages.Count > 0)
            {
                return messages;
            }
        }

        return [];
    }

    /// <summary>Every guardian who agreed, one way each; two who are one person by their chat, once. Who wants fewer hears of the month only.</summary>
    private static IEnumerable<(GuardianId To, Route Route, HashSet<PupilId> Children)> Recipients(SchoolRegister register, NudgeFacts facts, Family family, NudgeKind kind) =>
        from guardian in family.Guardians
        where kind == NudgeKind.Month || !facts.WantFewer.Contains(guardian.Id)
        let route = Routes.Of(facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, guardian.Id)) ?? [])
        where route is not null
        group (guardian, route) by route.To into person
        let first = person.First()
        select (first.guardian.Id, first.route, person.SelectMany(one => one.guardian.Children).Select(child => child.Pupil).ToHashSet());

    private static Dictionary<PupilId, ChildRecord> Records(SchoolRegister register, NudgeFacts facts, DateOnly day)
    {
        var missed = facts.Missed.ToLookup(session => session.Absence.Pupil);
        var said = facts.Said.ToLookup(nudge => nudge.Pupil);
        var held = register.Classes.ToDictionary(
            schoolClass => schoolClass.Id, schoolClass => facts.Held.Where(session => session.RollCall.Class == schoolClass.Id).ToLookup(session => session.RollCall.Date));
        var none = Array.Empty<HeldSession>().ToLookup(session => session.RollCall.Date);
        return register.Pupils.Where(pupil => register.DropoutOf(pupil.Id, day) is null).ToDictionary(pupil => pupil.Id, pupil => new ChildRecord(
            register,
            pupil,
            [.. missed[pupil.Id]],
            [.. said[pupil.Id]],
            held.GetValueOrDefault(pupil.Class) ?? none,
            facts.AskedAbout.Contains(pupil.Id),
            facts.Alarmed.Contains(pupil.Id)));
    }
}

/// <summary>A message of a round to one person.</summary>
internal sealed record PlannedNudge(NudgeKind Kind, DateOnly Day, GuardianId To, Route Route, NudgeText Text);

/// <param name="Children">The pupils it names.</param>
/// <param name="Answers">The digits it offers, with their labels; their meaning is the same everywhere (design §10).</param>
/// <param name="IsHelp">Whether help is offered instead of a total.</param>
internal sealed record NudgeText(string Text, IReadOnlyList<ChildRecord> Children, IReadOnlyList<(int Number, string Label)> Answers, bool IsHelp = false);
