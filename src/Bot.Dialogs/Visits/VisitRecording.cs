using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>Keeps a visit that was agreed to: the visit with the next number of the register, the lines of the case, and the word to who answers for the grade (S4-10).</summary>
internal static class VisitRecording
{
    public static void Store(TurnDraft draft, Party.Staff staff, VisitDraft told)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (told.Pupil is not { } id || register.Find(id) is not { } pupil || !VisitAccess.MaySee(staff, pupil) || told.Day is not { } day)
        {
            VisitDialog.Drop(draft, staff, VisitWording.Dropped);
            return;
        }

        var year = register.Calendar.YearOf(day).From;
        var visit = new HomeVisit(school, IdOf(draft, "visit"), id, 1 + Highest(VisitAccess.Of(draft.Facts, id).Select(known => known.Number)), day, staff.Member.Id, draft.SentAt, NextNumber(draft, year))
        {
            Companions = told.Companions ?? [],
            Met = told.NobodyHome ? null : told.Met,
            Said = told.NobodyHome ? null : told.Said,
            Promise = told.Promise is { Length: > 0 } promise ? promise : null,
            PromisedFor = told.PromisedFor,
        };
        draft.Add(new Effect.RecordVisit(visit));
        draft.Add(VisitCase.Visited(draft, staff, visit));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.told", id.Value, draft.SentAt));
        var all = VisitAccess.Of(draft.Facts, id).Append(visit).ToList();
        Tell(draft, staff, pupil, visit, told.IsGrave);
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.VisitTold, $"{visit.Id}:{id}", draft.SentAt) };
        VisitDialog.Ask(
            draft,
            staff,
            new VisitDraft(draft.SentAt) { Pupil = id, VisitId = visit.Id },
            VisitHappened.Agreed,
            VisitWording.Stored(pupil, visit, all.Count(one => one.IsComplete), register.School.Rules.MinHomeVisits),
            VisitPages.Choices);
    }

    /// <summary>"hủy": the visit was a mistake; the number of its minutes stays taken.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, string visitId)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null, Visit = null, Prompt = null };
        if (draft.Facts.Visits.FirstOrDefault(known => known.Id == visitId && known.By == staff.Member.Id) is not { } visit || staff.Register.Find(visit.Pupil) is not { } pupil)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, school);
            return;
        }

        draft.Add(new Effect.MoveVisit(visit with { CancelledAt = draft.SentAt }, visit));
        draft.Add(VisitCase.TakenBack(draft, staff, visit));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "visit.taken-back", visit.Pupil.Value, draft.SentAt));
        foreach (var (member, route) in ToTell(draft, staff, pupil))
        {
            draft.Add(new Effect.Say(route.Entry($"visit-taken-back:{draft.Source}:{pupil.Id}:{member.Id}", school, MessageKind.Notice, new Outbound(VisitWording.TakenBackForLeader(staff.Member, pupil, visit)), draft.Scene.Now)));
        }

        draft.Reply(VisitWording.TakenBack(pupil, visit), school);
    }

    /// <summary>The visit of a remembered act.</summary>
    public static string VisitIn(string act) => act.Split(':', 2)[0];

    /// <summary>Whose visit it is, so that what is known of the child is loaded; null for none.</summary>
    public static PupilId? PupilIn(string act) => act.Split(':', 2) is [_, var pupil] ? new PupilId(pupil) : null;

    /// <summary>The same whenever the same message is decided on again.</summary>
    public static string IdOf(TurnDraft draft, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}:{draft.Source}")).AsSpan(0, 6));

    /// <summary>Who answers for the grade hears what came of the visit; the homeroom teacher too, where somebody else went.</summary>
    private static void Tell(TurnDraft draft, Party.Staff staff, Pupil pupil, HomeVisit visit, bool isGrave)
    {
        var text = VisitWording.ForLeader(staff.Member, pupil, visit, isGrave);
        foreach (var (member, route) in ToTell(draft, staff, pupil))
        {
            draft.Add(new Effect.Say(route.Entry($"visit:{visit.School}:{visit.Id}:{pupil.Id}:{member.Id}", visit.School, MessageKind.Notice, new Outbound(text), draft.Scene.Now)));
        }
    }

    private static IEnumerable<(StaffMember Member, Route Route)> ToTell(TurnDraft draft, Party.Staff staff, Pupil pupil)
    {
        var register = staff.Register;
        var deputy = register.Find(pupil.Class) is { } schoolClass ? register.LeaderOf(schoolClass.Grade) : null;
        var leader = new[] { deputy, register.Principal }.OfType<StaffMember>().FirstOrDefault(member => member.Id == staff.Member.Id || Routes.To(register, draft.Facts, member) is not null);
        return new[] { leader, register.HomeroomTeacherOf(pupil.Class) }.OfType<StaffMember>().DistinctBy(member => member.Id).Where(member => member.Id != staff.Member.Id)
            .Select(member => (Member: member, Route: Routes.To(register, draft.Facts, member)))
            .Where(told => told.Route is not null)
            .Select(told => (told.Member, told.Route!));
    }

    private static MinutesNumber NextNumber(TurnDraft draft, DateOnly year) =>
        new(year, 1 + Highest(draft.Facts.Visits.Concat(draft.Facts.CancelledVisits).Where(known => known.Minutes.Year == year).Select(known => known.Minutes.Number)));

    private static int Highest(IEnumerable<int> numbers) => numbers.DefaultIfEmpty().Max();
}
