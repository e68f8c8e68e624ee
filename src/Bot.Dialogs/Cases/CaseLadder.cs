using Bot.Dialogs.Ladder;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>
/// What a round of the ladder does to cases: a child that reaches the leaders' day gets one, a child on watch gets its own back a day earlier (S3-04), and a child seen in class again goes on watch.
/// </summary>
internal static class CaseLadder
{
    public static void Follow(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var told = new List<(StaffMember? Owner, string Words)>();
        told.AddRange(Returned(draft, pupils));
        told.AddRange(Withdrawn(draft, pupils));
        if (draft.Due.Moment == LadderMoment.Evening)
        {
            told.AddRange(Away(draft, pupils));
        }

        foreach (var own in told.Where(one => one.Owner is not null).GroupBy(one => one.Owner!, one => one.Words))
        {
            draft.Say(own.Key, "cases", string.Join('\n', own), MessageKind.Notice);
        }
    }

    private static IEnumerable<(StaffMember? Owner, string Words)> Away(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var (register, today) = (draft.Register, draft.Due.Day);
        foreach (var (pupil, spell) in pupils.Select(days => (days.Pupil, Spell: days.Running(today))).Where(one => one.Spell is not null && register.DropoutOf(one.Pupil.Id, today) is null))
        {
            var known = draft.Facts.Cases.LastOrDefault(one => one.Pupil == pupil.Id);
            var watched = known is not null && CaseChange.IsWatched(register, known, today) ? known : null;
            if (watched?.StateSince > spell!.First || spell!.Count(register.School.Rules.InCalendarDays.HasFlag(LadderSteps.Leaders)) < register.School.Rules.ConsecutiveAbsenceDays - (watched is null ? 0 : 1)
                || CaseChange.Opening(register, draft.Facts.Cases, pupil.Id, CaseOrigin.Ladder, draft.Now, draft.Due.Key, by: null, CaseWording.LadderWords(spell.Days.Count)) is not { } change)
            {
                continue;
            }

            draft.Add(change.Effects);
            yield return (CaseAccess.OwnerOf(register, change.After), watched is null ? CaseWording.OpenedByLadder(pupil, spell.Days.Count) : CaseWording.ReopenedByLadder(pupil, watched, spell.Days.Count));
        }
    }

    private static IEnumerable<(StaffMember? Owner, string Words)> Returned(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var (register, today) = (draft.Register, draft.Due.Day);
        foreach (var known in draft.Facts.Cases.Where(one => one.IsOpen && IsOfLadder(draft, one)))
        {
            if (register.Find(known.Pupil) is not { } pupil || SeenOn(draft, pupils, pupil, today) is not { } day || day < known.OpenedOn)
            {
                continue;
            }

            var entry = new CaseEntry(register.School.Id, pupil.Id, CaseChange.Id(draft.Due.Key, pupil.Id, "back"), CaseEntryKind.Returned, CaseLane.School, day, draft.Now) { Words = CaseWording.SeenInClass };
            draft.Add(CaseChange.Moving(known, CaseMove.Return, entry)!.Effects);
            yield return (CaseAccess.OwnerOf(register, known), CaseWording.SeenBack(pupil, day));
        }
    }

    /// <summary>A correction took away why it was opened, and nobody has written into it: it was never a case.</summary>
    private static IEnumerable<(StaffMember? Owner, string Words)> Withdrawn(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var (register, today, rules) = (draft.Register, draft.Due.Day, draft.Register.School.Rules);
        foreach (var known in draft.Facts.Cases.Where(one => one is { Origin: CaseOrigin.Ladder, State: CaseState.Watching, Relapses: 0, NextStep: null, Owner: null }))
        {
            var spell = pupils.FirstOrDefault(one => one.Pupil.Id == known.Pupil)?.Running(today);
            var lines = CaseLines.Standing(draft.Facts.CaseEntries).Where(entry => entry.Pupil == known.Pupil && entry.At >= known.OpenedAt).ToList();
            if (register.Find(known.Pupil) is not { } pupil || spell is null || spell.Count(rules.InCalendarDays.HasFlag(LadderSteps.Leaders)) >= rules.ConsecutiveAbsenceDays || lines is not [{ Kind: CaseEntryKind.Opened } opened])
            {
                continue;
            }

            draft.Add(new Effect.DropCase(known));
            draft.Add(new Effect.AddCaseEntry(new CaseEntry(register.School.Id, pupil.Id, CaseChange.Id(draft.Due.Key, pupil.Id, "withdrawn"), CaseEntryKind.TakenBack, CaseLane.School, today, draft.Now) { Words = CaseWording.CorrectedSince, TakesBack = opened.Id }));
            yield return (CaseAccess.OwnerOf(register, known), CaseWording.Withdrawn(pupil));
        }
    }

    /// <summary>Whether the ladder knows that the child was away: a case for single days, of a silent family or a list, is ended by people.</summary>
    private static bool IsOfLadder(LadderDraft draft, PupilCase known) => known.Origin == CaseOrigin.Ladder || known.Relapses > 0
        || draft.Facts.Marks.Any(mark => mark.Pupil == known.Pupil && mark.Kind == AbsenceMarkKind.Leaders && mark.ReachedOn >= known.OpenedOn);

    /// <summary>The first day of the time that goes on since the child was missing last; null while it is missing.</summary>
    private static DateOnly? SeenOn(LadderDraft draft, IReadOnlyList<PupilDays> pupils, Pupil pupil, DateOnly today)
    {
        var firstDay = draft.Register.Calendar.YearOf(today).From;
        var days = pupils.FirstOrDefault(one => one.Pupil.Id == pupil.Id)
            ?? new PupilDays(draft.Register, pupil, [], draft.Facts.Held.Where(held => held.RollCall.Class == pupil.Class).ToLookup(held => held.RollCall.Date), firstDay);
        DateOnly? seen = null;
        for (var day = today; day >= firstDay && days.StateOn(day) is var state && state is not (PupilDay.Absent or PupilDay.Excused); day = day.AddDays(-1))
        {
            seen = state == PupilDay.Present ? day : seen;
        }

        return seen;
    }
}
