using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Audit;
using Bot.Storage.Outbox;
using Bot.Storage.Sql;
using Bot.Storage.Turns;

namespace Bot.Storage.Links;

internal sealed class InvitationStore(Database database, TimeProvider time) : IInvitationStore
{
    public Task AddAsync(IReadOnlyList<Invitation> invitations, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([], [.. invitations.Select(invitation => LinkStatements.AddInvitation(invitation, at))], cancellationToken);

    public async Task<IReadOnlyList<Membership>> WhoAsync(Address address, CancellationToken cancellationToken)
    {
        var rows = new LinkRows();
        await database.ReadAsync([rows.OfChat(address)], cancellationToken);
        return rows.Memberships;
    }

    public async Task<IReadOnlyDictionary<Membership, IReadOnlyList<Contact>>> ContactsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var rows = new ContactRows(time.GetUtcNow());
        await database.ReadAsync([rows.OfSchool(school)], cancellationToken);
        return rows.All;
    }

    public async Task<IReadOnlyList<Invitation>> OpenAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = new List<Invitation>();
        var query = new Query(new Statement(LinkSql.OpenInvitations) { ["school"] = school.Value, ["now"] = now }, row => open.Add(LinkRows.InvitationOf(row)));
        await database.ReadAsync([query], cancellationToken);
        return open;
    }

    public async Task<int> WithdrawAsync(SchoolId school, IReadOnlyCollection<Membership> members, string actor, string subject, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var open = (await OpenAsync(school, at, cancellationToken)).Where(invitation => members.Contains(invitation.For)).ToList();
        await database.WriteAsync(
            [],
            [
                .. open.Select(invitation => new Statement(LinkSql.WithdrawInvitation) { ["code"] = invitation.Code, ["at"] = at }),
                AuditStatements.Add(school, actor, "invite.withdrawn", subject, at),
            ],
            cancellationToken);
        return open.Count;
    }

    public async Task<bool> UnlinkAsync(Address address, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var schools = (await WhoAsync(address, cancellationToken)).Select(membership => membership.School).Distinct();
        return await database.Writes.WriteAsync(
            [Aggregates.Conversation(address)],
            async session =>
            {
                await Readdressing.LeaveAsync(session, address, at);
                return await session.ExecuteAsync(
                [
                    .. LinkStatements.Unlink(address, at),
                    OutboxStatements.WithdrawOfAddress(address, at),
                    .. schools.Select(school => AuditStatements.Add(school, actor, "unlink", address.ToString(), at)),
                ]);
            },
            cancellationToken);
    }
}
