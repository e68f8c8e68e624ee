using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Closures;

/// <summary>
/// Days off, make-up days, closures with another way of learning, and their end: read back with exact dates, stored after the yes of a leader,
/// for the whole school after a code word as well.
/// </summary>
internal static class ClosureDialog
{
    /// <summary>How many days back roll calls that stand are looked at when a closure is entered afterwards.</summary>
    private const int DaysBack = 31;

    /// <summary>A longer span is a slip of the pen.</summary>
    private const int LongestSpan = 200;

    /// <summary>How far a reopening without an end looks.</summary>
    public const int Horizon = 400;

    public static bool IsAsking(Scene scene) =>
        scene.Conversation.Memory is { State: nameof(Asking.Calendar) or nameof(Asking.CodeWord), Prompt: { } prompt } && scene.Message.SentAt <= prompt.ExpiresAt;

    /// <summary>Everybody's chats, and the roll calls that stand for days gone by.</summary>
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        return NeedsOf(staff.Register, ClosureDraft.In(scene.Conversation.Memory), staff.Register.Clock.DateOf(scene.Message.SentAt));
    }

    public static FactsNeeded NeedsOf(SchoolRegister register, ClosureDraft? draft, DateOnly today)
    {
        var days = draft is null || draft.Act != CalendarAct.TakesAway ? []
            : Enumerable.Range(0, DaysBack + 1).Select(back => today.AddDays(-back)).Where(day => draft.From <= day && day <= draft.To);
        return new FactsNeeded { School = register.School.Id, AllContacts = true, Days = [.. days] };
    }

    public static void Hear(TurnDraft draft, Party.Staff staff, ClosureReading reading, string text)
    {
        var register = staff.Register;
        var school = register.School.Id;
        if (!staff.Member.IsLeader)
        {
            ClosureNotices.Propose(draft, staff, reading, text);
            return;
        }

        if (reading.Scopes.Count == 0 || (reading.Act != CalendarAct.Reopens && reading.From is null))
        {
            draft.Reply(reading.Scopes.Count == 0 ? ClosureWording.WhichScope : ClosureWording.WhichDays, school);
            return;
        }

        if (!AccessPolicy.MayChangeCalendar(staff.Member, register, reading.Scopes))
        {
            draft.Reply(ClosureWording.NotYourGrades, school);
            return;
        }

        if (reading.IsSessionUnclear)
        {
            draft.Reply(ClosureWording.WhichSession, school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var from = reading.From ?? today;
        var to = reading.Act == CalendarAct.Reopens ? from.AddDays(Horizon) : reading.To ?? from;
        ReadBack(draft, staff, ClosureDraft.Of(reading, from, to));
    }

    private static void ReadBack(TurnDraft draft, Party.Staff staff, ClosureDraft wanted)
    {
        var register = staff.Register;
        var school = register.School.Id;
        if (RefusalOf(staff.Member, register, wanted) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        RollCallPrompts.Move(draft, Happened.CalendarReadBack);
        var prompt = draft.Prompt("yes", "no") with { Intent = Intent.Command, Note = DialogJson.Write(wanted) };
        draft.Ask(ClosureWording.ReadBack(register, wanted, Affected.By(register, wanted.Scopes)), school, prompt, [RollCallWording.Yes, RollCallWording.No]);
    }

    /// <summary>Why this cannot be changed so; null where it can.</summary>
    public static string? RefusalOf(StaffMember member, SchoolRegister register, ClosureDraft wanted) =>
        !AccessPolicy.MayChangeCalendar(member, register, wanted.Scopes) ? ClosureWording.NotYourGrades
        : wanted.Act != CalendarAct.Reopens && wanted.To.DayNumber - wanted.From.DayNumber > LongestSpan ? ClosureWording.WhichDays
        : wanted.Act == CalendarAct.TakesAway && !Affected.By(register, wanted.Scopes).HeldSessions(register, wanted.From, wanted.To, wanted.Session).Any() ? ClosureWording.NothingToTakeAway(register, wanted)
        : wanted.Act == CalendarAct.Reopens && ClosureEnds.Of(register, wanted).Count == 0 ? ClosureWording.NothingToReopen(register, wanted)
        : null;

    /// <summary>Lessons are taken away from the whole school: one yes is not enough.</summary>
    public static bool NeedsCodeWord(ClosureDraft wanted) => wanted.Act == CalendarAct.TakesAway && wanted.Scopes.Any(scope => scope is CalendarScope.WholeSchool);

    /// <summary>Stores what was read back elsewhere and agreed to, in a form that may come twice: what it changed the first time stands already.</summary>
    public static void StoreOnce(TurnDraft draft, Party.Staff staff, ClosureDraft wanted)
    {
        var id = IdOf(draft);
        if (staff.Register.Calendar.Changes.Any(change => change.Id.StartsWith(id, StringComparison.Ordinal)))
        {
            draft.Reply(ClosureWording.StandsAlready, staff.Register.School.Id);
            return;
        }

        if (RefusalOf(staff.Member, staff.Register, wanted) is { } refusal)
        {
            draft.Reply(refusal, staff.Register.School.Id);
            return;
        }

        Store(draft, staff, wanted);
    }

    /// <summary>Yes (0) or no to what was read back.</summary>
    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var school = staff.Register.School.Id;
        var wanted = ClosureDraft.In(draft.Memory)!;
        if (index != 0)
        {
            RollCallPrompts.Move(draft, Happened.Refused);
            draft.Memory = draft.Memory with { Prompt = null };
            draft.Reply(ClosureWording.NothingChanged, school);
            return;
        }

        if (draft.Memory.State == nameof(Asking.CodeWord))
        {
            draft.Reply(ClosureWording.CodeWordAgain, school);
            return;
        }

        if (NeedsCodeWord(wanted))
        {
            RollCallPrompts.Move(draft, Happened.CodeWordAsked);
            draft.Ask(ClosureWording.AskCodeWord(staff.Register, wanted), school, draft.Prompt() with { Intent = Intent.Command, Note = draft.Memory.Prompt!.Note }, []);
            return;
        }

        RollCallPrompts.Move(draft, Happened.Agreed);
        Store(draft, staff, wanted);
    }

    /// <summary>The second yes, for the whole school.</summary>
    public static void TakeCodeWord(TurnDraft draft, Party.Staff staff)
    {
        var wanted = ClosureDraft.In(draft.Memory)!;
        RollCallPrompts.Move(draft, Happened.CodeWordGiven);
        Store(draft, staff, wanted);
    }

    private static void Store(TurnDraft draft, Party.Staff staff, ClosureDraft wanted)
    {
        var register = staff.Register;
        var school = register.School.Id;
        draft.Memory = draft.Memory with { Prompt = null, Act = null };
        if (!AccessPolicy.MayChangeCalendar(staff.Member, register, wanted.Scopes))
        {
            draft.Reply(ClosureWording.NotYourGrades, school);
            return;
        }

        var change = wanted.Change(school, IdOf(draft), staff.Member.Id, draft.SentAt);
        var affected = Affected.By(register, wanted.Scopes);
        var actor = $"staff:{staff.Member.Id}";
        if (wanted.Act == CalendarAct.Reopens)
        {
            draft.Add(ClosureEnds.Of(register, wanted).SelectMany((end, index) => end.Effects(change with { Id = $"{change.Id}{index}" })));
            draft.Add(new Effect.Audit(school, actor, "calendar.reopened", change.Id, draft.SentAt));
        }
        else
        {
            draft.Add(new Effect.ChangeCalendar(change));
            draft.Add(new Effect.Audit(school, actor, $"calendar.{change.Kind.ToString().ToLowerInvariant()}", change.Id, draft.SentAt));
            draft.Add(ClosureNotices.Silence(register, draft.Facts, change, affected));
            draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CalendarChanged, change.Id, draft.SentAt) };
        }

        var families = ClosureNotices.ToFamilies(register, draft.Facts, change, affected, draft.Scene.Now).ToList();
        draft.Add(families);
        draft.Add(ClosureNotices.ToStaff(register, draft.Facts, change, affected, staff.Member, draft.Scene.Now));
        draft.Reply(ClosureWording.Stored(register, wanted, affected, families.Count), school);
    }

    /// <summary>"hủy" behind a change: as if it had never been. Who read of it hears so.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var school = register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        if (draft.Facts.CalendarChange is not { EndedAt: null } change)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, school);
            return;
        }

        var affected = Affected.By(register, change.Scopes);
        draft.Add(new Effect.EndChange(school, change.Id, LastDay: null, staff.Member.Id, draft.SentAt));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "calendar.taken-back", change.Id, draft.SentAt));
        draft.Add(ClosureNotices.TakeBack(register, draft.Facts, change, affected, staff.Member, draft.Scene.Now));
        draft.Reply(ClosureWording.TakenBack(register, change), school);
    }

    /// <summary>What stands from today on, the own classes' for a homeroom teacher too.</summary>
    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var today = register.Clock.DateOf(draft.SentAt);
        draft.Reply(ClosureWording.List(register, [.. register.Calendar.Changes.Where(change => change.To >= today && change.Kind != CalendarChangeKind.DroppedOut)], [.. register.Calendar.Entries.Where(entry => entry.To >= today)]), register.School.Id);
    }

    /// <summary>The same whenever the same message is decided on again.</summary>
    private static string IdOf(TurnDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Source)).AsSpan(0, 6));
}
