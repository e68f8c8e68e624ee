using Bot.Dialogs.Conversations;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Cases;

/// <summary>
/// "bỏ học" closes the case, "trở lại học" puts it on watch; the only way by which a case is closed as dropped out, so that too few visits with minutes stop every path (S4-08). A child without a case is no way round: its first
/// case is opened and closed at once, under the same rule.
/// </summary>
internal static class CaseDropouts
{
    /// <summary>Why it may not be kept; null when it may.</summary>
    public static string? Refusal(TurnDraft draft, Party.Staff staff, Pupil pupil, DropoutDraft wanted)
    {
        if (wanted.IsReturn)
        {
            return null;
        }

        var (known, visits) = Closing(draft, staff, pupil);
        return visits.Close(known, wanted.From, wanted.Despite, Leads(staff, pupil)) is null ? CaseWording.TooFewVisits(pupil, visits, wanted.From, Leads(staff, pupil)) : null;
    }

    /// <summary>What is written, and what "hủy" must know of it; null where no case is concerned.</summary>
    public static string? Write(TurnDraft draft, Party.Staff staff, Pupil pupil, DropoutDraft wanted)
    {
        var (known, visits) = Closing(draft, staff, pupil);
        var today = staff.Register.Clock.DateOf(draft.SentAt);
        var newest = draft.Facts.Cases.LastOrDefault(one => one.Pupil == pupil.Id);
        var entry = new CaseEntry(staff.Register.School.Id, pupil.Id, CaseChange.Id(draft.Source, pupil.Id, "dropout"), wanted.IsReturn ? CaseEntryKind.Returned : CaseEntryKind.DroppedOut, CaseLane.School, wanted.IsReturn ? wanted.From : today, draft.SentAt)
        {
            By = staff.Member.Id,
            Words = wanted.IsReturn ? null : CaseWording.DroppedOutWords(wanted.From, wanted.Reason),
        };
        CaseChange? change = null;
        if (wanted.IsReturn)
        {
            change = newest is null ? null : CaseChange.Moving(newest, CaseMove.Return, entry);
        }
        else if (visits.Close(known, today, wanted.Despite, Leads(staff, pupil)) is { } closed)
        {
            change = new CaseChange(newest == known ? known : null, closed, entry with { To = CaseState.DroppedOut });
        }

        draft.Add(change?.Effects ?? []);
        return change is null ? null : DialogJson.Write(CaseUndo.Of(change));
    }

    /// <summary>Puts the case back; false when it cannot be, and then the dropout stays as it is.</summary>
    public static bool TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        if (act.Case is not { } stored)
        {
            return true;
        }

        if (CaseUndo.Read(stored).Effects(draft, staff) is not { } effects)
        {
            return false;
        }

        draft.Add(effects);
        return true;
    }

    /// <summary>The case that would be closed: the pupil's own that is open or on watch, else the next one.</summary>
    private static (PupilCase Known, CaseClosing Visits) Closing(TurnDraft draft, Party.Staff staff, Pupil pupil)
    {
        var (register, today) = (staff.Register, staff.Register.Clock.DateOf(draft.SentAt));
        var newest = draft.Facts.Cases.LastOrDefault(one => one.Pupil == pupil.Id);
        var known = CaseChange.Live(register, draft.Facts.Cases, pupil.Id, today) ?? new PupilCase(register.School.Id, pupil.Id, (newest?.Number ?? 0) + 1, CaseOrigin.Staff, today, draft.SentAt);
        return (known, CaseVisits.ClosingOf(register, draft.Facts, known));
    }

    private static bool Leads(Party.Staff staff, Pupil pupil) => CaseAccess.Leads(staff.Register, staff.Member, pupil);
}
