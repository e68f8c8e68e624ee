using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Difficulties;

/// <summary>
/// "khó khăn: …" of a teacher (S3-06): goes to the leader in charge as a message with "Tôi đã nhận" and as a task until the next school day; the teacher
/// hears who has it, when it was taken, and what the answer is.
/// </summary>
internal static class DifficultyDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new()
    {
        School = staff.Register.School.Id,
        Contacts = [.. DifficultyChain.Of(staff.Register, staff.Member).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    public static FactsNeeded Needs(Party.Staff staff, Heard.TakesDifficulty takes) => new()
    {
        School = staff.Register.School.Id,
        Tasks = [takes.Key],
        Contacts = [.. staff.Register.Staff.Where(member => !member.IsOutsider).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    public static void Tell(TurnDraft draft, Party.Staff staff, string words)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (staff.Member.IsOutsider || words.Length == 0)
        {
            draft.Reply(staff.Member.IsOutsider ? DifficultyWording.NotForYou : DifficultyWording.WhichOne, school);
            return;
        }

        var chain = DifficultyChain.Of(register, staff.Member);
        var reached = chain.Select(member => (Member: member, Route: Routes.To(register, draft.Facts, member))).FirstOrDefault(one => one.Route is not null);
        if ((reached.Member ?? (chain.Count > 0 ? chain[0] : null)) is not { } receiver)
        {
            draft.Reply(DifficultyWording.NobodyReached(null), school);
            return;
        }

        var dueOn = WorkDays.After(register, register.Clock.DateOf(draft.SentAt), 1);
        var key = DifficultyTask.KeyOf(staff.Member.Id, AlarmChain.IdFor(TurnDraft.SayingOf(draft.Message)));
        draft.Add(new Effect.OpenTask(new StaffTask(school, key, TaskKind.Difficulty, receiver.Id, draft.SentAt)
        {
            DueOn = dueOn,
            Words = DifficultyWording.Task(staff.Member, staff.Member.Homeroom, words),
        }));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "difficulty.told", key, draft.SentAt));
        if (reached.Route is { } route)
        {
            var body = new Outbound(DifficultyWording.ToReceiver(staff.Member, staff.Member.Homeroom, words, dueOn)) { Choices = [new Choice(DifficultyWording.Take, ButtonToken.OfDifficulty(key))] };
            draft.Add(new Effect.Say(route.Entry($"{key}:{receiver.Id}", school, MessageKind.Notice, body, draft.Scene.Now)));
        }

        draft.Reply(reached.Route is null ? DifficultyWording.NobodyReached(receiver) : DifficultyWording.Sent(receiver, dueOn), school);
    }

    /// <summary>"Tôi đã nhận": the teacher hears of it, once.</summary>
    public static void Take(TurnDraft draft, Party.Staff staff, Heard.TakesDifficulty takes)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (draft.Facts.Tasks.FirstOrDefault(task => task.Key == takes.Key) is not { IsOpen: true } task
            || TaskOwners.Of(register, task)?.Id != staff.Member.Id || DifficultyTask.AskerOf(task) is not { } asker || register.Find(asker) is not { } from)
        {
            draft.Reply(DifficultyWording.NotYours, school);
            return;
        }

        draft.Settle(school);
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "difficulty.taken", task.Key, draft.SentAt));
        if (Routes.To(register, draft.Facts, from) is { } route)
        {
            var body = new Outbound(DifficultyWording.TakenBy(staff.Member, register.Clock.TimeOf(draft.SentAt)));
            draft.Add(new Effect.Say(route.Entry($"{task.Key}:taken:{from.Id}", school, MessageKind.Notice, body, draft.Scene.Now)));
        }

        draft.Reply(DifficultyWording.Taken(from), school);
    }

    /// <summary>Behind "xong 1: …": the words go to who asked.</summary>
    public static void Answered(TurnDraft draft, Party.Staff staff, StaffTask task, string words)
    {
        var register = staff.Register;
        if (DifficultyTask.AskerOf(task) is { } asker && asker != staff.Member.Id && register.Find(asker) is { } from && Routes.To(register, draft.Facts, from) is { } route)
        {
            var body = new Outbound(DifficultyWording.Answered(staff.Member, words));
            draft.Add(new Effect.Say(route.Entry($"{task.Key}:answered:{draft.Source}", task.School, MessageKind.Notice, body, draft.Scene.Now)));
        }
    }
}
