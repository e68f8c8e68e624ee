using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class TokenTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    private BotFrameworkFake Fake => _host.Fake;

    private BotFrameworkUser Lan => Fake.User("lan");

    public async Task InitializeAsync() => _host = await BotFrameworkHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_channel_with_a_valid_token_is_heard()
    {
        (await Lan.SayAsync("7A đủ")).ShouldBe(HttpStatusCode.OK);

        _host.Inbox.Accepted.Count.ShouldBe(1);
    }

    /// <summary>What is wrong with the token → the one claim or header that makes it so.</summary>
    public static TheoryData<string, Func<BotFrameworkFake, string?>> Refused => new()
    {
        { "no token", _ => null },
        { "not a token", _ => "abc" },
        { "three empty parts", _ => ".." },
        { "wrong issuer", fake => Sign(fake, claims => claims["iss"] = "https://api.botframework.example") },
        { "no issuer", fake => Sign(fake, claims => claims.Remove("iss")) },
        { "wrong audience", fake => Sign(fake, claims => claims["aud"] = "99999999-2222-3333-4444-555555555555") },
        { "no audience", fake => Sign(fake, claims => claims.Remove("aud")) },
        { "expired beyond the grace", fake => Sign(fake, claims => claims["exp"] = fake.Now.AddMinutes(-5).ToUnixTimeSeconds()) },
        { "no expiry", fake => Sign(fake, claims => claims.Remove("exp")) },
        { "not yet valid beyond the grace", fake => Sign(fake, claims => claims["nbf"] = fake.Now.AddMinutes(6).ToUnixTimeSeconds()) },
        { "no service address", fake => Sign(fake, claims => claims.Remove("serviceurl")) },
        { "another service address", fake => Sign(fake, claims => claims["serviceurl"] = "https://smba.example/") },
        { "no algorithm", fake => fake.Key.Sign(fake.Claims(), "none") },
        { "the public key as a secret", fake => fake.Key.Sign(fake.Claims(), "HS256") },
        { "another key under the same name", fake => Foreign(fake.Key.Kid).Sign(fake.Claims()) },
        { "a key nobody announced", fake => Foreign("key-9").Sign(fake.Claims()) },
        { "changed after signing", fake => Changed(fake.Key.Sign(fake.Claims())) },
        { "the Emulator's key for a channel's token", fake => fake.EmulatorKey.Sign(fake.Claims()) },
        { "the channels' key for an Emulator's token", fake => fake.Key.Sign(fake.EmulatorClaims()) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Who_cannot_prove_to_be_the_channel_is_refused_and_nothing_is_stored(string why, Func<BotFrameworkFake, string?> token)
    {
        (await Fake.PostAsync(Lan.Message("7A đủ").ToJsonString(), token(Fake))).ShouldBe(HttpStatusCode.Unauthorized, why);

        _host.Inbox.Offered.ShouldBe(0);
        _host.References.Kept.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task Clocks_may_differ_by_less_than_five_minutes(string claim, int minutes)
    {
        var token = Sign(Fake, claims => claims[claim] = Fake.Now.AddMinutes(minutes).ToUnixTimeSeconds());

        (await Fake.PostAsync(Lan.Message("7A đủ").ToJsonString(), token)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("")]
    [InlineData("BearerX")]
    public async Task Another_scheme_is_none(string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Fake.BotUrl) { Content = new StringContent(Lan.Message("7A đủ").ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {Fake.Key.Sign(Fake.Claims())}");

        (await _host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        (await Fake.User("lan", "webchat").SayAsync("7A đủ")).ShouldBe(HttpStatusCode.OK);
        (await Fake.User("lan", "slack").SayAsync("7A đủ")).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Inbox.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_all()
    {
        Fake.Key = new BotFrameworkKey("key-1", Endorsements: null);

        (await Fake.User("lan", "slack").SayAsync("7A đủ")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_key_is_fetched_with_the_first_message_signed_by_it()
    {
        (await Lan.SayAsync("một")).ShouldBe(HttpStatusCode.OK);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        Fake.Key = new BotFrameworkKey("key-2", ["msteams"], "next");

        (await Lan.SayAsync("hai")).ShouldBe(HttpStatusCode.OK);
        _host.Inbox.Accepted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_names_unknown_keys_does_not_make_us_ask_for_them_more_than_once_a_minute()
    {
        await Lan.SayAsync("một");
        for (var number = 0; number < 5; number++)
        {
            await Fake.PostAsync(Lan.Message("hai").ToJsonString(), Foreign("key-9").Sign(Fake.Claims()));
        }

        Fake.Calls.Count(path => path.EndsWith("/keys", StringComparison.Ordinal)).ShouldBe(1);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Fake.PostAsync(Lan.Message("hai").ToJsonString(), Foreign("key-9").Sign(Fake.Claims()));
        Fake.Calls.Count(path => path.EndsWith("/keys", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task While_keys_cannot_be_fetched_the_channel_is_asked_to_come_again()
    {
        await using var host = await BotFrameworkHost.StartAsync(options => options.OpenIdMetadataUrl = "http://127.0.0.1:1/none");

        (await host.Fake.User("lan").SayAsync("7A đủ")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("1.0", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", true)]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", true)]
    [InlineData("1.0", "azp", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", false)]
    [InlineData("3.0", "azp", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", false)]
    [InlineData("1.0", "appid", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/", false)]
    public async Task The_Emulator_is_known_by_the_bots_own_application(string version, string claim, string issuer, bool isHeard)
    {
        var claims = Fake.EmulatorClaims();
        claims.Remove("appid");
        (claims["ver"], claims[claim], claims["iss"]) = (version, BotFrameworkFake.AppId, issuer);

        var status = await Fake.PostAsync(Fake.User("lan", "emulator").Message("7A đủ").ToJsonString(), Fake.EmulatorKey.Sign(claims));

        status.ShouldBe(isHeard ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        _host.Inbox.Accepted.Count.ShouldBe(isHeard ? 1 : 0);
    }

    [Fact]
    public async Task The_Emulator_speaks_for_no_other_channel()
    {
        (await Fake.PostAsync(Lan.Message("7A đủ").ToJsonString(), Fake.EmulatorKey.Sign(Fake.EmulatorClaims()))).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task The_directory_of_a_single_tenant_bot_may_sign_for_the_Emulator()
    {
        await using var host = await BotFrameworkHost.StartAsync(options => options.TenantId = "school.example");
        var claims = host.Fake.EmulatorClaims();
        claims["iss"] = "https://login.microsoftonline.com/school.example/v2.0";

        (await host.Fake.PostAsync(host.Fake.User("lan", "emulator").Message("7A đủ").ToJsonString(), host.Fake.EmulatorKey.Sign(claims))).ShouldBe(HttpStatusCode.OK);
    }

    private static string Sign(BotFrameworkFake fake, Action<JsonObject> spoil)
    {
        var claims = fake.Claims();
        spoil(claims);
        return fake.Key.Sign(claims);
    }

    private static BotFrameworkKey Foreign(string kid) => new(kid, Endorsements: null, "foreign");

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("emea", "apac", StringComparison.Ordinal);
        return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";
    }
}
