using Bot.Channels.ZaloOa;
using Bot.Testing.ZaloOa;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZaloTokensTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_first_refresh_token_comes_from_the_settings_and_the_pair_is_stored_encrypted()
    {
        await using var bench = await ZaloOaBench.StartAsync();

        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Granted>().Token.ShouldBe("access-2");

        bench.Accounts.Values["tokens"].ShouldNotContain("refresh-");
        bench.Accounts.Values["tokens"].ShouldNotContain("access-");
        (await bench.Vault.ReadAsync(None)).Pair!.RefreshToken.ShouldBe("refresh-2");
    }

    [Fact]
    public async Task A_new_pair_is_stored_before_it_is_used()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        var before = new List<string>();
        bench.Accounts.Writing = _ => before.AddRange(bench.Fake.Calls);

        await bench.Api.GetOaAsync(None);

        before.ShouldBe(["/v4/oa/access_token"]);
        bench.Fake.Calls.ShouldBe(["/v4/oa/access_token", "/v2.0/oa/getoa"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_life_may_be_a_string_or_a_number(bool isNumber)
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.SaysLifeAsNumber = isNumber;
        bench.Fake.TokenLife = TimeSpan.FromHours(1);

        await bench.Tokens.GetAsync(None);

        (await bench.Vault.ReadAsync(None)).Pair!.ExpiresAt.ShouldBe(bench.Clock.GetUtcNow() + TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Many_who_want_a_token_at_once_cause_one_refresh()
    {
        await using var bench = await ZaloOaBench.StartAsync();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bench.Tokens.GetAsync(None)));

        tokens.Distinct().ShouldBe([new ZaloAccess.Granted("access-2")]);
        bench.Fake.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task Two_hosts_cause_one_refresh()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await using var other = bench.Another();
        var letGo = new TaskCompletionSource();
        bench.Fake.Fail("/v4/oa/access_token", new ZaloOaFault.Withheld(letGo));
        var first = bench.Tokens.GetAsync(None);
        await bench.Fake.UntilAsync(() => bench.Fake.Refreshes == 1);

        (await other.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Later>().Reason.ShouldContain("another host");
        letGo.SetResult();

        (await first).ShouldBe(new ZaloAccess.Granted("access-2"));
        (await other.Tokens.GetAsync(None)).ShouldBe(new ZaloAccess.Granted("access-2"));
        bench.Fake.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_refreshed_when_half_of_its_life_is_over()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);

        bench.Clock.Advance(TimeSpan.FromHours(12));
        await bench.Tokens.KeepFreshAsync(None);
        bench.Fake.Refreshes.ShouldBe(1);
        bench.Clock.Advance(TimeSpan.FromMinutes(31));
        await bench.Tokens.KeepFreshAsync(None);

        bench.Fake.Refreshes.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_with_a_long_life_is_refreshed_weekly()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.TokenLife = TimeSpan.FromDays(60);
        await bench.Tokens.GetAsync(None);

        bench.Clock.Advance(TimeSpan.FromDays(7));
        await bench.Tokens.KeepFreshAsync(None);

        bench.Fake.Refreshes.ShouldBe(2);
    }

    [Fact]
    public async Task The_receiver_keeps_the_token_fresh_until_it_is_stopped()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        using var stop = new CancellationTokenSource();
        var receiving = new ZaloOaReceiver(bench.Tokens, bench.Clock).RunAsync(new("zalo-oa", "host", 1, NotBefore: null), stop.Token);
        await UntilAsync(() => bench.Accounts.Values.ContainsKey("tokens"));

        await AdvanceUntilAsync(bench, TimeSpan.FromHours(1), () => bench.Fake.Refreshes == 2);
        await stop.CancelAsync();
        await receiving;
    }

    [Fact]
    public async Task After_a_restart_the_stored_pair_goes_on()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);
        await using var restarted = bench.Another();

        (await restarted.Tokens.GetAsync(None)).ShouldBe(new ZaloAccess.Granted("access-2"));

        bench.Fake.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_that_changed_is_newer_than_the_stored_pair()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);
        await using var restarted = bench.Another(refreshToken: bench.Fake.Grant());

        (await restarted.Tokens.GetAsync(None)).ShouldBe(new ZaloAccess.Granted("access-4"));
    }

    [Fact]
    public async Task A_kill_between_answer_and_store_needs_the_operator()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail("/v4/oa/access_token", new ZaloOaFault.LostAnswer());
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Later>();
        await using var restarted = bench.Another();

        (await restarted.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>().Reason.ShouldContain("-14014");

        restarted.Tokens.Need.ShouldNotBeNull().ShouldStartWith("consent needed");
        restarted.TokenLog.Lines.ShouldContain(line => line.Level == LogLevel.Critical && line.Text.Contains("channels register zalo-oa"));
    }

    [Fact]
    public async Task A_refusal_is_not_asked_for_again_by_any_host()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.RevokeConsent();
        await bench.Tokens.GetAsync(None);
        await using var other = bench.Another();

        (await other.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>();
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>();

        bench.Fake.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_old_access_token_lives_messages_go_on_although_consent_is_needed()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);
        bench.Fake.RevokeConsent();
        bench.Clock.Advance(TimeSpan.FromHours(13));
        await bench.Tokens.KeepFreshAsync(None);

        (await bench.Tokens.GetAsync(None)).ShouldBe(new ZaloAccess.Granted("access-2"));

        bench.Tokens.Need.ShouldNotBeNull();
        bench.Clock.Advance(TimeSpan.FromHours(12));
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>();
    }

    [Theory]
    [InlineData("""{"error":-14020,"error_name":"expired"}""")]
    [InlineData("""{"error":"invalid_grant"}""")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"only"}""")]
    public async Task Whatever_Zalo_answers_but_tokens_needs_the_operator(string answer)
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail("/v4/oa/access_token", new ZaloOaFault.Answer(answer));

        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>();
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_no_refusal()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail("/v4/oa/access_token", new ZaloOaFault.Html(502));

        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Later>();
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Granted>();
    }

    [Fact]
    public async Task A_lease_lost_during_the_call_does_not_lose_the_pair()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        var robbed = false;
        bench.Accounts.Writing = _ =>
        {
            if (!robbed)
            {
                robbed = true;
                bench.Accounts.Rob();
            }
        };

        var getting = bench.Tokens.GetAsync(None);
        await UntilAsync(() => bench.Accounts.Writes == 1);
        await AdvanceUntilAsync(bench, TimeSpan.FromSeconds(1), () => getting.IsCompleted);

        (await getting).ShouldBe(new ZaloAccess.Granted("access-2"));
        (await bench.Vault.ReadAsync(None)).Pair!.RefreshToken.ShouldBe("refresh-2");
    }

    [Fact]
    public async Task While_the_database_is_away_the_pair_is_kept_and_nobody_uses_it()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Accounts.Writing = _ => bench.Accounts.Fault = new IOException("disk full");
        var getting = bench.Tokens.GetAsync(None);
        await UntilAsync(() => bench.TokenLog.Lines.Any(line => line.Level == LogLevel.Critical));
        getting.IsCompleted.ShouldBeFalse();

        bench.Accounts.Writing = null;
        bench.Accounts.Fault = null;
        await AdvanceUntilAsync(bench, TimeSpan.FromSeconds(1), () => getting.IsCompleted);

        (await getting).ShouldBe(new ZaloAccess.Granted("access-2"));
    }

    [Fact]
    public async Task Without_the_keys_the_operator_is_told_which_setting_is_meant()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);
        await using var restarted = bench.Another(new EphemeralDataProtectionProvider());

        (await restarted.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>().Reason.ShouldContain("Bot:Secrets:KeyFolder");
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_a_token()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Tokens.GetAsync(None);
        bench.Fake.RevokeConsent();
        bench.Clock.Advance(TimeSpan.FromHours(26));
        await bench.Tokens.GetAsync(None);

        bench.TokenLog.Lines.Count.ShouldBe(2);
        bench.TokenLog.Lines.ShouldAllBe(line => !line.Text.Contains("access-") && !line.Text.Contains("refresh-") && !line.Text.Contains(ZaloOaFake.AppSecret));
        new TokenPair("access-2", "refresh-2", default, default).ToString().ShouldNotContain("refresh-2");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }

    private static async Task AdvanceUntilAsync(ZaloOaBench bench, TimeSpan step, Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            bench.Clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }
}
