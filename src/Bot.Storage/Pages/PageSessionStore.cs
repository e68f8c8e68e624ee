using System.Data.Common;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Links;
using Bot.Storage.Sql;

namespace Bot.Storage.Pages;

internal sealed class PageSessionStore(Database database) : IPageSessionStore
{
    public async Task<PageSession?> EnterAsync(SchoolId school, string linkHash, string sessionHash, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        Statement[] statements =
        [
            new(PageSql.UseLink) { MustChangeARow = true, ["school"] = school.Value, ["hash"] = linkHash, ["now"] = now },
            new(PageSql.BeginOfLink) { MustChangeARow = true, ["school"] = school.Value, ["hash"] = linkHash, ["session"] = sessionHash, ["now"] = now, ["expires_at"] = expiresAt },
        ];
        return await database.Writes.WriteAsync([$"page/{school}/{linkHash}"], session => session.ExecuteAsync(statements), cancellationToken)
            ? await FindAsync(school, sessionHash, now, cancellationToken)
            : null;
    }

    public Task BeginAsync(PageSession session, CancellationToken cancellationToken) => database.WriteAsync([], [PageStatements.Begin(session)], cancellationToken);

    public async Task<PageSession?> FindAsync(SchoolId school, string sessionHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        PageSession? found = null;
        var statement = new Statement(PageSql.Find) { ["school"] = school.Value, ["hash"] = sessionHash, ["now"] = now };
        await database.ReadAsync([new Query(statement, row => found = Of(row))], cancellationToken);
        return found;
    }

    public async Task<IReadOnlyList<Membership>> MembershipsAsync(Address chat, CancellationToken cancellationToken)
    {
        var links = new LinkRows();
        await database.ReadAsync([links.OfChat(chat)], cancellationToken);
        return links.Memberships;
    }

    public Task EndAsync(SchoolId school, string sessionHash, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        [], [new Statement(PageSql.End) { ["school"] = school.Value, ["hash"] = sessionHash, ["now"] = now }], cancellationToken);

    public Task EndAllAsync(SchoolId school, StaffId staff, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync([], [.. PageStatements.CloseAll(school, staff, now)], cancellationToken);

    private static PageSession Of(DbDataReader row) => new(
        new SchoolId(row.Text("school_id")),
        row.Text("token_hash"),
        new StaffId(row.Text("staff_id")),
        new Address(row.Text("account"), row.Text("chat")),
        row.Instant("begun_at"),
        row.Instant("expires_at"));
}
