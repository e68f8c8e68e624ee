using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Cases;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Cases;

/// <summary>What staff say about the case of one child: shown, opened, given, planned, logged. Everything is taken back by "hủy".</summary>
internal static class CaseDialog
{
    public static FactsNeeded Needs(Party.Staff staff, CaseCommand command) =>
        Needs(staff, command.Pupils) with { TasksAbout = [.. command.Pupils], DossiersOf = command is CaseCommand.WhoOpened ? [.. command.Pupils] : [] };

    /// <summary>What a turn must know that changes the cases of these pupils.</summary>
    public static FactsNeeded Needs(Party.Staff staff, IEnumerable<PupilId> pupils) => new()
    {
        School = staff.Register.School.Id,
        CasesOf = [.. pupils],
        VisitsOf = [.. pupils],
        Book = true,
        Contacts = [.. staff.Register.Staff.Where(member => !member.IsOutsider || CaseAccess.MayBeHanded(member)).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    public static void Hear(TurnDraft draft, Party.Staff staff, CaseCommand command)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        var mine = command.Pupils.Select(register.Find).OfType<Pupil>().Where(pupil => CaseAccess.MayWork(register, staff.Member, pupil, Newest(draft, pupil))).ToList();
        if (mine is not [var pupil])
        {
            draft.Reply(mine.Count > 1 ? CaseWording.TooMany(command.Name, mine) : CaseWording.Nobody(command.Name), school);
            return;
        }

        var known = CaseChange.Live(register, draft.Facts.Cases, pupil.Id, today);
        switch (command)
        {
            case CaseCommand.Show:
                draft.Reply(CaseView.Of(staff, draft.Facts, pupil, today), school);
                break;
            case CaseCommand.Open open:
                Open(draft, staff, pupil, known, open.Why);
                break;
            case CaseCommand.Contacted contacted:
                Log(draft, staff, pupil, known, contacted);
                break;
            case CaseCommand.Note note when CaseAccess.MayReadNotes(register, staff.Member, pupil):
                Apply(draft, staff, pupil, known, null, CaseSteps.Line(draft, staff, pupil, CaseEntryKind.PrivateNote, note.Words), CaseWording.Noted(pupil));
                break;
            case CaseCommand.Note:
                draft.Reply(CaseWording.NotesAreNotYours, school);
                break;
            case CaseCommand.Support support:
                Help(draft, staff, pupil, known, support);
                break;
            case CaseCommand.WhoOpened:
                CaseShareDialog.WhoOpened(draft, staff, pupil, known);
                break;
            case not null when known is null:
                draft.Reply(CaseWording.NoCase(pupil), school);
                break;
            case CaseCommand.AskPartner ask:
                PartnerDialog.Ask(draft, staff, pupil, known, ask);
                break;
            case CaseCommand.PartnerAnswered answer:
                PartnerDialog.Answer(draft, staff, pupil, answer);
                break;
            case CaseCommand.HandOver give:
                HandOver(draft, staff, pupil, known, give);
                break;
            case CaseCommand.Revoke revoke:
                CaseShareDialog.Revoke(draft, staff, pupil, known, revoke.From);
                break;
            case CaseCommand.CommuneSaid answer:
                Apply(draft, staff, pupil, known, null, CaseSteps.Line(draft, staff, pupil, CaseEntryKind.CommuneSaid, answer.Words) with { Lane = CaseLane.Commune }, CaseWording.CommuneLogged(pupil, answer.Words));
                break;
            case CaseCommand.NextStep next:
                Plan(draft, staff, pupil, known, next);
                break;
            case CaseCommand.Close { IsReturn: true } close:
                Move(draft, staff, pupil, known, CaseMove.Return, CaseSteps.Line(draft, staff, pupil, CaseEntryKind.Returned, close.Words), CaseWording.Returned(pupil));
                break;
            case CaseCommand.Close:
                draft.Reply(CaseWording.HowToClose(pupil, today), school);
                break;
        }
    }

    private static void Open(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase? known, string why)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var words = why.Length > 0 ? why : CaseWording.OpenedByStaff;
        if (CaseChange.Opening(register, draft.Facts.Cases, pupil.Id, CaseOrigin.Staff, draft.SentAt, draft.Source, staff.Member.Id, words) is not { } change)
        {
            draft.Reply(CaseWording.IsOpen(register, pupil, known!), school);
            return;
        }

        CaseSteps.Write(draft, staff, change);
        foreach (var member in new[] { CaseAccess.OwnerOf(register, change.After), register.Find(pupil.Class) is { } taught ? register.LeaderOf(taught.Grade) : null }.Distinct())
        {
            CaseSteps.Tell(draft, staff, member, pupil, CaseWording.OpenedFor(staff.Member, pupil, words));
        }

        draft.Reply(CaseWording.Opened(register, pupil, change), school);
    }

    /// <summary>Also without a case: the line is there when one opens. Whoever was to call because the family is silent has called.</summary>
    private static void Log(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase? known, CaseCommand.Contacted said)
    {
        var contact = draft.Facts.Book.FirstOrDefault(other => said.With.Length > 0 && (other.Pupil is null || other.Pupil == pupil.Id) && Understanding.PlainWords.Names(said.With, CaseWording.GivenName(other.Name)));
        var entry = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.Contacted, CaseWording.ContactWords(said)) with { Way = said.Way, Contact = contact?.Id };
        foreach (var task in draft.Facts.Tasks.Where(task => task is { IsOpen: true, Kind: TaskKind.SilentFamily } && task.Pupil == pupil.Id))
        {
            draft.Add(new Effect.CloseTask(task.School, task.Key, entry.Day, draft.SentAt, staff.Member.Id, said.Result));
        }

        Apply(draft, staff, pupil, known, CaseMove.Contact, entry, CaseWording.ContactLogged(pupil, said, known));
    }

    private static void Help(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase? known, CaseCommand.Support support)
    {
        if (known is null)
        {
            draft.Reply(CaseWording.NoCase(pupil), staff.Register.School.Id);
            return;
        }

        Apply(draft, staff, pupil, known, CaseMove.Support, CaseSteps.Line(draft, staff, pupil, support.Kind, support.Words), CaseWording.SupportLogged(pupil, support));
        if (support.Kind == CaseEntryKind.SupportAsked)
        {
            CaseSteps.Tell(draft, staff, staff.Register.Principal, pupil, CaseWording.SupportWanted(staff.Member, pupil, support.Words));
        }
    }

    private static void HandOver(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, CaseCommand.HandOver give)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var found = CaseShareDialog.Recipients(register, give.To);
        if (found is [var outsider] && CaseAccess.MayBeHanded(outsider))
        {
            CaseShareDialog.Ask(draft, staff, pupil, known, outsider, give.Why);
            return;
        }

        if (found is not [var next] || next.IsOutsider)
        {
            draft.Reply(found is [var other] ? CaseWording.NotOfSchool(other) : CaseWording.WhichColleague(give.To, found), school);
            return;
        }

        var entry = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.Moved, CaseWording.GivenTo(next));
        CaseSteps.Write(draft, staff, new CaseChange(known, known with { Owner = next.Id }, entry));
        CaseSteps.Tell(draft, staff, next, pupil, CaseWording.GivenToYou(staff.Member, pupil));
        draft.Reply(CaseWording.HandedOver(pupil, next), school);
    }

    private static void Plan(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, CaseCommand.NextStep next)
    {
        var school = staff.Register.School.Id;
        if (!known.IsOpen || next.On is not { } on || on < staff.Register.Clock.DateOf(draft.SentAt))
        {
            draft.Reply(known.IsOpen ? CaseWording.WhichDay(pupil) : CaseWording.MayNot(pupil, known), school);
            return;
        }

        var entry = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.Moved, CaseWording.Planned(next.Step, on));
        CaseSteps.Write(draft, staff, new CaseChange(known, known with { NextStep = next.Step, NextOn = on }, entry));
        draft.Reply(CaseWording.NextIs(pupil, next.Step, on), school);
    }

    /// <summary>Logs, and moves the case where there is one that may move so; without one, and where it may not, the line stands alone.</summary>
    private static void Apply(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase? known, CaseMove? move, CaseEntry entry, string reply)
    {
        var change = known is not null && move is { } happened ? CaseChange.Moving(known, happened, entry) : null;
        if (change is not null)
        {
            CaseSteps.Write(draft, staff, change);
        }
        else
        {
            draft.Add(new Effect.AddCaseEntry(entry));
            CaseSteps.Remember(draft, staff, new CaseUndo(pupil.Id, entry.Id, null, null, 0), entry);
        }

        draft.Reply(reply, staff.Register.School.Id);
    }

    /// <summary>Moves the case; what may not happen is refused with a sentence.</summary>
    private static void Move(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, CaseMove move, CaseEntry entry, string reply)
    {
        if (CaseChange.Moving(known, move, entry) is not { } change)
        {
            draft.Reply(CaseWording.MayNot(pupil, known), staff.Register.School.Id);
            return;
        }

        CaseSteps.Write(draft, staff, change);
        draft.Reply(reply, staff.Register.School.Id);
    }

    private static PupilCase? Newest(TurnDraft draft, Pupil pupil) => draft.Facts.Cases.LastOrDefault(known => known.Pupil == pupil.Id);
}
