using Bot.Dialogs.Messages;
using Bot.Dialogs.Quality;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.HeadCounts;

/// <summary>"đếm 7A 31": kept, compared with the roll as it stands, and a difference goes to the homeroom teacher and a leader. "đếm": what came of the counts.</summary>
internal static class HeadCountDialog
{
    private const int Fortnight = 14;

    public static FactsNeeded With(FactsNeeded needs, Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return needs with
        {
            School = staff.Register.School.Id,
            HeadCountsSince = today,
            Days = needs.Days.Add(today),
            Contacts = needs.Contacts.Union(staff.Register.Staff.Where(member => member.IsLeader || member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))),
        };
    }

    public static FactsNeeded ListNeeds(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        var needs = new FactsNeeded { School = staff.Register.School.Id, HeadCountsSince = today.AddDays(-Fortnight), Span = (today.AddDays(-Fortnight), today) };
        return staff.Member.IsLeader ? ClassEvidences.With(needs, staff.Register, today) : needs;
    }

    /// <returns>False when this person was asked to count nothing today, so that the words mean something else.</returns>
    public static bool Take(TurnDraft draft, Party.Staff staff, Heard.CountsHeads heard)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var asked = draft.Facts.HeadCounts.Where(count => count.Counter == staff.Member.Id && count.RollCall.Date == register.Clock.DateOf(draft.SentAt)
            && (heard.Class is null || count.RollCall.Class == heard.Class)).ToList();
        if (asked.Count == 0)
        {
            return false;
        }

        var open = asked.Where(count => count.Counted is null).ToList();
        if (asked.Count > 1 && open.Count != 1)
        {
            draft.Reply(HeadCountWording.WhichClass, school);
            return true;
        }

        var counted = (asked.Count == 1 ? asked[0] : open[0]) with { Counted = heard.Number, CountedAt = draft.SentAt };
        draft.Add(new Effect.RecordHeadCount(counted));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "head-count.recorded", $"{counted.RollCall.Class}:{counted.RollCall.Date:yyyy-MM-dd}:{counted.RollCall.Session}", draft.SentAt));
        if (HeadCountCheck.Of(counted, draft.Facts.RollCalls.GetValueOrDefault(counted.RollCall)) is not { } check)
        {
            draft.Reply(HeadCountWording.NotReported(counted), school);
            return true;
        }

        draft.Reply(check.Agrees ? HeadCountWording.Agrees(counted) : HeadCountWording.Differs(counted, check, Tell(draft, staff, counted, check)), school);
        return true;
    }

    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var school = staff.Register.School.Id;
        if (!staff.Member.IsLeader)
        {
            draft.Reply(HeadCountWording.NotForYou, school);
            return;
        }

        var today = staff.Register.Clock.DateOf(draft.SentAt);
        var quality = QualityWording.Behind([.. ClassEvidences.Of(staff.Register, draft.Facts, today).Where(mark => QualityAccess.MaySee(staff, mark.Class))]);
        var counts = draft.Facts.HeadCounts.Where(count => count.RollCall.Date >= today.AddDays(-Fortnight)).OrderByDescending(count => count.AskedAt)
            .Select(count => (count, HeadCountCheck.Of(count, draft.Facts.RollCalls.GetValueOrDefault(count.RollCall)))).ToList();
        draft.Reply((counts.Count == 0 ? HeadCountWording.NothingYet : HeadCountWording.List(counts)) + quality, school);
    }

    /// <returns>Whether the homeroom teacher could be told.</returns>
    private static bool Tell(TurnDraft draft, Party.Staff staff, HeadCount count, HeadCountCheck check)
    {
        var register = staff.Register;
        var (at, grade) = (register.Clock.TimeOf(draft.SentAt), register.Find(count.RollCall.Class)?.Grade);
        var teacher = register.HomeroomTeacherOf(count.RollCall.Class);
        var isTold = Say(teacher, HeadCountWording.ToTeacher(staff.Member, count, check, at));
        var leaders = new[] { grade is { } known ? register.LeaderOf(known) : null, register.Principal }.OfType<StaffMember>().Where(leader => leader.Id != staff.Member.Id && leader.Id != teacher?.Id);
        _ = leaders.Distinct().Any(leader => Say(leader, HeadCountWording.ToLeader(staff.Member, count, check, at)));
        return isTold;

        bool Say(StaffMember? to, string text)
        {
            if (to is null || Routes.To(register, draft.Facts, to) is not { } route)
            {
                return false;
            }

            var key = $"head-count-differs:{draft.Source}:{to.Id}";
            draft.Add(new Effect.Say(route.Entry(key, register.School.Id, MessageKind.Notice, new Outbound(text), draft.Scene.Now)));
            return true;
        }
    }
}
