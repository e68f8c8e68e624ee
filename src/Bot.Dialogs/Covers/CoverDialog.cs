using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Covers;

/// <summary>
/// Somebody stands in for a colleague for some days, or teaches a class beside its homeroom teacher. Stored at once and told to both; "hủy" takes it
/// back, it ends by itself behind its last day.
/// </summary>
internal static class CoverDialog
{
    /// <summary>A longer span is a slip of the pen.</summary>
    private const int LongestSpan = 200;

    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, AllContacts = true };

    public static void Hear(TurnDraft draft, Party.Staff staff, CoverReading reading)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        switch (reading.Act)
        {
            case CoverAct.Lists:
                draft.Reply(CoverWording.List(register, [.. Standing(register, Today(draft, register)).Where(cover => Concerns(staff, cover))]), school);
                break;
            case CoverAct.Ends:
                End(draft, staff, [.. Endable(staff, reading.Class, draft.SentAt)]);
                break;
            default:
                Name(draft, staff, reading);
                break;
        }
    }

    /// <summary>What the sender may end: what holds today or later, for or by the sender, or in the grades the sender leads.</summary>
    public static IEnumerable<Cover> Endable(Party.Staff staff, ClassId? schoolClass, DateTimeOffset sentAt) =>
        Standing(staff.Register, staff.Register.Clock.DateOf(sentAt)).Where(cover => cover.For is { } away
            && (schoolClass is null
                ? away == staff.Member.Id || cover.Who == staff.Member.Id
                : staff.Register.Find(away) is { } absent && absent.Homeroom == schoolClass
                    && (AccessPolicy.MayNameStandIn(staff.Member, staff.Register, absent) || cover.Who == staff.Member.Id)));

    /// <summary>As <see cref="Hear"/>, for a form that may come twice: what it named the first time stands already.</summary>
    public static void HearOnce(TurnDraft draft, Party.Staff staff, CoverReading reading)
    {
        if (staff.Register.Covers.Any(cover => cover.Id == IdOf(draft)))
        {
            draft.Reply(CoverWording.StandsAlready, staff.Register.School.Id);
            return;
        }

        Hear(draft, staff, reading);
    }

    /// <summary>Who may name somebody may end it, and who does it as well.</summary>
    public static bool MayEnd(StaffMember member, SchoolRegister register, Cover cover) =>
        cover.For is { } away
            ? cover.Who == member.Id || (register.Find(away) is { } absent && AccessPolicy.MayNameStandIn(member, register, absent))
            : cover.Class is { } taught && register.Find(taught) is { } schoolClass && AccessPolicy.MayNameTeacher(member, schoolClass);

    /// <summary>Ends the one with this id.</summary>
    public static void EndOne(TurnDraft draft, Party.Staff staff, string id)
    {
        if (Standing(staff.Register, Today(draft, staff.Register)).FirstOrDefault(cover => cover.Id == id) is { } standing && MayEnd(staff.Member, staff.Register, standing))
        {
            End(draft, staff, [standing]);
            return;
        }

        draft.Reply(CoverWording.NotYoursToEnd, staff.Register.School.Id);
    }

    /// <summary>"hủy": as if it had never been; whoever was told hears so.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        draft.Memory = draft.Memory with { Act = null };
        if (staff.Register.Covers.FirstOrDefault(cover => cover.Id == act.Ref) is not { } cover)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, staff.Register.School.Id);
            return;
        }

        Stop(draft, staff, cover, cover.From.AddDays(-1), "cover.taken-back");
        draft.Reply(CoverWording.TakenBack(staff.Register, cover), staff.Register.School.Id);
    }

    private static void Name(TurnDraft draft, Party.Staff staff, CoverReading reading)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (One(register, reading.Who, reading.WhoWords, out var doubt) is not { } who || (reading.For is { } named && One(register, named, reading.ForWords, out doubt) is null))
        {
            draft.Reply(doubt, school);
            return;
        }

        if (reading.Act != CoverAct.StandsIn)
        {
            Second(draft, staff, who, reading);
            return;
        }

        if (AwayIn(staff, reading) is not { } away)
        {
            draft.Reply(CoverWording.ForWhom, school);
            return;
        }

        var today = Today(draft, register);
        var (from, to) = (Later(reading.From ?? today, today), reading.To ?? reading.From ?? today);
        if (Refusal(staff, who, away, reading, from, to, today) is { } refusal)
        {
            draft.Reply(refusal, school);
            return;
        }

        foreach (var earlier in Standing(register, today).Where(cover => cover.For == away.Id && cover.Meets(from, to)))
        {
            Stop(draft, staff, earlier, from.AddDays(-1), "cover.replaced");
        }

        Put(draft, staff, new Cover(school, IdOf(draft), who.Id, from, staff.Member.Id, draft.SentAt) { For = away.Id, To = to });
    }

    private static void Second(TurnDraft draft, Party.Staff staff, StaffMember who, CoverReading reading)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var (today, schoolClass) = (Today(draft, register), register.Find(reading.Class!.Value)!);
        var standing = Standing(register, today).FirstOrDefault(cover => cover.Class == schoolClass.Id && cover.Who == who.Id);
        if (!AccessPolicy.MayNameTeacher(staff.Member, schoolClass))
        {
            draft.Reply(CoverWording.OnlyLeaders(schoolClass), school);
        }
        else if (reading.Act == CoverAct.TeachesNoMore && standing is not null)
        {
            Stop(draft, staff, standing, today.AddDays(-1), "cover.ended");
            draft.Reply(CoverWording.Ended(register, standing), school);
        }
        else if (reading.Act == CoverAct.TeachesNoMore)
        {
            draft.Reply(who.Teaches(schoolClass.Id) ? CoverWording.ByRoster(who, schoolClass) : CoverWording.NoSecond(who, schoolClass), school);
        }
        else if (who.Teaches(schoolClass.Id) || who.IsOutsider)
        {
            draft.Reply(who.IsOutsider ? CoverWording.NotOfSchool(who) : CoverWording.TeachesAlready(who, schoolClass), school);
        }
        else
        {
            Put(draft, staff, new Cover(school, IdOf(draft), who.Id, today, staff.Member.Id, draft.SentAt) { Class = schoolClass.Id });
        }
    }

    private static void Put(TurnDraft draft, Party.Staff staff, Cover cover)
    {
        var register = staff.Register;
        draft.Add(new Effect.PutCover(cover));
        draft.Add(new Effect.Audit(cover.School, $"staff:{staff.Member.Id}", "cover.named", cover.Id, draft.SentAt));
        foreach (var member in Told(register, cover, staff.Member))
        {
            Say(draft, register, member, $"cover:{cover.School}:{cover.Id}:{member.Id}", CoverWording.Told(register, cover, member, staff.Member));
        }

        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.CoverNamed, cover.Id, draft.SentAt) };
        var isReachable = register.Find(cover.Who) is { } who && Routes.To(register, draft.Facts, who) is not null;
        draft.Reply(CoverWording.Put(register, cover, isReachable), cover.School);
    }

    private static void End(TurnDraft draft, Party.Staff staff, IReadOnlyList<Cover> covers)
    {
        var today = Today(draft, staff.Register);
        foreach (var cover in covers)
        {
            Stop(draft, staff, cover, today.AddDays(-1), "cover.ended");
        }

        draft.Reply(CoverWording.Ended(staff.Register, [.. covers]), staff.Register.School.Id);
    }

    private static void Stop(TurnDraft draft, Party.Staff staff, Cover cover, DateOnly last, string action)
    {
        var register = staff.Register;
        draft.Add(new Effect.EndCover(cover.School, cover.Id, last, staff.Member.Id, draft.SentAt));
        draft.Add(new Effect.Audit(cover.School, $"staff:{staff.Member.Id}", action, cover.Id, draft.SentAt));
        draft.Add(new Effect.Withdraw($"cover:{cover.School}:{cover.Id}:"));
        foreach (var member in Told(register, cover, staff.Member))
        {
            Say(draft, register, member, $"cover-ended:{cover.School}:{cover.Id}:{member.Id}", CoverWording.ToldEnded(register, cover, staff.Member));
        }
    }

    private static void Say(TurnDraft draft, SchoolRegister register, StaffMember member, string key, string text)
    {
        if (Routes.To(register, draft.Facts, member) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry(key, register.School.Id, MessageKind.Notice, new Outbound(text), draft.Scene.Now)));
        }
    }

    /// <summary>Who does it, for whom or beside whom, and the leader of the grade; never who writes.</summary>
    private static IEnumerable<StaffMember> Told(SchoolRegister register, Cover cover, StaffMember writer)
    {
        var away = cover.For is { } id ? register.Find(id) : null;
        var schoolClass = (cover.Class ?? away?.Homeroom) is { } named ? register.Find(named) : null;
        return new[] { register.Find(cover.Who), away, cover.Class is { } taught ? register.HomeroomTeacherOf(taught) : null, schoolClass is null ? register.Principal : register.LeaderOf(schoolClass.Grade) }
            .OfType<StaffMember>().Where(member => member.Id != writer.Id).DistinctBy(member => member.Id);
    }

    /// <summary>The person named, else the homeroom teacher of the class, else the sender. Null where that is nobody anybody need stand in for.</summary>
    private static StaffMember? AwayIn(Party.Staff staff, CoverReading reading)
    {
        var register = staff.Register;
        var away = reading.For is [var named] ? register.Find(named)
            : reading.Class is { } schoolClass && staff.Member.Homeroom != schoolClass ? register.Staff.FirstOrDefault(member => member.Homeroom == schoolClass)
            : staff.Member;
        return away is not null && (away.Homeroom is not null || away.IsLeader) ? away : null;
    }

    private static string? Refusal(Party.Staff staff, StaffMember who, StaffMember away, CoverReading reading, DateOnly from, DateOnly to, DateOnly today) =>
        !AccessPolicy.MayNameStandIn(staff.Member, staff.Register, away) ? CoverWording.NotYours(away)
        : reading.IsSpanUnclear || to.DayNumber - from.DayNumber > LongestSpan ? CoverWording.WhichDays
        : to < today ? CoverWording.DaysAreOver
        : who.Id == away.Id ? CoverWording.Oneself
        : who.IsOutsider ? CoverWording.NotOfSchool(who)
        : away.IsLeader && !who.IsLeader ? CoverWording.OnlyLeadersForLeaders(away)
        : Standing(staff.Register, today).FirstOrDefault(cover => cover.For == who.Id && cover.Meets(from, to)) is { } busy ? CoverWording.AwayToo(who, busy)
        : null;

    private static StaffMember? One(SchoolRegister register, IReadOnlyList<StaffId> found, string words, out string doubt)
    {
        var members = found.Select(register.Find).OfType<StaffMember>().ToList();
        doubt = members.Count == 0 ? CoverWording.Nobody(words) : CoverWording.WhichOne(words, members);
        return members is [var only] ? only : null;
    }

    private static IEnumerable<Cover> Standing(SchoolRegister register, DateOnly today) => register.Covers.Where(cover => cover.Meets(today, DateOnly.MaxValue));

    private static bool Concerns(Party.Staff staff, Cover cover) => staff.Member.IsLeader || staff.Member.Position == Position.Clerk
        || cover.Who == staff.Member.Id || cover.For == staff.Member.Id || (cover.Class is { } taught && staff.Member.Teaches(taught));

    private static DateOnly Today(TurnDraft draft, SchoolRegister register) => register.Clock.DateOf(draft.SentAt);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>The same whenever the same message is decided on again.</summary>
    private static string IdOf(TurnDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Source)).AsSpan(0, 6));
}
