using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Cases;

/// <summary>What "hủy" must know of an act on a case, in the form in which the conversation keeps it.</summary>
/// <param name="Entry">The line to be taken back; null where the act wrote none.</param>
/// <param name="Before">The case as it stood; null when the act opened it.</param>
/// <param name="Number">Of the case; null when the act concerned none.</param>
/// <param name="Version">The version that the act left.</param>
internal sealed record CaseUndo(PupilId Pupil, string? Entry, PupilCase? Before, int? Number, int Version)
{
    public static CaseUndo Of(CaseChange change) =>
        new(change.Entry.Pupil, change.Entry.Id, change.Before, change.Before == change.After ? null : change.After.Number, change.Before is null ? 1 : change.Before.Version + 1);

    public static RememberedAct Act(CaseUndo undo, DateTimeOffset at) => new(ActKind.CaseChanged, DialogJson.Write(undo), at);

    public static CaseUndo Read(string stored) => DialogJson.Read<CaseUndo>(stored);

    /// <summary>The effects that put everything back; null when somebody changed the case since, or when that would close it against the rule (S4-08).</summary>
    public IReadOnlyList<Effect>? Effects(TurnDraft draft, Party.Staff staff)
    {
        var (register, today) = (staff.Register, staff.Register.Clock.DateOf(draft.SentAt));
        var standing = Number is { } number ? draft.Facts.Cases.FirstOrDefault(known => known.Pupil == Pupil && known.Number == number) : null;
        if (Number is not null && standing?.Version != Version)
        {
            return null;
        }

        if (Before is { State: CaseState.DroppedOut, ClosedDespite: null } closed && !CaseVisits.ClosingOf(register, draft.Facts, closed).HasEnough)
        {
            return null;
        }

        var effects = new List<Effect>();
        if (standing is not null)
        {
            effects.Add(Before is null ? new Effect.DropCase(standing) : new Effect.MoveCase(Before, standing));
        }

        if (Entry is { } mistake)
        {
            effects.Add(new Effect.AddCaseEntry(new CaseEntry(register.School.Id, Pupil, CaseChange.Id(draft.Source, Pupil, "undo"), CaseEntryKind.TakenBack, CaseLane.School, today, draft.SentAt)
            {
                By = staff.Member.Id,
                To = standing is null ? null : Before?.State,
                TakesBack = mistake,
            }));
            effects.AddRange(PartnerDialog.Dropped(draft, staff, mistake));
        }

        return effects;
    }

    /// <summary>"hủy": as before.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        draft.Memory = draft.Memory with { Act = null };
        var undo = Read(act.Ref);
        if (register.Find(undo.Pupil) is not { } pupil || undo.Effects(draft, staff) is not { } effects)
        {
            draft.Reply(RollCallWording.NothingToTakeBack + CaseWording.ChangedSince, school);
            return;
        }

        draft.Add(effects);
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "case.taken-back", pupil.Id.Value, draft.SentAt));
        draft.Reply(CaseWording.TakenBack(pupil, undo.Number is null ? null : undo.Before), school);
    }
}
