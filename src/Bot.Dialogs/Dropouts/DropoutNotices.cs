using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Dropouts;

/// <summary>Who hears of a dropout, and what is not asked any more because of it.</summary>
internal static class DropoutNotices
{
    /// <summary>Who may not decide it asks for it: the leader of the grade hears and has a task.</summary>
    public static void Propose(TurnDraft draft, Party.Staff staff, Pupil pupil, DropoutDraft wanted)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (register.Find(pupil.Class) is not { } schoolClass || register.LeaderOf(schoolClass.Grade) is not { } leader)
        {
            draft.Reply(DropoutWording.NotYours, school);
            return;
        }

        var words = DropoutWording.Proposal(staff.Member, pupil, wanted);
        draft.Add(new Effect.OpenTask(new StaffTask(school, string.Create(CultureInfo.InvariantCulture, $"dropout:{pupil.Id.Value}:{wanted.From:yyyy-MM-dd}"), TaskKind.Other, leader.Id, draft.SentAt)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            Day = wanted.From,
            Words = words,
        }));
        if (Routes.To(register, draft.Facts, leader) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry($"dropout-proposal:{draft.Source}:{pupil.Id}:{leader.Id}", school, MessageKind.Notice, new Outbound($"{words}. {DropoutWording.HowToSet(pupil, wanted.From)}"), draft.Scene.Now)));
        }

        draft.Reply(DropoutWording.Proposed(leader), school);
    }

    /// <summary>A family's word is a proposal too: the leader of the grade hears and has a task, and the words go their usual way.</summary>
    public static void NoteFamily(TurnDraft draft, Party.Family family, Heard heard)
    {
        var register = family.Register;
        var children = family.Guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>().ToList();
        if (heard is not Heard.Said said || !DropoutWords.FamilySaysGone(said.Text)
            || (children.Count == 1 ? children[0] : children.FirstOrDefault(child => PlainWords.Names(said.Text, child.Name.Given))) is not { } pupil
            || register.Find(pupil.Class) is not { } schoolClass || register.LeaderOf(schoolClass.Grade) is not { } leader)
        {
            return;
        }

        var (school, today) = (register.School.Id, register.Clock.DateOf(draft.SentAt));
        var words = DropoutWording.FamilySaid(pupil);
        draft.Add(new Effect.OpenTask(new StaffTask(school, string.Create(CultureInfo.InvariantCulture, $"dropout:{pupil.Id.Value}:{today:yyyy-MM-dd}"), TaskKind.Other, leader.Id, draft.SentAt)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            Day = today,
            Words = words,
        }));
        if (Routes.To(register, draft.Facts, leader) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry($"dropout-word:{draft.Source}:{pupil.Id}:{leader.Id}", school, MessageKind.Notice, new Outbound($"{words}. {DropoutWording.HowToSet(pupil, today)}"), draft.Scene.Now)));
        }
    }

    /// <summary>Questions to the family about today, and tasks about the child's absence.</summary>
    public static IEnumerable<Effect> Silence(TurnDraft draft, SchoolRegister register, Pupil pupil, DateOnly today)
    {
        foreach (var session in Enum.GetValues<Domain.Calendar.Session>())
        {
            var key = new RollCallKey(pupil.Class, today, session);
            yield return new Effect.Withdraw(FamilyQuestions.KeyPrefix(register.School.Id, pupil.Id, key));
            yield return new Effect.WithdrawQuestion(register.School.Id, pupil.Id, key);
        }

        foreach (var task in draft.Facts.Tasks.Where(task => task.IsOpen && task.Pupil == pupil.Id && (task.Kind is TaskKind.ReasonUnknown or TaskKind.SilentFamily || task.Key.StartsWith("ladder:", StringComparison.Ordinal) || task.Key.StartsWith("dropout:", StringComparison.Ordinal))))
        {
            yield return new Effect.CloseTask(task.School, task.Key, today, draft.SentAt, Outcome: DropoutWording.TaskEnded);
        }
    }

    /// <summary>The homeroom teacher and the other leaders of the grade; all leaders when a part of the allowance is used up by it.</summary>
    public static IEnumerable<Effect> Tell(TurnDraft draft, Party.Staff staff, Pupil pupil, DropoutDraft wanted, DropoutGauge before, DropoutGauge after)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var leader = register.Find(pupil.Class) is { } schoolClass ? register.LeaderOf(schoolClass.Grade) : null;
        foreach (var member in new[] { register.HomeroomTeacherOf(pupil.Class), leader, register.Principal }.OfType<StaffMember>().Distinct().Where(member => member.Id != staff.Member.Id))
        {
            if (Routes.To(register, draft.Facts, member) is { } route)
            {
                yield return new Effect.Say(route.Entry($"dropout:{draft.Source}:{pupil.Id}:{member.Id}", school, MessageKind.Notice, new Outbound(DropoutWording.ForStaff(staff.Member, pupil, wanted)), draft.Scene.Now));
            }
        }

        foreach (var member in after.Level > before.Level ? register.Staff.Where(member => member.IsLeader) : [])
        {
            if (Routes.To(register, draft.Facts, member) is { } route)
            {
                yield return new Effect.Say(route.Entry($"dropout-gauge:{draft.Source}:{after.Level}:{member.Id}", school, MessageKind.Notice, new Outbound(DropoutWording.Warning(after)), draft.Scene.Now));
            }
        }
    }
}
