using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages.Office;

/// <summary>What a person in the office should look at first.</summary>
public static class OfficeNeeds
{
    /// <summary>Only of parts the visitor works in.</summary>
    public static IReadOnlyList<(OfficePart Part, string Text)> Of(
        PageVisitor visitor,
        OutgoingCounts outgoing,
        IReadOnlyList<JobLine> jobs,
        IReadOnlyList<AccountStanding> accounts,
        IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> contacts)
    {
        var register = visitor.Register;
        var unlinked = Unlinked(visitor, contacts).Count;
        var leaderless = register.Classes.Where(one => register.HomeroomTeacherOf(one.Id) is null).Select(one => one.Id.Value).ToList();
        List<(OfficePart Part, string Text)> needs =
        [
            .. accounts.Where(account => account.BrokenSince is not null).Select(account => (OfficePart.Channels, OfficeWording.Broken(account.Kind))),
            .. jobs.Where(job => job.IsFailing).Select(job => (OfficePart.Jobs, OfficeWording.JobFails(job.Job))),
        ];
        if (outgoing.Dead + outgoing.Unknown > 0)
        {
            needs.Add((OfficePart.Outgoing, OfficeWording.NotSent(outgoing)));
        }

        if (leaderless.Count > 0)
        {
            needs.Add((OfficePart.Staff, OfficeWording.WithoutTeacher(leaderless)));
        }

        if (unlinked > 0)
        {
            needs.Add((OfficePart.Staff, OfficeWording.Unlinked(unlinked)));
        }

        return [.. needs.Where(need => OfficeAccess.MayUse(visitor.Member, need.Part))];
    }

    /// <summary>The school's own staff whom no message reaches.</summary>
    public static IReadOnlyList<StaffMember> Unlinked(PageVisitor visitor, IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> contacts) =>
        [.. visitor.Register.Staff.Where(member => !member.IsOutsider && !contacts.ContainsKey(Membership.Of(visitor.Register.School.Id, member.Id)))];
}
