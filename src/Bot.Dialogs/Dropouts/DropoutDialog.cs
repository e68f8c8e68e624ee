using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Dropouts;

/// <summary>
/// Bỏ học (A.6): only a leader or the clerk says so, with a date and a reason, read back and taken back like any other act; everybody else proposes. From its
/// day on the pupil is in no headcount, and comes back by command.
/// </summary>
internal static class DropoutDialog
{
    public static bool IsAsking(Scene scene) =>
        scene.Conversation.Memory is { State: nameof(Asking.Dropout), Prompt: { } prompt } && scene.Message.SentAt <= prompt.ExpiresAt;

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, DropoutCommand? command)
    {
        var register = staff.Register;
        var pupils = command?.Pupils ?? (DropoutDraft.In(scene.Conversation.Memory) is { } draft ? [draft.Pupil] : []);
        return new FactsNeeded
        {
            School = register.School.Id,
            LeftSince = DropoutGauge.OpeningOf(register, register.Clock.DateOf(scene.Message.SentAt)),
            TasksAbout = [.. pupils],
            CasesOf = [.. pupils],
            VisitsOf = [.. pupils],
            Contacts = [.. register.Staff.Where(member => member.IsLeader || member.Homeroom is not null).Select(member => Membership.Of(register.School.Id, member.Id))],
        };
    }

    public static void Hear(TurnDraft draft, Party.Staff staff, DropoutCommand command)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var visible = command.Pupils.Select(register.Find).OfType<Pupil>().Where(pupil => MaySee(staff, pupil)).ToList();
        if (visible is not [var pupil])
        {
            draft.Reply(visible.Count > 1 ? DropoutWording.TooMany(command.Name, visible) : DropoutWording.Nobody(command.Name), school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var standing = register.DropoutOf(pupil.Id, today);
        if (command.IsReturn == (standing is null))
        {
            draft.Reply(command.IsReturn ? DropoutWording.NotDroppedOut(pupil) : DropoutWording.Already(pupil, standing!), school);
            return;
        }

        if (command.From is not { } from || from > today || from < register.Calendar.YearOf(today).From || (!command.IsReturn && command.Reason.Length == 0) || (command.IsReturn && from <= standing!.From))
        {
            draft.Reply(DropoutWording.DayAndReason(pupil, command.IsReturn), school);
            return;
        }

        var wanted = new DropoutDraft(pupil.Id, command.IsReturn, from, command.Reason) { Despite = command.Despite };
        if (!MayDecide(staff.Member))
        {
            DropoutNotices.Propose(draft, staff, pupil, wanted);
            return;
        }

        if (CaseDropouts.Refusal(draft, staff, pupil, wanted) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        RollCallPrompts.Move(draft, Happened.DropoutReadBack);
        var prompt = draft.Prompt("yes", "no") with { Intent = Intent.Command, Note = DialogJson.Write(wanted) };
        draft.Ask(DropoutWording.ReadBack(pupil, wanted), school, prompt, [RollCallWording.Yes, RollCallWording.No]);
    }

    /// <summary>Yes (0) or no to what was read back.</summary>
    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var school = staff.Register.School.Id;
        var wanted = DropoutDraft.In(draft.Memory)!;
        RollCallPrompts.Move(draft, index == 0 ? Happened.Agreed : Happened.Refused);
        draft.Memory = draft.Memory with { Prompt = null };
        if (index != 0 || staff.Register.Find(wanted.Pupil) is not { } pupil || !MaySee(staff, pupil) || !MayDecide(staff.Member))
        {
            draft.Reply(DropoutWording.NothingChanged, school);
            return;
        }

        Store(draft, staff, pupil, wanted);
    }

    /// <summary>"hủy": as before.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        draft.Memory = draft.Memory with { Act = null };
        if (register.Calendar.Changes.LastOrDefault(change => change.Id == act.Ref && change.Kind == CalendarChangeKind.DroppedOut) is not { Scopes: [CalendarScope.OfPupil one] } change || register.Find(one.Pupil) is not { } pupil)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, school);
            return;
        }

        if (!CaseDropouts.TakeBack(draft, staff, act))
        {
            draft.Reply(RollCallWording.NothingToTakeBack + CaseWording.ChangedSince, school);
            return;
        }

        draft.Add(change.EndedAt is null
            ? new Effect.EndChange(school, change.Id, LastDay: null, staff.Member.Id, draft.SentAt)
            : new Effect.ChangeCalendar(change with { Id = IdOf(draft), From = change.To.AddDays(1), To = register.Calendar.YearOf(change.From).To, EndedBy = null, EndedAt = null, By = staff.Member.Id, At = draft.SentAt }));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "dropout.taken-back", pupil.Id.Value, draft.SentAt));
        draft.Reply(DropoutWording.TakenBack(pupil, isDroppedOut: change.EndedAt is not null), school);
    }

    /// <summary>"tháng này bỏ học mấy em, còn được bao nhiêu": the gauge; names of the own grades.</summary>
    public static void Gauge(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var today = register.Clock.DateOf(draft.SentAt);
        draft.Reply(
            MayDecide(staff.Member)
                ? DropoutWording.Gauge(register, DropoutGauge.For(register, today, draft.Facts.PupilsLeft), DropoutGauge.Of(register, today), today, pupil => MaySee(staff, pupil))
                : DropoutWording.NotYours,
            register.School.Id);
    }

    private static void Store(TurnDraft draft, Party.Staff staff, Pupil pupil, DropoutDraft wanted)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        var standing = register.DropoutOf(pupil.Id, today);
        if (wanted.IsReturn == (standing is null))
        {
            draft.Reply(wanted.IsReturn ? DropoutWording.NotDroppedOut(pupil) : DropoutWording.Already(pupil, standing!), school);
            return;
        }

        // Asked again: visits may have been taken back since, and an old yes may be pressed.
        if (CaseDropouts.Refusal(draft, staff, pupil, wanted) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        var before = DropoutGauge.For(register, today, draft.Facts.PupilsLeft);
        var after = before with { Dropouts = before.Dropouts + (wanted.IsReturn ? -1 : 1) };
        var id = standing?.Id ?? IdOf(draft);
        draft.Add(wanted.IsReturn
            ? new Effect.EndChange(school, id, wanted.From.AddDays(-1), staff.Member.Id, draft.SentAt)
            : new Effect.ChangeCalendar(new CalendarChange(school, id, CalendarChangeKind.DroppedOut, wanted.From, register.Calendar.YearOf(wanted.From).To, [new CalendarScope.OfPupil(pupil.Id)], staff.Member.Id, draft.SentAt) { Reason = wanted.Reason }));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", wanted.IsReturn ? "dropout.returned" : "dropout.set", pupil.Id.Value, draft.SentAt));
        if (!wanted.IsReturn)
        {
            draft.Add(DropoutNotices.Silence(draft, register, pupil, today));
        }

        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.DropoutChanged, id, draft.SentAt) { Case = CaseDropouts.Write(draft, staff, pupil, wanted) } };
        draft.Add(DropoutNotices.Tell(draft, staff, pupil, wanted, before, after));
        draft.Reply(DropoutWording.Stored(pupil, wanted, after), school);
    }

    /// <summary>Who says that a child dropped out, and is shown the gauge.</summary>
    internal static bool MayDecide(StaffMember member) => member.IsLeader || member.Position == Position.Clerk;

    private static bool MaySee(Party.Staff staff, Pupil pupil) =>
        !staff.Member.IsOutsider && staff.Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, pupil);

    /// <summary>The same whenever the same message is decided on again.</summary>
    private static string IdOf(TurnDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Source)).AsSpan(0, 6));
}
