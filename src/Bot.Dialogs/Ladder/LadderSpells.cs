using System.Globalization;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Ladder;

/// <summary>The evening's steps: teachers hear the day before leaders are told, leaders hear at the end of the school's number of days (S3-05).</summary>
internal static class LadderSpells
{
    public static void Tell(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var rules = draft.Register.School.Rules;
        var running = pupils.Select(days => (days.Pupil, Spell: days.Running(draft.Due.Day))).Where(one => one.Spell is not null).Select(one => (one.Pupil, Spell: one.Spell!))
            .Where(one => !IsOfReturn(draft, one.Pupil, one.Spell)).ToList();
        var forLeaders = running.Where(one => one.Spell.Count(rules.InCalendarDays.HasFlag(LadderSteps.Leaders)) >= rules.ConsecutiveAbsenceDays).ToList();
        TellLeaders(draft, forLeaders);
        AskWhetherDroppedOut(draft, [.. running.Where(one => one.Spell.DaysUnheard >= rules.DropoutProposalDays && draft.Register.DropoutOf(one.Pupil.Id, draft.Due.Day) is null)]);

        var eve = rules.ConsecutiveAbsenceDays - 1;
        TellTeachers(draft, [.. running.Except(forLeaders).Where(one => eve > 0 && one.Spell.Count(rules.InCalendarDays.HasFlag(LadderSteps.Eve)) >= eve)]);
    }

    /// <summary>Who never came back behind a long break is told of by return mode, with its own notice.</summary>
    private static bool IsOfReturn(LadderDraft draft, Pupil pupil, AbsenceSpell spell) =>
        draft.Register.Find(pupil.Class) is { } schoolClass && Domain.Calendar.ReturnPeriod.Beginning(draft.Register, schoolClass, spell.First) is not null;

    /// <summary>Names the task of sending the notice.</summary>
    public static string TaskKey(PupilId pupil, DateOnly first) => string.Create(CultureInfo.InvariantCulture, $"ladder:{pupil.Value}:{first:yyyy-MM-dd}");

    /// <summary>Whether people were told of it and nothing ended it: a child that had not come back after all is told of anew.</summary>
    private static bool WasTold(LadderDraft draft, AbsenceSpell spell, AbsenceMarkKind kind) =>
        draft.Facts.Marks.Any(mark => mark.Pupil == spell.Pupil && mark.Kind == kind && mark.Since == spell.First && mark.Stands);

    private static void TellTeachers(LadderDraft draft, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children)
    {
        foreach (var own in children.Where(one => !WasTold(draft, one.Spell, AbsenceMarkKind.Eve)).GroupBy(one => TaskOwners.Of(draft.Register, one.Pupil.Class)))
        {
            if (own.Key is { } teacher)
            {
                draft.Say(teacher, "eve", LadderWording.Eve(draft.Register, [.. own]), MessageKind.Reminder);
                draft.Add(own.Where(_ => draft.Reaches(teacher)).Select(one => Mark(draft, one.Spell, AbsenceMarkKind.Eve)));
            }
        }
    }

    /// <summary>Remembered only when somebody was told: who links later still hears of it.</summary>
    private static void TellLeaders(LadderDraft draft, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children)
    {
        var untold = children.Where(one => !WasTold(draft, one.Spell, AbsenceMarkKind.Leaders)).ToList();
        foreach (var (leader, own) in untold.SelectMany(one => draft.LeadersOf(one.Pupil).Select(leader => (leader, one))).GroupBy(pair => pair.leader, pair => pair.one).Select(group => (group.Key, group.ToList())))
        {
            draft.Say(leader, "leaders", LadderWording.ToLeaders(draft.Register, own, draft.Due.Day), MessageKind.Notice);
        }

        foreach (var (pupil, spell) in untold)
        {
            draft.Add(draft.LeadersOf(pupil).Where(draft.Reaches).Take(1).Select(_ => Mark(draft, spell, AbsenceMarkKind.Leaders)));
            draft.Add(draft.LeadersOf(pupil).Take(1).Select(owner => new Effect.OpenTask(TaskOf(draft, pupil, spell, owner))));
        }
    }

    /// <summary>The machine proposes and never sets (A.6); asked once for a spell.</summary>
    private static void AskWhetherDroppedOut(LadderDraft draft, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children)
    {
        foreach (var (pupil, spell) in children.Where(one => !WasTold(draft, one.Spell, AbsenceMarkKind.Proposal)))
        {
            foreach (var leader in draft.LeadersOf(pupil))
            {
                draft.Say(leader, $"dropout:{pupil.Id}", DropoutWording.Unheard(pupil, spell), MessageKind.Notice);
            }

            draft.Add(draft.LeadersOf(pupil).Where(draft.Reaches).Take(1).Select(_ => Mark(draft, spell, AbsenceMarkKind.Proposal)));
        }
    }

    private static StaffTask TaskOf(LadderDraft draft, Pupil pupil, AbsenceSpell spell, StaffMember owner) =>
        new(draft.Register.School.Id, TaskKey(pupil.Id, spell.First), TaskKind.Other, owner.Id, draft.Now)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            Day = spell.First,
            DueOn = draft.Register.Find(pupil.Class) is { } schoolClass ? draft.Register.Calendar.NextSchoolDay(draft.Due.Day, schoolClass, 30) : null,
            Words = LadderWording.Task(pupil, spell),
        };

    private static Effect.RecordMark Mark(LadderDraft draft, AbsenceSpell spell, AbsenceMarkKind kind) =>
        new(new AbsenceMark(draft.Register.School.Id, spell.Pupil, kind, spell.First, spell.Days.Count, draft.Due.Day, draft.Now));
}
