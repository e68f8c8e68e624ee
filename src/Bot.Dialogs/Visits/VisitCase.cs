using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Visits;

/// <summary>What a visit is in the case of the child: a line of the school, one of the family, and the case goes on to visiting. A child without a case gets one.</summary>
internal static class VisitCase
{
    public static IEnumerable<Effect> Visited(TurnDraft draft, Party.Staff staff, HomeVisit visit)
    {
        var known = Newest(draft.Facts, visit.Pupil);
        var after = known is null ? null : CaseLife.After(known, CaseMove.Visit, visit.Day);
        if (known is null)
        {
            var day = visit.Day;
            yield return new Effect.OpenCase(new PupilCase(visit.School, visit.Pupil, 1, CaseOrigin.Staff, day, visit.At) { State = CaseState.Visiting });
            yield return new Effect.AddCaseEntry(Entry(draft, staff, visit, CaseEntryKind.Opened, CaseLane.School, "case"));
        }
        else if (after is not null && after != known)
        {
            yield return new Effect.MoveCase(after, known);
        }

        yield return new Effect.AddCaseEntry(Entry(draft, staff, visit, CaseEntryKind.Visited, CaseLane.School, "visited") with
        {
            Words = VisitWording.Entry(visit),
            Way = ContactWay.Visit,
            To = known is null ? CaseState.Visiting : after is not null && after.State != known.State ? after.State : null,
        });
        if (visit.Said is not null || visit.Promise is not null)
        {
            yield return new Effect.AddCaseEntry(Entry(draft, staff, visit, CaseEntryKind.FamilySaid, CaseLane.Family, "said") with { Words = VisitWording.FamilySaid(visit), Way = ContactWay.Visit });
        }
    }

    /// <summary>The signed minutes are there.</summary>
    public static Effect Signed(TurnDraft draft, Party.Staff staff, HomeVisit visit) => new Effect.AddCaseEntry(
        Entry(draft, staff, visit, CaseEntryKind.MinutesSigned, CaseLane.School, $"signed:{visit.Id}") with { Day = staff.Register.Clock.DateOf(draft.SentAt), Words = VisitWording.SignedEntry(visit) });

    /// <summary>A case that only this visit opened is gone; one that was moved by it stands as before.</summary>
    public static IEnumerable<Effect> TakenBack(TurnDraft draft, Party.Staff staff, HomeVisit visit)
    {
        var known = Newest(draft.Facts, visit.Pupil);
        var lines = draft.Facts.CaseEntries.Where(entry => entry.Pupil == visit.Pupil && entry.At == visit.At && entry.By == visit.By && entry.Visit == visit.Number).ToList();
        if (known is not null && known.OpenedAt == visit.At)
        {
            yield return new Effect.DropCase(known);
        }
        else if (known is { State: CaseState.Visiting } && lines.Exists(line => line.To == CaseState.Visiting))
        {
            var before = draft.Facts.CaseEntries.LastOrDefault(entry => entry.Pupil == visit.Pupil && entry.To is not null && entry.At < visit.At)?.To ?? CaseState.Watching;
            yield return new Effect.MoveCase(known with { State = before }, known);
        }

        foreach (var line in lines)
        {
            yield return new Effect.AddCaseEntry(Entry(draft, staff, visit, CaseEntryKind.TakenBack, line.Lane, $"back:{line.Id}") with { TakesBack = line.Id });
        }
    }

    private static PupilCase? Newest(Facts facts, PupilId pupil) => facts.Cases.Where(known => known.Pupil == pupil).MaxBy(known => known.Number);

    private static CaseEntry Entry(TurnDraft draft, Party.Staff staff, HomeVisit visit, CaseEntryKind kind, CaseLane lane, string what) =>
        new(visit.School, visit.Pupil, VisitRecording.IdOf(draft, what), kind, lane, visit.Day, draft.SentAt) { By = staff.Member.Id, Visit = visit.Number };
}
