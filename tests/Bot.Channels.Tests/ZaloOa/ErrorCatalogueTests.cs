using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>Both catalogues of the reference, row by row, over HTTP: what the vendor says → what becomes of the message.</summary>
public sealed class ErrorCatalogueTests : IAsyncLifetime
{
    private const string Cs = "/v3.0/oa/message/cs";
    private const string Template = "/message/template";
    private static readonly DateTimeOffset NextMorning = new(2026, 11, 23, 23, 5, 0, TimeSpan.Zero);
    private ZaloOaBench _bench = null!;

    public static TheoryData<int, string> OaCodes => Rows(
        ("later, account", [-32]),
        ("later", [-200, -214]),
        ("operator", [-216, -220, 216, -401, 401, -124]), // refused again after a refresh
        ("window", [-230, -232, -305, -311]),
        ("unreachable", [-213, -217, -227, -244]),
        ("quota", [-211]),
        ("later, chat", [-218]),
        ("not now", [-234]),
        ("refused", [-201, -210, -233, -249, -100]),
        ("operator", [-204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242, -248, -320, -321, -237, -238, -241, -403]),
        ("operator", [-1, -999, 7, -32001, int.MinValue])); // no catalogue knows them

    public static TheoryData<int, string> ZbsCodes => Rows(
        ("later", [-100]),
        ("operator", [-124]),
        ("wrong contact", [-108]),
        ("unreachable", [-110, -114, -118, -119, -139, -140, -141]),
        ("quota", [-144, -1441, -147, -1471, -1472]),
        ("not now", [-133]),
        ("refused", [-107, -111, -112, -1121, -1122, -1123, -1124, -121, -122, -130, -132]),
        ("operator",
        [
            -101, -102, -103, -104, -105, -106, -109, -113, -1131, -116, -115, -117, -120, -1202, -1241, -125, -126, -127, -131, -135, -1351, -136, -137,
            -138, -1381, -145, -146, -123, -142, -143, -148, -149, -150, -153, -158, -159, -160, -161, -162,
        ]),
        ("operator", [-2, -999999, 12]));

    public async Task InitializeAsync()
    {
        _bench = await ZaloOaBench.StartAsync(set: options => options.Templates["safety-question"] = new ZaloTemplateOptions { Id = "441", Fields = { ["pupil"] = "ten" } });
        _bench.Fake.Templates["441"] = ["ten"];
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(OaCodes))]
    public async Task A_code_of_the_Official_Account_means(int code, string what)
    {
        _bench.Fake.Fail(Cs, new ZaloOaFault.Refusal(code), new ZaloOaFault.Refusal(code));

        Describe(await _bench.SayAsync(new Outbound("Xin chào"))).ShouldBe(what);
        _bench.Fake.Sent.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ZbsCodes))]
    public async Task A_code_of_templates_means(int code, string what)
    {
        _bench.Fake.Fail(Template, new ZaloOaFault.Refusal(code), new ZaloOaFault.Refusal(code));

        Describe(await SendTemplateAsync()).ShouldBe(what);
        _bench.Fake.SentByTemplate.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_stands_in_its_catalogue_and_nothing_else_does()
    {
        ZaloOaErrors.Catalogue.Keys.Order().ShouldBe(
            OaCodes.Select(row => (int)row[0]).Except([-1, -999, 7, -32001, int.MinValue]).Append(429).Order());
        ZbsErrors.Catalogue.Keys.Order().ShouldBe(
            ZbsCodes.Select(row => (int)row[0]).Except([-2, -999999, 12]).Concat([429, -32, -234, -216, -220, 216, -401, 401]).Order());
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_message_sent()
    {
        await _bench.Tokens.GetAsync(CancellationToken.None);
        _bench.Fake.RevokeAccess();

        (await _bench.SayAsync(new Outbound("Xin chào"))).ShouldBeOfType<SendOutcome.Sent>();
        _bench.Fake.RevokeAccess();
        (await SendTemplateAsync()).ShouldBeOfType<SendOutcome.Sent>();

        _bench.Fake.Refreshes.ShouldBe(3);
        _bench.Fake.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, "ambiguous")]
    [InlineData(502, "ambiguous")]
    [InlineData(200, "ambiguous")] // a page that pretends success
    [InlineData(404, "operator")]
    [InlineData(302, "operator")]
    [InlineData(429, "later, account")]
    public async Task A_page_of_a_proxy_means(int status, string what)
    {
        await _bench.Tokens.GetAsync(CancellationToken.None);
        _bench.Fake.Fail(Cs, new ZaloOaFault.Html(status));

        Describe(await _bench.SayAsync(new Outbound("Xin chào"))).ShouldBe(what);
    }

    [Fact]
    public async Task A_lost_answer_may_have_been_a_message()
    {
        _bench.Fake.Fail(Cs, new ZaloOaFault.LostAnswer());

        Describe(await _bench.SayAsync(new Outbound("Xin chào"))).ShouldBe("ambiguous");
        _bench.Fake.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Success_without_data_is_success()
    {
        _bench.Fake.Fail(Cs, new ZaloOaFault.Answer("""{"error":0,"message":"Success"}"""));

        (await _bench.SayAsync(new Outbound("Xin chào"))).ShouldBe(new SendOutcome.Sent(null));
    }

    [Fact]
    public async Task Where_nothing_listens_nothing_was_sent()
    {
        await using var bench = await ZaloOaBench.StartAsync(set: options => options.ApiUrl = "http://127.0.0.1:1");

        Describe(await bench.SayAsync(new Outbound("Xin chào"))).ShouldBe("later");
    }

    [Fact]
    public async Task Vendors_words_lose_their_long_numbers()
    {
        _bench.Fake.Fail(Template, new ZaloOaFault.Refusal(-108, "Phone 84987654321 is invalid\nfor app 4141414141"));

        (await SendTemplateAsync()).ShouldBe(new SendOutcome.Unreachable("-108 Phone … is invalid for app …", IsWrongContact: true));
    }

    private Task<SendOutcome> SendTemplateAsync() => _bench.Templates.SendAsync(
        new Departure(
            new Address(ZbsChannel.Account, "84987654321"),
            MessageKind.SafetyQuestion,
            new Outbound("…") { Template = new MessageTemplate("safety-question", new Dictionary<string, string> { ["pupil"] = "An" }) }) { Key = "safety:1" },
        CancellationToken.None);

    private string Describe(SendOutcome outcome) => outcome switch
    {
        SendOutcome.TryLater { Scope: SendScope.Message } => "later",
        SendOutcome.TryLater { Scope: SendScope.Account } => "later, account",
        SendOutcome.TryLater { Scope: SendScope.Chat, After: { } after } when _bench.Clock.GetUtcNow() + after == NextMorning => "later, chat",
        SendOutcome.Ambiguous => "ambiguous",
        SendOutcome.Unreachable { IsWrongContact: true } => "wrong contact",
        SendOutcome.Unreachable => "unreachable",
        SendOutcome.OutOfWindow => "window",
        SendOutcome.QuotaSpent { Until: var until } when until == NextMorning => "quota",
        SendOutcome.NotNow { Until: var until } when until == NextMorning => "not now",
        SendOutcome.Refused => "refused",
        SendOutcome.NeedsOperator => "operator",
        _ => outcome.ToString(),
    };

    private static TheoryData<int, string> Rows(params (string What, int[] Codes)[] rows)
    {
        var data = new TheoryData<int, string>();
        foreach (var (what, codes) in rows)
        {
            foreach (var code in codes)
            {
                data.Add(code, what);
            }
        }

        return data;
    }
}
