using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>A case as it is shown: state, owner, next step, then what the school did, what the commune did and what the family said.</summary>
internal static class CaseView
{
    /// <summary>Of each lane the newest so many.</summary>
    private const int LinesOfLane = 8;

    public static string Of(Party.Staff staff, Facts facts, Pupil pupil, DateOnly today)
    {
        var register = staff.Register;
        var known = facts.Cases.LastOrDefault(one => one.Pupil == pupil.Id);
        var lines = CaseLines.Standing(facts.CaseEntries).Where(entry => entry.Pupil == pupil.Id).OrderBy(entry => entry.Day).ThenBy(entry => entry.At).ToList();
        var notes = CaseAccess.MayReadNotes(register, staff.Member, pupil) ? lines.Where(entry => entry.Kind == CaseEntryKind.PrivateNote).ToList() : [];
        lines.RemoveAll(entry => entry.Kind == CaseEntryKind.PrivateNote);
        if (known is null && lines.Count == 0 && notes.Count == 0)
        {
            return CaseWording.NoCase(pupil);
        }

        return string.Join('\n', (string[])
        [
            known is null ? CaseWording.NoCase(pupil) : CaseWording.Head(register, pupil, known, CaseVisits.ClosingOf(register, facts, known), today),
            .. Lane(CaseLane.School), .. Lane(CaseLane.Commune), .. Lane(CaseLane.Family),
            .. notes.Count == 0 ? [] : (string[])[CaseWording.Notes, .. notes.TakeLast(LinesOfLane).Select(Line)],
        ]);

        IEnumerable<string> Lane(CaseLane lane)
        {
            var own = lines.Where(entry => entry.Lane == lane).ToList();
            yield return CaseWording.Lane(lane, isEmpty: own.Count == 0);
            if (own.Count > LinesOfLane)
            {
                yield return CaseWording.Earlier(own.Count - LinesOfLane);
            }

            foreach (var entry in own.TakeLast(LinesOfLane))
            {
                yield return Line(entry);
            }
        }

        string Line(CaseEntry entry) => $"• {LineOf(register, entry)}";
    }

    /// <summary>When, what, told by whom.</summary>
    public static string LineOf(SchoolRegister register, CaseEntry entry) =>
        $"{RollCallWording.Date(entry.Day)}: {CaseWording.Line(register, entry)}{(entry.By is { } by && register.Find(by) is { } member ? $" ({member.Name})" : "")}";
}
