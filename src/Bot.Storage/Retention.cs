using Bot.Domain.Schools;
using Bot.Storage.Delivery;
using Bot.Storage.Inbox;
using Bot.Storage.Nudges;
using Bot.Storage.Outbox;
using Bot.Storage.Pages;
using Bot.Storage.Privacy;
using Bot.Storage.Sql;

namespace Bot.Storage;

/// <summary>Deletes what has served its time.</summary>
public sealed class Retention
{
    private readonly Database _database;

    internal Retention(Database database) => _database = database;

    /// <summary>
    /// Deletes messages handled before, which are proof against redelivery for 30 days, and messages sent, withdrawn, stale or dropped before.
    /// What is dead, unknown or set aside stays until somebody decides.
    /// </summary>
    public Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) => _database.WriteAsync(
        [],
        [new Statement(InboxSql.Purge) { ["before"] = before }, new Statement(NudgeSql.SettleUnsent) { ["before"] = before, ["now"] = before }, new Statement(OutboxSql.Purge) { ["before"] = before }, new Statement(DeliverySql.Purge) { ["before"] = before }, new Statement(ReaddressingSql.PurgePauses) { ["before"] = before }, new Statement(PageSql.PurgeLinks) { ["before"] = before }, new Statement(PageSql.PurgeSessions) { ["before"] = before }],
        cancellationToken);

    /// <summary>
    /// Forgets what the school's rules keep no longer: reasons, words and files, later minutes and names of those who left. Counts stay. Done twice, the second
    /// finds nothing; missed nights are made up by the next.
    /// </summary>
    /// <returns>How many rows went or lost their words.</returns>
    public Task<int> ForgetAsync(SchoolRegister register, DateOnly today, CancellationToken cancellationToken) =>
        new Forgetting(_database, register, today, cancellationToken).RunAsync();
}
