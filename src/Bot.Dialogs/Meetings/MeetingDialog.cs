using System.Globalization;
using Bot.Dialogs.Alarms;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Names;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Meetings;

/// <summary>
/// "quyết định họp: …" (S1-07): every decision becomes the task of who is named, with its term; what somebody outside the school promised is watched by who wrote it down. The next
/// meeting's pack says what came of them.
/// </summary>
internal static class MeetingDialog
{
    private const int Most = 20;
    private const int LongestWords = 300;

    public static FactsNeeded Needs(Party.Staff staff) => LetterDialog.MayTake(staff.Member) ? new() { School = staff.Register.School.Id, AllContacts = true } : FactsNeeded.Nothing;

    public static void Record(TurnDraft draft, Party.Staff staff, IReadOnlyList<DecisionSaid> said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(MeetingWording.NotYours, school);
            return;
        }

        if (said.Count is 0 or > Most)
        {
            draft.Reply(said.Count == 0 ? MeetingWording.WhatWasDecided : MeetingWording.TooMany(Most), school);
            return;
        }

        if (said.Select(one => (one.Who, Found: one.Who is null ? [] : OfSchool(staff, one.Who))).FirstOrDefault(one => one.Found.Count > 1) is { Who: { } who, Found: var several })
        {
            draft.Reply(MeetingWording.Which(who, several), school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var prefix = $"{MeetingTasks.Prefix}{AlarmChain.IdFor(TurnDraft.SayingOf(draft.Message))}:";
        var tasks = said.Select((one, index) => TaskOf(draft, staff, one, string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}"), today)).ToList();
        if (tasks.Find(task => task.DueOn < today) is { } past)
        {
            draft.Reply(MeetingWording.IsPast(past), school);
            return;
        }

        foreach (var task in tasks)
        {
            draft.Add(new Effect.OpenTask(task));
            Tell(draft, staff, task, "told", MeetingWording.GivenToYou(staff.Member, task), onlyIfSent: null);
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "meeting.decided", prefix.TrimEnd(':'), draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.MeetingDecided, prefix, draft.SentAt) };
        draft.Reply(MeetingWording.Recorded(register, tasks), school);
    }

    /// <summary>"hủy": none of it was decided.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        foreach (var task in draft.Facts.Tasks.Where(task => task.IsOpen && task.Key.StartsWith(act.Ref, StringComparison.Ordinal)))
        {
            draft.Add(new Effect.CloseTask(school, task.Key, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt, staff.Member.Id, MeetingWording.TakenBack, IsCancelled: true));
            draft.Add(new Effect.Withdraw(DeadlineTimetable.Prefix(school, task.Key)));
            draft.Add(new Effect.Withdraw($"{task.Key}:told"));
            Tell(draft, staff, task, "off", MeetingWording.NotAnyMore(task), onlyIfSent: "told");
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "meeting.taken-back", act.Ref.TrimEnd(':'), draft.SentAt));
        draft.Reply(MeetingWording.TakenBack, school);
    }

    private static StaffTask TaskOf(TurnDraft draft, Party.Staff staff, DecisionSaid said, string key, DateOnly today)
    {
        var owner = said.Who is { } who && OfSchool(staff, who) is [var named] ? named : null;
        var words = owner is null && said.Who is not null ? $"{said.Who}: {said.What}" : said.What;
        return new StaffTask(staff.Register.School.Id, key, TaskKind.Decision, (owner ?? Watches(staff)).Id, draft.SentAt)
        {
            DueOn = said.Term is { } term ? DueDays.Of(staff.Register, term, today).Day : null,
            Words = words.Length > LongestWords ? words[..LongestWords] + "…" : words,
        };
    }

    /// <summary>Who sees to it that somebody outside the school keeps a promise: the leader who wrote it down, for the clerk the principal.</summary>
    private static StaffMember Watches(Party.Staff staff) => staff.Member.IsLeader ? staff.Member : staff.Register.Principal ?? staff.Member;

    private static List<StaffMember> OfSchool(Party.Staff staff, string who) => [.. StaffNames.Find(staff.Register, who).Where(member => !member.IsOutsider)];

    private static void Tell(TurnDraft draft, Party.Staff staff, StaffTask task, string what, string words, string? onlyIfSent)
    {
        if (task.Owner != staff.Member.Id && staff.Register.Find(task.Owner) is { } owner && Routes.To(staff.Register, draft.Facts, owner) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry($"{task.Key}:{what}", staff.Register.School.Id, MessageKind.Notice, new Outbound(words), draft.Scene.Now), onlyIfSent is null ? null : $"{task.Key}:{onlyIfSent}"));
        }
    }
}
