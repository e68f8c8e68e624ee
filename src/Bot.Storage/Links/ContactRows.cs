using System.Data.Common;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Sql;

namespace Bot.Storage.Links;

/// <summary>The chats of members.</summary>
/// <param name="now">When they are looked at: an account may rest until later.</param>
internal sealed class ContactRows(DateTimeOffset now)
{
    private readonly Dictionary<Membership, List<Contact>> _contacts = [];

    public IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> All =>
        _contacts.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Contact>)pair.Value);

    private DateTimeOffset Soon => now + AccountStanding.LongPause;

    /// <summary>One query for the members of each kind of each school.</summary>
    public IEnumerable<Query> OfMembers(IEnumerable<Membership> members) =>
        from member in members
        group member.Ref by (member.School, member.Kind) into refs
        select new Query(
            new Statement(LinkSql.ContactsOfMembers)
            {
                ["school"] = refs.Key.School.Value,
                ["kind"] = refs.Key.Kind,
                ["refs"] = SqlValue.Texts(refs),
                ["soon"] = Soon,
                ["by_phone"] = ChannelAccount.ByPhone,
            },
            Add);

    public Query OfSchool(SchoolId school) => new(new Statement(LinkSql.ContactsOfSchool) { ["school"] = school.Value, ["soon"] = Soon, ["by_phone"] = ChannelAccount.ByPhone }, Add);

    private void Add(DbDataReader row)
    {
        var member = LinkRows.MembershipOf(row);
        if (!_contacts.TryGetValue(member, out var contacts))
        {
            contacts = _contacts[member] = [];
        }

        contacts.Add(new Contact(new Address(row.Text("account"), row.Text("chat")), row.Flag("consented"), row.Flag("can_be_reached"))
        {
            HeardAt = row.InstantOrNull("heard_at"),
            AccountWorks = row.Flag("works"),
            NumbersWork = row.Flag("numbers_work"),
            IsPaid = row.Flag("is_paid"),
            Language = row.TextOrNull("language") ?? GuardianTexts.Vietnamese,
        });
    }
}
