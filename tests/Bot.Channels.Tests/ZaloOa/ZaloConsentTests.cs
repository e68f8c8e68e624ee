using Bot.Channels.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZaloConsentTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_consent_brings_tokens_by_the_code_or_by_the_whole_address(bool isWhole)
    {
        await using var bench = await ZaloOaBench.StartAsync(isConsented: false);
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Refused>().Reason.ShouldContain("no refresh token");
        var consent = Consent(bench);

        var page = await consent.BeginAsync("https://truong.example/zalo", None);
        var back = bench.Fake.Agree(page);
        var outcome = await consent.FinishAsync(isWhole ? back.AbsoluteUri : System.Web.HttpUtility.ParseQueryString(back.Query)["code"]!, None);

        outcome.ShouldBeOfType<ConsentOutcome.Kept>();
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Granted>();
        bench.Tokens.Need.ShouldBeNull();
    }

    [Fact]
    public async Task A_running_host_goes_on_with_the_new_consent_by_itself()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.RevokeConsent();
        await bench.Tokens.GetAsync(None);
        await using var desk = bench.Another();
        var consent = Consent(desk);

        await consent.FinishAsync(bench.Fake.Agree(await consent.BeginAsync("https://truong.example/", None)).AbsoluteUri, None);

        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Granted>();
        bench.Tokens.Need.ShouldBeNull();
    }

    [Fact]
    public async Task A_code_of_another_consent_is_refused()
    {
        await using var bench = await ZaloOaBench.StartAsync(isConsented: false);
        var consent = Consent(bench);
        var first = bench.Fake.Agree(await consent.BeginAsync("https://truong.example/", None));
        await consent.BeginAsync("https://truong.example/", None);

        (await consent.FinishAsync(first.AbsoluteUri, None)).ShouldBeOfType<ConsentOutcome.OtherConsent>();
        (await consent.FinishAsync("code-1", None)).ShouldBeOfType<ConsentOutcome.Refused>().Reason.ShouldContain("-14005");
        (await consent.FinishAsync("https://truong.example/?error=denied", None)).ShouldBeOfType<ConsentOutcome.NoCode>();
    }

    [Fact]
    public async Task Without_a_link_there_is_nothing_to_finish()
    {
        await using var bench = await ZaloOaBench.StartAsync(isConsented: false);

        (await Consent(bench).FinishAsync("code-1", None)).ShouldBeOfType<ConsentOutcome.NotBegun>();
    }

    [Fact]
    public async Task A_refresh_token_from_elsewhere_is_tried_and_kept()
    {
        await using var bench = await ZaloOaBench.StartAsync(isConsented: false);

        (await Consent(bench).AdoptAsync(bench.Fake.Grant(), None)).ShouldBeOfType<ConsentOutcome.Kept>();
        (await Consent(bench).AdoptAsync("wrong", None)).ShouldBeOfType<ConsentOutcome.Refused>().Reason.ShouldContain("-14014");

        (await bench.Tokens.GetAsync(None)).ShouldBeOfType<ZaloAccess.Granted>();
    }

    private static ZaloConsent Consent(ZaloOaBench bench) => new(bench.Options, bench.Oauth, bench.Vault, bench.Clock);
}
