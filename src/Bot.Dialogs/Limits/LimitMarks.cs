using Bot.Dialogs.Ladder;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Limits;

/// <summary>
/// The marks of the 45 sessions (domain.md D.2): each is told once, the highest reached alone, to the homeroom teacher and from 30 on to leaders. A correction
/// that takes the count below a mark takes the mark back; from 30 on people hear so.
/// </summary>
internal static class LimitMarks
{
    public static void Tell(LadderDraft draft)
    {
        var told = new List<(StaffMember To, LimitStanding Standing, bool IsCorrection)>();
        var marks = draft.Facts.Marks.Where(mark => mark is { Stands: true, Kind: AbsenceMarkKind.Sessions }).ToLookup(mark => mark.Pupil);
        var missed = draft.Facts.Missed.ToLookup(session => session.Absence.Pupil);
        foreach (var pupil in draft.Register.Pupils.Where(pupil => missed[pupil.Id].Any() || marks[pupil.Id].Any()))
        {
            if (LimitStanding.Of(draft.Register, pupil, missed[pupil.Id], draft.Due.Day) is not { } standing)
            {
                continue;
            }

            var undone = marks[pupil.Id].Where(mark => mark.Value > standing.Used).ToList();
            draft.Add(undone.Select(mark => new Effect.SettleMark(mark, AbsenceMarkEnd.TakenBack, draft.Now)));
            var known = marks[pupil.Id].Except(undone).Select(mark => mark.Value).DefaultIfEmpty().Max();
            var isCorrection = undone.Exists(mark => mark.Value >= LimitStanding.LeadersFrom);
            if (!isCorrection && standing.Reached <= known)
            {
                continue;
            }

            var recipients = Recipients(draft, pupil, Math.Max(standing.Reached, undone.Select(mark => mark.Value).DefaultIfEmpty().Max())).ToList();
            if (recipients.Exists(draft.Reaches) && standing.Reached > known)
            {
                draft.Add(Mark(draft, standing));
            }

            if (isCorrection || undone.Count == 0)
            {
                told.AddRange(recipients.Select(member => (member, standing, isCorrection)));
            }
        }

        foreach (var own in told.GroupBy(one => one.To))
        {
            draft.Say(own.Key, "sessions", LimitWording.Reached(draft.Register, [.. own.Select(one => (one.Standing, one.IsCorrection))]), MessageKind.Notice);
        }
    }

    private static IEnumerable<StaffMember> Recipients(LadderDraft draft, Pupil pupil, int mark)
    {
        var teacher = TaskOwners.Of(draft.Register, pupil.Class);
        var leaders = mark >= LimitStanding.LeadersFrom ? draft.LeadersOf(pupil) : [];
        return new[] { teacher }.OfType<StaffMember>().Concat(leaders).Distinct();
    }

    private static Effect.RecordMark Mark(LadderDraft draft, LimitStanding standing) => new(new AbsenceMark(
        draft.Register.School.Id, standing.Pupil.Id, AbsenceMarkKind.Sessions, draft.Register.Calendar.YearOf(draft.Due.Day).From, standing.Reached, draft.Due.Day, draft.Now));
}
