using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ladder;

/// <summary>How a step that was told ends: the child is back, or a correction shows that it had not come to that. Leaders who were told hear either.</summary>
internal static class LadderEnds
{
    public static void Settle(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var rules = draft.Register.School.Rules;
        var ended = new List<(Pupil Pupil, AbsenceMark Mark, AbsenceSpell? Spell, AbsenceMarkEnd End)>();
        foreach (var mark in draft.Facts.Marks.Where(mark => mark is { Stands: true, Kind: AbsenceMarkKind.Eve or AbsenceMarkKind.Leaders }))
        {
            if (draft.Register.Find(mark.Pupil) is not { } pupil)
            {
                continue; // left the school: there is nobody to speak of
            }

            var spell = pupils.FirstOrDefault(known => known.Pupil.Id == mark.Pupil)?.Since(mark.Since, draft.Due.Day);
            var days = spell?.Count(rules.InCalendarDays.HasFlag(mark.Kind == AbsenceMarkKind.Leaders ? LadderSteps.Leaders : LadderSteps.Eve)) ?? 0;
            if (days < rules.ConsecutiveAbsenceDays - (mark.Kind == AbsenceMarkKind.Leaders ? 0 : 1))
            {
                ended.Add((pupil, mark, spell, AbsenceMarkEnd.TakenBack));
            }
            else if (spell?.BackOn is not null)
            {
                ended.Add((pupil, mark, spell, AbsenceMarkEnd.Returned));
            }
        }

        draft.Add(ended.Select(one => new Effect.SettleMark(one.Mark, one.End, draft.Now)));
        var ofLeaders = ended.Where(one => one.Mark.Kind == AbsenceMarkKind.Leaders).ToList();
        draft.Add(ofLeaders.Select(one => new Effect.CloseTask(
            one.Mark.School, LadderSpells.TaskKey(one.Pupil.Id, one.Mark.Since), draft.Due.Day, draft.Now, Outcome: LadderWording.Ended(one.Spell, one.End), IsCancelled: one.End == AbsenceMarkEnd.TakenBack)));
        foreach (var told in ofLeaders.SelectMany(one => draft.LeadersOf(one.Pupil).Select(leader => (leader, one))).GroupBy(pair => pair.leader, pair => pair.one))
        {
            draft.Say(told.Key, "ended", LadderWording.ToldBefore([.. told.Select(one => (one.Pupil, one.Mark, one.Spell, one.End))]), MessageKind.Notice);
        }
    }
}
