using Bot.Dialogs.Ports;

namespace Bot.Storage.Tests.Accounts;

public abstract class AccountStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly ChannelAccount Telegram = new("telegram", "telegram", School: null, "{}", ProtectedSecrets: "s1");

    [Fact]
    public async Task An_account_made_twice_is_one_and_keeps_secrets_nobody_replaced()
    {
        await Db.Accounts.EnsureAsync(Telegram, None);
        await Db.Accounts.EnsureAsync(Telegram with { School = School, Settings = "{\"a\":1}", ProtectedSecrets = null }, None);
        (await Db.Accounts.ListAsync(None)).ShouldBe([Telegram with { School = School, Settings = "{\"a\":1}" }]);
    }

    [Fact]
    public async Task An_unknown_account_has_no_lease() => (await Db.Accounts.AcquireAsync("nobody", "host", None)).ShouldBeNull();

    [Fact]
    public async Task One_host_at_a_time_holds_an_account_and_renews_under_the_same_fence()
    {
        await using var other = Db.AnotherHost(Clock);
        await Db.Accounts.EnsureAsync(Telegram, None);
        var lease = (await Db.Accounts.AcquireAsync("telegram", "a", None))!;
        (await other.Accounts.AcquireAsync("telegram", "b", None)).ShouldBeNull();
        (await Db.Accounts.AcquireAsync("telegram", "a", None)).ShouldBe(lease);
        await Db.Accounts.ReleaseAsync(lease, None);
        (await other.Accounts.AcquireAsync("telegram", "b", None))!.Fence.ShouldBeGreaterThan(lease.Fence);
        (await Db.Accounts.AcquireAsync("telegram", "a", None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_lease_given_by_a_clock_that_was_put_back_an_hour_since_keeps_nobody_out()
    {
        var lease = await LeaseAsync();
        await Db.RunAsync("update accounts set lease_until = lease_until + 3600000");
        await using var other = Db.AnotherHost(Clock);

        var taken = await other.Accounts.AcquireAsync("web", "other", None);

        taken.ShouldNotBeNull().Fence.ShouldBeGreaterThan(lease.Fence);
    }

    [Fact]
    public async Task A_restarted_host_is_another_holder()
    {
        await using var restarted = Db.AnotherHost(Clock);
        await Db.Accounts.EnsureAsync(Telegram, None);
        var before = (await Db.Accounts.AcquireAsync("telegram", "host", None))!;
        (await restarted.Accounts.AcquireAsync("telegram", "host", None)).ShouldBeNull();
        await Db.RunAsync("update accounts set lease_until = 1");
        (await restarted.Accounts.AcquireAsync("telegram", "host", None))!.Fence.ShouldBeGreaterThan(before.Fence);
    }

    [Fact]
    public async Task A_lost_lease_writes_and_releases_nothing()
    {
        await using var other = Db.AnotherHost(Clock);
        await Db.Accounts.EnsureAsync(Telegram, None);
        var lost = (await Db.Accounts.AcquireAsync("telegram", "a", None))!;
        await Db.Accounts.WriteAsync(lost, "offset", "7", None);
        await Db.RunAsync("update accounts set lease_until = 1");
        var held = (await other.Accounts.AcquireAsync("telegram", "b", None))!;
        await Db.Accounts.WriteAsync(lost, "offset", "8", None);
        await Db.Standings.PauseAsync(lost, Now.AddHours(1), "429", None);
        await Db.Accounts.ReleaseAsync(lost, None);
        (await Db.Accounts.ReadAsync("telegram", "offset", None)).ShouldBe("7");
        (await other.Accounts.AcquireAsync("telegram", "b", None)).ShouldBe(held);
    }

    [Fact]
    public async Task Values_and_pauses_outlive_the_lease()
    {
        await Db.Accounts.EnsureAsync(Telegram, None);
        (await Db.Accounts.ReadAsync("telegram", "offset", None)).ShouldBeNull();
        var lease = (await Db.Accounts.AcquireAsync("telegram", "a", None))!;
        await Db.Accounts.WriteAsync(lease, "offset", "1", None);
        await Db.Accounts.WriteAsync(lease, "offset", "2", None);
        await Db.Standings.PauseAsync(lease, Now.AddMinutes(5), "429", None);
        await Db.Accounts.ReleaseAsync(lease, None);
        (await Db.Accounts.ReadAsync("telegram", "offset", None)).ShouldBe("2");
        (await Db.Accounts.AcquireAsync("telegram", "b", None))!.NotBefore.ShouldBe(Now.AddMinutes(5));
        (await Db.Accounts.ListAsync(None)).Single().NotBefore.ShouldBe(Now.AddMinutes(5));
    }

    [Fact]
    public async Task A_row_that_only_lends_its_lease_is_no_account_and_keeps_its_values()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("zalo-oa-tokens", ChannelAccount.LeaseOnly, School: null, "{}", ProtectedSecrets: null), None);
        var lease = (await Db.Accounts.AcquireAsync("zalo-oa-tokens", "one", None)).ShouldNotBeNull();

        await Db.Accounts.WriteAsync(lease, "tokens", "sealed", None);
        await Db.Accounts.WriteAsync(lease with { Fence = lease.Fence - 1 }, "tokens", "of an earlier holder", None);

        (await Db.Accounts.ListAsync(None)).ShouldNotContain(account => account.Id == "zalo-oa-tokens");
        (await Db.Accounts.AcquireAsync("zalo-oa-tokens", "two", None)).ShouldBeNull();
        (await Db.Accounts.ReadAsync("zalo-oa-tokens", "tokens", None)).ShouldBe("sealed");
    }
}

public sealed class AccountStoreOnSqlite() : AccountStoreContract(StorageProvider.Sqlite);

public sealed class AccountStoreOnPostgres() : AccountStoreContract(StorageProvider.Postgres);
