using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Pages.Office;

/// <summary>The outbox of a school. What messages say is not shown: it was meant for their receivers.</summary>
public static class OutgoingPage
{
    public const int Lines = 25;

    /// <param name="rows">One more than <see cref="Lines"/> where there are older ones.</param>
    public static OutgoingView Of(PageVisitor visitor, OutgoingCounts counts, OutgoingState state, IReadOnlyList<OutboxRow> rows, IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> contacts)
    {
        var owners = contacts.SelectMany(member => member.Value.Select(contact => (contact.Address, member.Key))).ToLookup(pair => pair.Address, pair => pair.Key);
        return new OutgoingView(
            counts,
            state,
            [.. rows.Take(Lines).Select(row => new OutgoingLine(row, ReceiverOf(visitor, row.To, [.. owners[row.To]])))],
            rows.Count > Lines ? rows[Lines - 1].Id : null);
    }

    /// <summary>A guardian is named by the child, and only to whom the child is.</summary>
    private static string ReceiverOf(PageVisitor visitor, Address to, IReadOnlyList<Membership> members)
    {
        var register = visitor.Register;
        if (members.Where(member => member.Kind == MemberKind.Staff).Select(member => register.Find(new StaffId(member.Ref))).FirstOrDefault(found => found is not null) is { } colleague)
        {
            return colleague.Name;
        }

        var guardian = members.Where(member => member.Kind == MemberKind.Guardian).Select(member => register.Find(new GuardianId(member.Ref))).FirstOrDefault(found => found is not null);
        var child = guardian?.Children.Select(one => register.Find(one.Pupil)).FirstOrDefault(pupil => pupil is not null && visitor.MaySee(pupil));
        return child is not null ? OfficeWording.GuardianOf(child) : guardian is not null || to.Account == ChannelAccount.ByPhone ? OfficeWording.SomeGuardian : OfficeWording.Nobody;
    }
}
