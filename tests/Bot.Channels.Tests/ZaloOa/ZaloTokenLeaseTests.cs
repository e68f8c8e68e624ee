using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloOa;
using Bot.Storage;
using Bot.Testing;
using Bot.Testing.ZaloOa;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>One refresh among all hosts, by the leases that the databases really give.</summary>
public sealed class ZaloTokenLeaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.Postgres)]
    public async Task Two_hosts_on_one_database_cause_one_refresh(StorageProvider provider)
    {
        var clock = FakeClock.At("2026-11-23T07:20:00+07:00");
        await using var fake = await ZaloOaFake.StartAsync(clock);
        await using var database = await TemporaryDatabase.OnAsync(provider, clock);
        await using var elsewhere = provider == StorageProvider.Postgres ? database.AnotherHost(clock) : null;
        var options = new ZaloOaOptions
        {
            AppId = ZaloOaFake.AppId, AppSecret = ZaloOaFake.AppSecret, OaSecretKey = ZaloOaFake.OaSecretKey,
            ApiUrl = fake.Url, OauthUrl = fake.Url, TemplateApiUrl = fake.Url, RefreshToken = fake.Grant(),
        };
        var keys = new EphemeralDataProtectionProvider().CreateProtector(TokenVault.Purpose);
        using var http = new ZaloHttp();
        var vault = new TokenVault(database.Accounts, keys);
        await vault.PrepareAsync(None);
        using var first = Tokens(vault);
        using var second = Tokens(new TokenVault((elsewhere ?? database).Accounts, keys));
        var letGo = new TaskCompletionSource();
        fake.Fail("/v4/oa/access_token", new ZaloOaFault.Withheld(letGo));
        var refreshing = first.GetAsync(None);
        await fake.UntilAsync(() => fake.Refreshes == 1);

        (await second.GetAsync(None)).ShouldBeOfType<ZaloAccess.Later>().Reason.ShouldContain("another host");
        letGo.SetResult();

        (await refreshing).ShouldBe(new ZaloAccess.Granted("access-2"));
        (await second.GetAsync(None)).ShouldBe(new ZaloAccess.Granted("access-2"));
        fake.Refreshes.ShouldBe(1);

        ZaloTokens Tokens(TokenVault of) => new(options, new ZaloOauth(http, options), of, clock, new CollectingLog<ZaloTokens>());
    }
}
