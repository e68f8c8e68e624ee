using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests;

public abstract class RetentionContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Only_what_ended_before_is_deleted()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        var lease = (await Db.Accounts.AcquireAsync("web", "host", None))!;
        await TurnAsync(new Effect.Say(Entry("sent")), new Effect.Say(Entry("waiting", dueAt: Now.AddDays(90))));
        var entry = (await Db.Outbox.ClaimAsync(lease, [], 1, None)).Single();
        await Db.Outbox.StartAsync(lease, [entry.Id], None);
        await Db.Outbox.MarkAsync(lease, [(entry.Id, new SendMark.Sent(ProviderId: null))], None);
        await AcceptAsync("new");
        var retention = Db.Services.GetRequiredService<Retention>();
        await retention.PurgeAsync(Now, None);
        (await Db.QueryAsync<long>("select count(*) from outbox")).ShouldBe([2]);
        await retention.PurgeAsync(Now.AddMilliseconds(1), None);
        (await Db.QueryAsync<string>("select idem from outbox")).ShouldBe(["waiting"]);
        (await Db.QueryAsync<string>("select update_key from inbox")).ShouldBe(["new"]);
    }
}

public sealed class RetentionOnSqlite() : RetentionContract(StorageProvider.Sqlite);

public sealed class RetentionOnPostgres() : RetentionContract(StorageProvider.Postgres);
