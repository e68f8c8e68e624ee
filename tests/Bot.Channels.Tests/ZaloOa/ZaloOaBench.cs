using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Bot.Testing.ZaloOa;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>One host's clients of the fake account, at a school hour; several benches may share a database.</summary>
internal sealed class ZaloOaBench : IAsyncDisposable
{
    public const string User = "1001";
    private readonly bool _ownsFake;

    private ZaloOaBench(ZaloOaFake fake, FakeClock clock, LeasedAccounts accounts, IDataProtectionProvider keys, ZaloOaOptions options, bool ownsFake)
    {
        (Fake, Clock, Accounts, Keys, Options, _ownsFake) = (fake, clock, accounts, keys, options, ownsFake);
        Http = new ZaloHttp();
        Oauth = new ZaloOauth(Http, options);
        Vault = new TokenVault(accounts, keys.CreateProtector(TokenVault.Purpose));
        Tokens = new ZaloTokens(options, Oauth, Vault, clock, TokenLog);
        var calls = new ZaloCalls(Http, options, Tokens);
        Api = new ZaloOaApi(calls, options);
        Channel = new ZaloOaChannel(Api, options, clock, ChannelLog);
        Templates = new ZbsChannel(new ZbsApi(calls, options), options, MissingTemplates, clock);
    }

    public MissingTemplates MissingTemplates { get; } = new(new CollectingLog<MissingTemplates>());

    public ZaloOaFake Fake { get; }

    public FakeClock Clock { get; }

    public LeasedAccounts Accounts { get; }

    public IDataProtectionProvider Keys { get; }

    public ZaloOaOptions Options { get; }

    public ZaloHttp Http { get; }

    public ZaloOauth Oauth { get; }

    public TokenVault Vault { get; }

    public ZaloTokens Tokens { get; }

    public ZaloOaApi Api { get; }

    public ZaloOaChannel Channel { get; }

    public ZbsChannel Templates { get; }

    public CollectingLog<ZaloTokens> TokenLog { get; } = new();

    public CollectingLog<ZaloOaChannel> ChannelLog { get; } = new();

    public static async Task<ZaloOaBench> StartAsync(string at = "2026-11-23T07:20:00+07:00", Action<ZaloOaOptions>? set = null, bool isConsented = true)
    {
        var clock = FakeClock.At(at);
        var fake = await ZaloOaFake.StartAsync(clock);
        var options = OptionsFor(fake);
        options.RefreshToken = isConsented ? fake.Grant() : null;
        set?.Invoke(options);
        return new ZaloOaBench(fake, clock, new LeasedAccounts(), new EphemeralDataProtectionProvider(), options, ownsFake: true);
    }

    /// <summary>Another host, or the same one started anew.</summary>
    public ZaloOaBench Another(IDataProtectionProvider? keys = null, string? refreshToken = null)
    {
        var options = OptionsFor(Fake);
        options.RefreshToken = refreshToken ?? Options.RefreshToken;
        return new ZaloOaBench(Fake, Clock, Accounts, keys ?? Keys, options, ownsFake: false);
    }

    /// <summary>A reply to the person, who wrote just now.</summary>
    public Task<SendOutcome> SayAsync(Outbound body, TimeSpan? heardAgo = null, byte[]? file = null)
    {
        Fake.User(User).LastSeen = Clock.GetUtcNow() - (heardAgo ?? TimeSpan.FromMinutes(1));
        return Channel.SendAsync(
            new Departure(new Address(ZaloOaChannel.Account, User), MessageKind.Reply, body) { Key = "reply:1", HeardAt = Fake.User(User).LastSeen, File = file }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Tokens.Dispose();
        Http.Dispose();
        if (_ownsFake)
        {
            await Fake.DisposeAsync();
        }
    }

    private static ZaloOaOptions OptionsFor(ZaloOaFake fake) => new()
    {
        AppId = ZaloOaFake.AppId, AppSecret = ZaloOaFake.AppSecret, OaSecretKey = ZaloOaFake.OaSecretKey,
        ApiUrl = fake.Url, OauthUrl = fake.Url, TemplateApiUrl = fake.Url,
    };
}
