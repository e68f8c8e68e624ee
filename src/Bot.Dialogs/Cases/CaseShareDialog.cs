using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Names;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>
/// A leader hands a case over to an officer of the commune or a superior: what that person will see is read back first. Until it is taken back, or the child is back, that person may open it, and every opening is in the audit.
/// </summary>
internal static class CaseShareDialog
{
    private const int OpeningsShown = 20;

    /// <summary>Who may be meant: "xã", "Sở" or a name.</summary>
    public static IReadOnlyList<StaffMember> Recipients(SchoolRegister register, string words) =>
        PlainWords.WordsOf(words) is ["xa"] or ["ubnd", "xa"] or ["cap", "tren", "xa"] or ["phuong"] or ["ubnd", "phuong"] ? Holding(register, Position.CommuneSuperior)
        : PlainWords.WordsOf(words) is ["so"] or ["so", "gddt"] or ["so", "gd", "dt"] or ["cap", "tren", "so"] or ["tinh"] ? Holding(register, Position.ProvinceSuperior)
        : StaffNames.Find(register, words);

    /// <summary>Reads back to whom, what for, and what that person will see.</summary>
    public static void Ask(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, StaffMember officer, string why)
    {
        var school = staff.Register.School.Id;
        var refusal = !CaseAccess.Leads(staff.Register, staff.Member, pupil) ? CaseShareWording.LeadersOnly
            : !known.IsOpen ? CaseWording.MayNot(pupil, known)
            : why.Length == 0 ? CaseShareWording.WhatFor(pupil, officer)
            : Shares(draft, known).Any(line => line.Contact == officer.Id.Value) ? CaseShareWording.Already(pupil, officer)
            : null;
        if (refusal is not null)
        {
            draft.Reply(refusal, school);
            return;
        }

        OutgoingDialog.Ask(draft, staff, new OutgoingDraft(pupil.Id, why) { Officer = officer.Id }, CaseShareWording.ReadBack(pupil, officer, why));
    }

    /// <summary>The yes to it; false where it may not be any more.</summary>
    public static bool Give(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, OutgoingDraft wanted)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!CaseAccess.Leads(register, staff.Member, pupil) || wanted.Officer is not { } id || register.Find(id) is not { } officer || !CaseAccess.MayBeHanded(officer))
        {
            return false;
        }

        var line = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.Shared, wanted.Words) with { Lane = CaseLane.Commune, Contact = officer.Id.Value };
        CaseSteps.Write(draft, staff, officer.Position == Position.ProvinceSuperior ? new CaseChange(known, known, line) : CaseChange.Moving(known, CaseMove.TellCommune, line)!);
        Notify(draft, register, officer, CaseShareWording.ToOfficer(register));
        CaseSteps.Tell(draft, staff, CaseAccess.OwnerOf(register, known), pupil, CaseShareWording.ToOwner(staff.Member, pupil, officer));
        draft.Reply(CaseShareWording.Shared(pupil, officer, Routes.To(register, draft.Facts, officer) is not null), school);
        return true;
    }

    /// <summary>"thu lại hồ sơ": nobody, or this person no longer, may open it.</summary>
    public static void Revoke(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, string? from)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var named = from is null ? null : Recipients(register, from);
        var ended = Shares(draft, known).Where(line => named is null || named.Any(member => member.Id.Value == line.Contact)).ToList();
        if (!CaseAccess.Leads(register, staff.Member, pupil) || ended.Count == 0)
        {
            draft.Reply(ended.Count == 0 ? CaseShareWording.WithNobody(pupil) : CaseShareWording.LeadersOnly, school);
            return;
        }

        var line = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.ShareEnded, "") with { Lane = CaseLane.Commune, Words = null, Contact = ended is [var only] ? only.Contact : null };
        CaseSteps.Write(draft, staff, new CaseChange(known, known, line));
        foreach (var officer in ended.Select(share => register.Find(new Domain.StaffId(share.Contact!))).OfType<StaffMember>())
        {
            Notify(draft, register, officer, CaseShareWording.Withdrawn(register));
        }

        draft.Reply(CaseShareWording.Revoked(register, pupil, ended), school);
    }

    /// <summary>"ai đã xem hồ sơ": to whom it is handed over, and who outside the school was shown the child by name.</summary>
    public static void WhoOpened(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase? known)
    {
        var openings = draft.Facts.Dossiers.GetValueOrDefault(pupil.Id)?.Openings ?? [];
        draft.Reply(
            CaseAccess.Leads(staff.Register, staff.Member, pupil)
                ? CaseShareWording.Openings(staff.Register, pupil, known is null ? [] : Shares(draft, known), [.. openings.OrderByDescending(opening => opening.At).ThenBy(opening => opening.By.Value, StringComparer.Ordinal).Take(OpeningsShown)], openings.Count)
                : CaseShareWording.LeadersOnly,
            staff.Register.School.Id);
    }

    private static IReadOnlyList<CaseEntry> Shares(TurnDraft draft, PupilCase known) => CaseShares.Of(known, CaseLines.Standing(draft.Facts.CaseEntries));

    /// <summary>Without a name: who opens the case is in the audit.</summary>
    private static void Notify(TurnDraft draft, SchoolRegister register, StaffMember officer, string words)
    {
        if (Routes.To(register, draft.Facts, officer) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry($"share:{draft.Source}:{officer.Id}", register.School.Id, MessageKind.Notice, new Outbound(words), draft.Scene.Now)));
        }
    }

    private static IReadOnlyList<StaffMember> Holding(SchoolRegister register, Position position) => [.. register.Staff.Where(member => member.Position == position)];
}
