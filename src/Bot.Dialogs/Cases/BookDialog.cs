using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Cases;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Cases;

/// <summary>The contact book in chat: whom the school may ring besides guardians and staff, and what for (S0-02, S1-04, S2-04, S4-07).</summary>
internal static class BookDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, Book = true };

    public static void Hear(TurnDraft draft, Party.Staff staff, BookCommand command)
    {
        var school = staff.Register.School.Id;
        if (staff.Member.IsOutsider)
        {
            draft.Reply(BookWording.NotForOutsiders, school);
            return;
        }

        switch (command)
        {
            case BookCommand.List:
                draft.Reply(BookWording.List(staff.Register, [.. draft.Facts.Book.Where(contact => MaySee(staff, contact))]), school);
                break;
            case BookCommand.Add add:
                Add(draft, staff, add);
                break;
            case BookCommand.Drop drop:
                Drop(draft, staff, drop.Name);
                break;
        }
    }

    /// <summary>"hủy": what was added is gone, what was taken out is there again.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var undo = DialogJson.Read<BookUndo>(act.Ref);
        draft.Memory = draft.Memory with { Act = null };
        draft.Add(undo.Dropped is { } dropped ? new Effect.KeepContact(dropped) : new Effect.DropContact(staff.Register.School.Id, undo.Added!));
        draft.Reply(BookWording.TakenBack, staff.Register.School.Id);
    }

    private static void Add(TurnDraft draft, Party.Staff staff, BookCommand.Add add)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var children = add.Pupils.Select(register.Find).OfType<Pupil>().Where(pupil => MayAnswerFor(staff, pupil)).ToList();
        var refusal = add.Kind is null ? BookWording.WhichKind
            : add.Name.Length == 0 || add.Purpose.Length == 0 ? BookWording.NameAndPurpose
            : add.About.Length > 0 && add.Hamlet is null && children is not [_] ? (children.Count > 1 ? CaseWording.TooMany(add.About, children) : CaseWording.Nobody(add.About))
            : add.Kind is ContactKind.Sponsor or ContactKind.Neighbour && children is not [_] ? BookWording.OfWhichChild
            : children.Count == 0 && !MayKeepBook(staff.Member) ? BookWording.NotYours
            : null;
        if (refusal is not null)
        {
            draft.Reply(refusal, school);
            return;
        }

        var contact = new BookContact(school, CaseChange.Id(draft.Source, default, "contact"), add.Kind!.Value, add.Name, add.Purpose, draft.SentAt)
        {
            Phone = add.Phone,
            Pupil = children is [var child] ? child.Id : null,
            Hamlet = add.Hamlet,
        };
        draft.Add(new Effect.KeepContact(contact));
        Remember(draft, staff, new BookUndo(contact.Id, null), "book.added");
        draft.Reply(BookWording.Added(register, contact), school);
    }

    private static void Drop(TurnDraft draft, Party.Staff staff, string name)
    {
        var school = staff.Register.School.Id;
        var found = draft.Facts.Book.Where(contact => MaySee(staff, contact) && PlainWords.Names(contact.Name, name)).ToList();
        if (found is not [var contact] || (contact.Pupil is null && !MayKeepBook(staff.Member)))
        {
            draft.Reply(found is [_] ? BookWording.NotYours : BookWording.WhichOne(name, found), school);
            return;
        }

        draft.Add(new Effect.DropContact(school, contact.Id));
        Remember(draft, staff, new BookUndo(null, contact), "book.dropped");
        draft.Reply(BookWording.Dropped(contact), school);
    }

    private static void Remember(TurnDraft draft, Party.Staff staff, BookUndo undo, string action)
    {
        draft.Add(new Effect.Audit(staff.Register.School.Id, $"staff:{staff.Member.Id}", action, undo.Added ?? undo.Dropped!.Id, draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.BookChanged, DialogJson.Write(undo), draft.SentAt) };
    }

    /// <summary>A contact of one child is for those who answer for the child; the others are for everybody at the school.</summary>
    private static bool MaySee(Party.Staff staff, BookContact contact) =>
        contact.Pupil is not { } id || (staff.Register.Find(id) is { } pupil && MayAnswerFor(staff, pupil));

    private static bool MayAnswerFor(Party.Staff staff, Pupil pupil) => CaseAccess.MayWork(staff.Register, staff.Member, pupil, known: null) || staff.Member.Position == Position.Clerk;

    private static bool MayKeepBook(StaffMember member) => member.IsLeader || member.Position == Position.Clerk;
}
