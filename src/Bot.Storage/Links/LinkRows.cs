using System.Data.Common;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Links;

/// <summary>The person behind a chat, with memberships and the versions of their schools' registers.</summary>
internal sealed class LinkRows
{
    private readonly List<Membership> _memberships = [];
    private readonly Dictionary<SchoolId, long> _versions = [];
    private readonly Dictionary<Membership, string> _languages = [];

    public PersonId? Person { get; private set; }

    public IReadOnlyList<Membership> Memberships => _memberships;

    public IReadOnlyDictionary<SchoolId, long> Versions => _versions;

    /// <summary>Of the guardians who chose one.</summary>
    public IReadOnlyDictionary<Membership, string> Languages => _languages;

    public Query OfChat(Address address) => new(
        new Statement(LinkSql.MembershipsOfChat) { ["account"] = address.Account, ["chat"] = address.Chat }, Add);

    public static Membership MembershipOf(DbDataReader row) =>
        new(new SchoolId(row.Text("school_id")), row.Name<MemberKind>("kind"), row.Text("ref"));

    public static Invitation InvitationOf(DbDataReader row) =>
        new(row.Text("code"), MembershipOf(row), row.Instant("expires_at"), row.InstantOrNull("used_at"));

    private void Add(DbDataReader row)
    {
        Person = new PersonId(row.Text("person_id"));
        if (row.TextOrNull("school_id") is null)
        {
            return;
        }

        var membership = MembershipOf(row);
        _memberships.Add(membership);
        if (row.TextOrNull("language") is { } language)
        {
            _languages[membership] = language;
        }

        if (row.NumberOrNull("version") is { } version)
        {
            _versions[membership.School] = version;
        }
    }
}
