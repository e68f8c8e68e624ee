using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>The visits that count for a case: those behind the end of the case before it, also when they were made a few days before it was opened.</summary>
internal static class CaseVisits
{
    public static IEnumerable<HomeVisit> Of(Facts facts, PupilCase known)
    {
        var from = facts.Cases.LastOrDefault(before => before.Pupil == known.Pupil && before.Number == known.Number - 1)?.StateSince ?? DateOnly.MinValue;
        return facts.Visits.Where(visit => visit.Pupil == known.Pupil && visit.CancelledAt is null && visit.Day >= from);
    }

    /// <summary>Whether the case may be closed as dropped out.</summary>
    public static CaseClosing ClosingOf(SchoolRegister register, Facts facts, PupilCase known) =>
        new(Of(facts, known).Count(visit => visit.IsComplete), register.School.Rules.MinHomeVisits);
}
