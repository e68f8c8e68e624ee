using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reach;

/// <summary>"kết nối 7A" in numbers, "chưa kết nối 7A" with the way to each of the rest; leaders get the school's numbers too. Lists with phones are logged.</summary>
internal static class ReachDialog
{
    /// <summary>Pupils to a message, so that it can be read on a telephone.</summary>
    private const int Together = 12;

    public static FactsNeeded Needs(Party.Staff staff, Heard.AsksReach asks)
    {
        var register = staff.Register;
        var pupils = ClassesOf(staff, asks).SelectMany(schoolClass => register.PupilsOf(schoolClass.Id));
        return new FactsNeeded
        {
            School = register.School.Id,
            Contacts = [.. pupils.SelectMany(pupil => register.GuardiansOf(pupil.Id)).Select(guardian => Membership.Of(register.School.Id, guardian.Id))],
            Slips = asks.ListsRest,
        };
    }

    public static void Answer(TurnDraft draft, Party.Staff staff, Heard.AsksReach asks)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var classes = ClassesOf(staff, asks);
        if (classes.Count == 0)
        {
            draft.Reply(ReachWording.NotYours, school);
            return;
        }

        if (!asks.ListsRest)
        {
            draft.Reply(ReachWording.Numbers([.. classes.Select(schoolClass => ClassReach.Of(register, draft.Facts, schoolClass, draft.Scene.Now))]), school);
            return;
        }

        foreach (var schoolClass in classes)
        {
            var rest = ClassReach.Rest(register, draft.Facts, schoolClass.Id);
            draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "reach.listed", $"{schoolClass.Id}:{rest.Count}", draft.SentAt));
            if (rest.Count == 0)
            {
                draft.Reply(ReachWording.AllReached(schoolClass), school);
            }

            foreach (var some in rest.Chunk(Together).Index())
            {
                draft.Reply(ReachWording.Rest(register, draft.Facts, schoolClass, rest.Count, some.Item, isFirst: some.Index == 0), school);
            }
        }
    }

    /// <summary>A homeroom teacher sees the own class; the principal every class, a deputy those of the own grades. A list is of one class.</summary>
    private static IReadOnlyList<SchoolClass> ClassesOf(Party.Staff staff, Heard.AsksReach asks)
    {
        var named = asks.Class ?? (asks.ListsRest || !staff.Member.IsLeader ? staff.Member.OnlyClass : null);
        return [.. staff.Register.Classes.Where(schoolClass => named is null ? !asks.ListsRest && IsOf(staff.Member, schoolClass) : schoolClass.Id == named && IsOf(staff.Member, schoolClass))];
    }

    private static bool IsOf(StaffMember member, SchoolClass schoolClass) =>
        member.Teaches(schoolClass.Id)
        || member.Position == Position.Principal
        || (member.Position == Position.VicePrincipal && (member.Grades.Count == 0 || member.Grades.Contains(schoolClass.Grade)));
}
