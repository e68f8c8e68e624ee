using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Visits;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Visits;

/// <summary>Who may tell of a visit and see its minutes: those at the school who may see the child's name. What must be known for it.</summary>
internal static class VisitAccess
{
    public static bool MaySee(Party.Staff staff, Pupil pupil) =>
        !staff.Member.IsOutsider && staff.Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, pupil);

    /// <summary>Leaders and the clerk see the register of minutes.</summary>
    public static bool MaySeeRegister(StaffMember member) => member.IsLeader || member.Position == Position.Clerk;

    /// <summary>The children the words may mean.</summary>
    public static IReadOnlyList<Pupil> Whose(Party.Staff staff, string words) => VisitWords.Whose(staff.Register, words, pupil => MaySee(staff, pupil)).Pupils;

    /// <summary>Visits and cases of these children, the year's numbers of minutes, and the chats of those who are told.</summary>
    public static FactsNeeded Needs(Scene scene, Party.Staff staff, IEnumerable<PupilId> pupils)
    {
        var register = staff.Register;
        IReadOnlyList<PupilId> children = [.. pupils];
        return new FactsNeeded
        {
            School = register.School.Id,
            VisitsOf = [.. children],
            VisitsSince = register.Calendar.YearOf(register.Clock.DateOf(scene.Message.SentAt)).From,
            CasesOf = [.. children],
            Contacts = [.. register.Staff.Where(member => member.IsLeader || member.Homeroom is not null).Select(member => Membership.Of(register.School.Id, member.Id))],
        };
    }

    /// <summary>Visits of a child, the first one first.</summary>
    public static IReadOnlyList<HomeVisit> Of(Facts facts, PupilId pupil) => [.. facts.Visits.Where(visit => visit.Pupil == pupil).OrderBy(visit => visit.Number)];
}
