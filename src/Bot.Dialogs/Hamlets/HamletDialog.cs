using System.Globalization;
using Bot.Dialogs.Alarms;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Hamlets;

/// <summary>
/// What the person in charge of a hamlet says goes to the homeroom teacher and is kept as that person's statement. "đi học" of a child that is not in class, and
/// "đi làm", call a person at once; "đi xa" and "không gặp" become a task.
/// </summary>
internal static class HamletDialog
{
    public static FactsNeeded With(FactsNeeded needs, Scene scene, Party.Staff staff) => needs with
    {
        School = staff.Register.School.Id,
        HamletAsksOf = staff.Member.Id,
        HamletAsksSince = staff.Register.Clock.DateOf(scene.Message.SentAt).AddDays(-1),
        Contacts = needs.Contacts.Union(staff.Register.Staff.Where(member => member.IsLeader || member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))),
    };

    /// <returns>False when nothing was asked, so that the words mean something else.</returns>
    public static bool Take(TurnDraft draft, Party.Staff staff, Heard.AnswersHamlet heard)
    {
        var register = staff.Register;
        var day = heard.Day ?? draft.Facts.HamletAsks.Select(ask => (DateOnly?)ask.Day).Max();
        var asked = draft.Facts.HamletAsks.Where(ask => ask.Day == day).Select(ask => (Ask: ask, Pupil: register.Find(ask.Pupil))).Where(one => one.Pupil is not null).Select(one => (one.Ask, Pupil: one.Pupil!)).ToList();
        if (asked.Count == 0)
        {
            return false;
        }

        var said = new Dictionary<Pupil, (HamletAsk Ask, HamletAnswer Answer)>();
        var isClear = true;
        foreach (var (who, answer) in heard.Answers)
        {
            var meant = asked.Where(one => IsMeant(one.Ask, one.Pupil, who, asked.Count)).ToList();
            isClear &= meant.Count == 1 && !(said.TryGetValue(meant[0].Pupil, out var before) && before.Answer != answer);
            if (meant is [var only])
            {
                said[only.Pupil] = (only.Ask, answer);
            }
        }

        if (!isClear)
        {
            draft.Reply(HamletWording.WhichChild(asked.Select(one => (one.Ask.Position, one.Pupil))), register.School.Id);
            return true;
        }

        draft.Settle(register.School.Id);
        foreach (var (pupil, (ask, answer)) in said)
        {
            Keep(draft, staff, pupil, ask, answer);
        }

        var open = asked.Where(one => one.Ask.Answer is null && !said.ContainsKey(one.Pupil)).Select(one => (one.Ask.Position, one.Pupil)).ToList();
        var thanks = HamletWording.Thanks([.. said.Select(one => (one.Key, one.Value.Answer))]);
        draft.Reply(open.Count == 0 ? thanks : $"{thanks} {HamletWording.StillOpen(open)}", register.School.Id);
        return true;
    }

    /// <summary>By number in the message, by name, with or without the class; nothing at all only where one child was asked about.</summary>
    private static bool IsMeant(HamletAsk ask, Pupil pupil, string who, int asked) =>
        who.Length == 0 ? asked == 1
        : int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ask.Position == number
        : who == ask.Pupil.Value
            || new[] { GuardianWording.CallName(pupil), pupil.Name.Given, pupil.Name.Full }.Any(name => PlainWords.AreSame(who, name) || PlainWords.AreSame(who, $"{name} {pupil.Class}"));

    private static void Keep(TurnDraft draft, Party.Staff staff, Pupil pupil, HamletAsk ask, HamletAnswer answer)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        draft.Add(new Effect.AnswerHamlet(ask with { Answer = answer, AnsweredAt = draft.SentAt }));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", $"hamlet.{answer}", $"{pupil.Id}:{ask.Day:yyyy-MM-dd}", draft.SentAt));
        var teacher = new[] { register.HomeroomTeacherOf(pupil.Class), TaskOwners.Of(register, pupil.Class), register.Principal }.OfType<StaffMember>()
            .Select(member => (member.Id, Route: Routes.To(register, draft.Facts, member))).FirstOrDefault(found => found.Route is not null);
        if (teacher.Route is { } route)
        {
            var body = new Outbound(HamletWording.ToTeacher(staff.Member, ask, pupil, answer));
            draft.Add(new Effect.Say(route.Entry($"hamlet-answer:{draft.Source}:{pupil.Id}:{teacher.Id}", school, MessageKind.Notice, body, draft.Scene.Now)));
        }

        if (answer is HamletAnswer.AtSchool or HamletAnswer.Working)
        {
            var kind = answer == HamletAnswer.AtSchool ? AlarmKind.Missing : AlarmKind.Trafficking;
            var alarm = new Alarm(AlarmChain.IdFor(TurnDraft.SayingOf(draft.Message), pupil.Id), school, pupil.Id, pupil.Class, kind, draft.SentAt, 0, draft.Scene.Now) { RaisedBy = staff.Membership };
            draft.Add(AlarmChain.Raise(register, draft.Facts, alarm, draft.Scene.Now));
            draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "alarm.raised", alarm.Id, draft.SentAt));
        }
        else if (answer is HamletAnswer.Away or HamletAnswer.NotMet && TaskOwners.Of(register, pupil.Class) is { } owner)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"hamlet:{pupil.Id.Value}:{ask.Day:yyyy-MM-dd}");
            draft.Add(new Effect.OpenTask(new StaffTask(school, key, TaskKind.Other, owner.Id, draft.SentAt)
            {
                Pupil = pupil.Id,
                Class = pupil.Class,
                Day = ask.Day,
                DueOn = ask.Day,
                Words = HamletWording.Task(pupil, answer),
            }));
        }
    }
}
