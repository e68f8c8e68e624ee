using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Delivery;

public abstract class DeliveryContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_message_reported_as_delivered_is_confirmed()
    {
        var at = Now.AddSeconds(2);
        await SendAsync("m1");
        await Db.Delivery.DeliveredAsync("web", "m1", at, None);
        await Db.Delivery.DeliveredAsync("web", "m1", Now.AddSeconds(9), None);

        (await UnconfirmedAfterADayAsync()).ShouldBe(0);
        (await DeliveredAtAsync()).ShouldBe([at.ToUnixTimeMilliseconds()]);
    }

    [Fact]
    public async Task A_report_that_overtakes_the_mark_counts()
    {
        var at = Now;
        await Db.Delivery.DeliveredAsync("web", "m1", at, None);
        await SendAsync("m1");

        (await UnconfirmedAfterADayAsync()).ShouldBe(0);
        (await DeliveredAtAsync()).ShouldBe([at.ToUnixTimeMilliseconds()]);
    }

    [Fact]
    public async Task A_report_and_a_mark_that_did_not_see_each_other_fit_all_the_same()
    {
        await SendAsync("m1");
        await Db.RunAsync($"insert into delivery_reports (account, provider_id, delivered_at) values ('web', 'm1', {Now.ToUnixTimeMilliseconds()})");

        (await UnconfirmedAfterADayAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_report_for_a_day_a_message_is_unconfirmed()
    {
        await SendAsync("m1");
        await Db.Delivery.DeliveredAsync("web", "another", Now, None);
        await Db.Delivery.DeliveredAsync("another", "m1", Now, None);

        (await Db.Outbox.StateAsync(None)).Unconfirmed.ShouldBe(0);
        (await UnconfirmedAfterADayAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_channel_reports_nothing_nothing_is_unconfirmed()
    {
        await SendAsync("m1", awaitsDelivery: false);

        (await UnconfirmedAfterADayAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Old_reports_are_deleted()
    {
        await Db.Delivery.DeliveredAsync("web", "m1", Now, None);

        await Db.Services.GetRequiredService<Retention>().PurgeAsync(Now.AddSeconds(1), None);

        (await Db.QueryAsync<long>("select count(*) from delivery_reports")).ShouldBe([0]);
    }

    private async Task SendAsync(string providerId, bool awaitsDelivery = true)
    {
        await TurnAsync(new Effect.Say(Entry("k")));
        var lease = await LeaseAsync();
        var id = (await Db.Outbox.ClaimAsync(lease, new HashSet<long>(), 1, None)).Single().Id;
        await Db.Outbox.StartAsync(lease, [id], None);
        await Db.Outbox.MarkAsync(lease, [(id, new SendMark.Sent(providerId) { AwaitsDelivery = awaitsDelivery })], None);
    }

    private async Task<int> UnconfirmedAfterADayAsync()
    {
        Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMilliseconds(1));
        return (await Db.Outbox.StateAsync(None)).Unconfirmed;
    }

    private Task<IReadOnlyList<long>> DeliveredAtAsync() => Db.QueryAsync<long>("select delivered_at from outbox");
}

public sealed class DeliveryOnSqlite() : DeliveryContract(StorageProvider.Sqlite);

public sealed class DeliveryOnPostgres() : DeliveryContract(StorageProvider.Postgres);
