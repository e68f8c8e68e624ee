using Bot.Dialogs.Tasks;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Cases;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Cases;

/// <summary>
/// A task for a body of the contact book (S1-04, S4-16): what exactly goes out is read back, somebody passes it on, and a task of the case's owner waits for what came of it. The body has no chat and is sent nothing.
/// </summary>
internal static class PartnerDialog
{
    private const string Prefix = "partner:";

    public static void Ask(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, CaseCommand.AskPartner ask)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var found = Contacts(draft, pupil, ask.Kind, ask.Body);
        var refusal = !known.IsOpen ? CaseWording.MayNot(pupil, known)
            : found is not [_] ? PartnerWording.WhichContact(ask.Kind, found)
            : ask.DueOn is not { } on || on < register.Clock.DateOf(draft.SentAt) || ask.Words.Length == 0 ? PartnerWording.TaskAndDay(pupil)
            : ask.NamesChild && !MayName(staff, pupil, found[0]) ? PartnerWording.NameIsForLeaders
            : null;
        if (refusal is not null)
        {
            draft.Reply(refusal, school);
            return;
        }

        var (contact, names) = (found[0], ask.NamesChild || found[0].Pupil == pupil.Id);
        var wanted = new OutgoingDraft(pupil.Id, ask.Words) { Contact = contact.Id, DueOn = ask.DueOn, NamesChild = names };
        OutgoingDialog.Ask(draft, staff, wanted, PartnerWording.ReadBack(register, pupil, known, contact, wanted));
    }

    /// <summary>The yes to it; false where it may not be any more.</summary>
    public static bool Give(TurnDraft draft, Party.Staff staff, Pupil pupil, PupilCase known, OutgoingDraft wanted)
    {
        var register = staff.Register;
        if (!CaseAccess.MayWork(register, staff.Member, pupil, known) || wanted.DueOn is not { } due || draft.Facts.Book.FirstOrDefault(one => one.Id == wanted.Contact) is not { } contact
            || (wanted.NamesChild && !MayName(staff, pupil, contact)) || CaseAccess.OwnerOf(register, known) is not { } owner)
        {
            return false;
        }

        var line = CaseSteps.Line(draft, staff, pupil, CaseEntryKind.PartnerAsked, PartnerWording.Line(contact, wanted)) with { Lane = CaseLane.Commune, Contact = contact.Id };
        CaseSteps.Write(draft, staff, new CaseChange(known, known, line));
        draft.Add(new Effect.OpenTask(new StaffTask(register.School.Id, Prefix + line.Id, TaskKind.Partner, owner.Id, draft.SentAt)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            DueOn = due,
            Words = PartnerWording.Task(contact, wanted),
        }));
        CaseSteps.Tell(draft, staff, owner, pupil, PartnerWording.ToOwner(staff.Member, pupil, contact, wanted));
        draft.Reply(PartnerWording.Given(register, pupil, known, contact, wanted), register.School.Id);
        return true;
    }

    /// <summary>"Hội Khuyến học đã làm em Khoa 7A: …", "… từ chối …": closes the task that waits for it.</summary>
    public static void Answer(TurnDraft draft, Party.Staff staff, Pupil pupil, CaseCommand.PartnerAnswered answer)
    {
        var contacts = Contacts(draft, pupil, answer.Kind, answer.Body).Select(contact => contact.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = CaseLines.Standing(draft.Facts.CaseEntries).Where(line => line.Pupil == pupil.Id && line.Kind == CaseEntryKind.PartnerAsked && line.Contact is { } contact && contacts.Contains(contact))
            .Select(line => draft.Facts.Tasks.FirstOrDefault(task => task.IsOpen && task.Key == Prefix + line.Id)).OfType<StaffTask>().ToList();
        if (waiting is not [var task])
        {
            draft.Reply(PartnerWording.WhichTask(answer.Kind, pupil, waiting.Count), staff.Register.School.Id);
            return;
        }

        TaskDialog.Close(draft, staff, task, answer.Words, answer.IsRefused);
    }

    /// <summary>The line of the case that tells what came of a partner's task; null for any other task.</summary>
    public static CaseEntry? Outcome(TurnDraft draft, Party.Staff staff, StaffTask task, string words, bool isRefused) => task is not { Kind: TaskKind.Partner, Pupil: { } id } ? null
        : new CaseEntry(task.School, id, CaseChange.Id(draft.Source, id, "outcome"), isRefused ? CaseEntryKind.PartnerRefused : CaseEntryKind.PartnerDone, CaseLane.Commune, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt)
        {
            By = staff.Member.Id,
            Words = $"{task.Words} → {words}",
        };

    /// <summary>The task is open again: its outcome was a mistake.</summary>
    /// <param name="line">The line that told it; null for any other task.</param>
    public static CaseEntry? Reopened(TurnDraft draft, Party.Staff staff, StaffTask task, string? line) => line is null || task.Pupil is not { } id ? null
        : new CaseEntry(task.School, id, CaseChange.Id(draft.Source, id, "undo"), CaseEntryKind.TakenBack, CaseLane.Commune, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt) { By = staff.Member.Id, TakesBack = line };

    /// <summary>What "hủy" behind the asking does besides taking its line back: nobody waits for it any more.</summary>
    public static IEnumerable<Effect> Dropped(TurnDraft draft, Party.Staff staff, string line) =>
        !draft.Facts.CaseEntries.Any(entry => entry.Id == line && entry.Kind == CaseEntryKind.PartnerAsked) ? []
        : [
            new Effect.CloseTask(staff.Register.School.Id, Prefix + line, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt, staff.Member.Id, PartnerWording.TakenBack, IsCancelled: true),
            new Effect.Withdraw(DeadlineTimetable.Prefix(staff.Register.School.Id, Prefix + line)),
        ];

    /// <summary>Those of that kind who may hear of this child: one of a child hears of no other. A name in the words says which.</summary>
    private static List<BookContact> Contacts(TurnDraft draft, Pupil pupil, ContactKind kind, string body)
    {
        var ofKind = draft.Facts.Book.Where(contact => contact.Kind == kind && (contact.Pupil is null || contact.Pupil == pupil.Id)).ToList();
        var named = ofKind.Where(contact => PlainWords.Names(body, CaseWording.GivenName(contact.Name))).ToList();
        return named.Count > 0 ? named : ofKind;
    }

    private static bool MayName(Party.Staff staff, Pupil pupil, BookContact contact) => contact.Pupil == pupil.Id || CaseAccess.Leads(staff.Register, staff.Member, pupil);
}
