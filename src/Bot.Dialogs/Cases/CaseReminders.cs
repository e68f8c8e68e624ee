using Bot.Dialogs.Ladder;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.People;

namespace Bot.Dialogs.Cases;

/// <summary>
/// What owners of open cases hear from the ladder's rounds: in the morning that a step is due; in the evening, once each, that help is to be asked after two visits and the commune after
/// three that did not bring the child back (S4-11).
/// </summary>
internal static class CaseReminders
{
    private const int VisitsBeforeHelp = 2;
    private const int VisitsBeforeCommune = 3;

    /// <param name="mornings">School days whose morning fell due since the last look, the round's own included.</param>
    public static void Remind(LadderDraft draft, IReadOnlyList<DateOnly> mornings)
    {
        var (register, today) = (draft.Register, draft.Due.Day);
        var before = WorkDays.OnOrBefore(register, mornings.Append(today).Min().AddDays(-1));
        var lines = new List<(StaffMember? Owner, string Words)>();
        foreach (var (pupil, known) in Open(draft))
        {
            if (known is { NextStep: { } step, NextOn: { } on } && before < on && on <= today)
            {
                lines.Add((CaseAccess.OwnerOf(register, known), CaseWording.StepIsDue(pupil, step, on, today)));
            }
        }

        Say(draft, "case-steps", lines, MessageKind.Reminder);
    }

    public static void Propose(LadderDraft draft)
    {
        var lines = new List<(StaffMember? Owner, string Words)>();
        foreach (var (pupil, known) in Open(draft))
        {
            // A visit is without effect once its day, or the day that was promised, is over and the child is not back.
            var failed = CaseVisits.Of(draft.Facts, known).Count(visit => (visit.PromisedFor ?? visit.Day) < draft.Due.Day);
            var what = failed >= VisitsBeforeCommune && known.State != CaseState.Commune ? VisitsBeforeCommune : failed == VisitsBeforeHelp ? VisitsBeforeHelp : 0;
            var source = $"{known.School}/{known.Number}";
            if (what == 0 || draft.Facts.CaseEntries.Any(entry => entry.Id == CaseChange.Id(source, pupil.Id, $"propose {what}")))
            {
                continue;
            }

            var words = what == VisitsBeforeHelp ? CaseWording.AskForHelp(draft.Register, pupil, failed) : CaseWording.TellCommune(pupil, failed);
            draft.Add(new Effect.AddCaseEntry(new CaseEntry(known.School, pupil.Id, CaseChange.Id(source, pupil.Id, $"propose {what}"), CaseEntryKind.Moved, CaseLane.School, draft.Due.Day, draft.Now)
            {
                Words = what == VisitsBeforeHelp ? CaseWording.HelpProposed : CaseWording.CommuneProposed,
            }));
            lines.Add((CaseAccess.OwnerOf(draft.Register, known), words));
            lines.AddRange(draft.LeadersOf(pupil).Take(1).Select(leader => ((StaffMember?)leader, words)));
        }

        Say(draft, "case-help", lines, MessageKind.Notice);
    }

    /// <summary>Without those that this very round found to be back, or dropped out.</summary>
    private static IEnumerable<(Pupil Pupil, PupilCase Case)> Open(LadderDraft draft) =>
        from known in draft.Facts.Cases
        where known.IsOpen && !draft.Effects.OfType<Effect.MoveCase>().Any(move => move.Seen == known)
        let pupil = draft.Register.Find(known.Pupil)
        where pupil is not null && draft.Register.DropoutOf(pupil.Id, draft.Due.Day) is null
        select (pupil, known);

    private static void Say(LadderDraft draft, string what, IEnumerable<(StaffMember? Owner, string Words)> lines, MessageKind kind)
    {
        foreach (var own in lines.Where(line => line.Owner is not null).Distinct().GroupBy(line => line.Owner!, line => line.Words))
        {
            draft.Say(own.Key, what, string.Join('\n', own), kind);
        }
    }
}
