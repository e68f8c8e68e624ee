using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Telegram;

/// <summary>The catalogue of errors, row by row: what Telegram answers, and what it means for a message, an edit, a file, or receiving.</summary>
public sealed class TelegramErrorTests : IAsyncLifetime
{
    private static readonly Address Lan = new("telegram", "42");
    private readonly CollectingLog<TelegramChannel> _log = new();
    private TelegramFake _fake = null!;
    private TelegramBotClient _client = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        _fake.User(42);
        _client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _fake.DisposeAsync();
    }

    public static TheoryData<TelegramFault, SendOutcome> Sends => Table(
    [
        Unreachable(400, "Bad Request: chat not found"),
        Unreachable(400, "Bad Request: PEER_ID_INVALID"),
        Unreachable(400, "Bad Request: user not found"),
        Unreachable(400, "Bad Request: group chat was upgraded to a supergroup chat"), // without saying where to
        Refused(400, "Bad Request: message is too long"),
        Refused(400, "Bad Request: text is too long"),
        Refused(400, "Bad Request: message text is empty"),
        Refused(400, "Bad Request: reply markup is too long"),
        Refused(400, "Bad Request: BUTTON_DATA_INVALID"),
        Refused(400, "Bad Request: message to be replied not found"), // we never reply to a message
        Refused(400, "Bad Request: file is too big"),
        Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
        Refused(400, "Bad Request: SOMETHING_NEW"), // a 400 is about this message, whatever its words
        NeedsOperator(401, "Unauthorized"),
        NeedsOperator(401, "Unauthorized: invalid token specified"),
        Unreachable(403, "Forbidden: bot was blocked by the user"),
        Unreachable(403, "Forbidden: user is deactivated"),
        Unreachable(403, "Forbidden: bot can't initiate conversation with a user"),
        Unreachable(403, "Forbidden: bot was kicked from the group chat"),
        Unreachable(403, "Forbidden: bot is not a member of the supergroup chat"),
        Unreachable(403, "Forbidden: the group chat was deleted"),
        NeedsOperator(404, "Not Found"),
        NeedsOperator(404, "Not Found: method not found"),
        NeedsOperator(409, "Conflict"),
        Refused(413, "Request Entity Too Large"),
        (new TelegramFault.Html(413), new SendOutcome.Refused("413 HTTP 413")),
        (new TelegramFault.Refusal(429, "Too Many Requests: retry after 10072", 10072), new SendOutcome.TryLater("429 Too Many Requests: retry after 10072", TimeSpan.FromSeconds(10072), SendScope.Chat)),
        (new TelegramFault.Html(429), new SendOutcome.TryLater("429 HTTP 429", TimeSpan.FromSeconds(5), SendScope.Chat)),
        (new TelegramFault.Refusal(500, "Internal Server Error"), new SendOutcome.Ambiguous("500 Internal Server Error")),
        (new TelegramFault.Html(502), new SendOutcome.Ambiguous("502 HTTP 502")),
        (new TelegramFault.Html(503), new SendOutcome.TryLater("503 HTTP 503")),
        (new TelegramFault.Html(504), new SendOutcome.Ambiguous("504 HTTP 504")),
        (new TelegramFault.LostAnswer(), new SendOutcome.Ambiguous("no answer: connection lost")),
        (new TelegramFault.Answer("<html>please log in to the hotel</html>"), new SendOutcome.Ambiguous("no answer: not JSON")),
        (new TelegramFault.Answer("{}"), new SendOutcome.Ambiguous("no answer: no envelope")),
        (new TelegramFault.Answer("""{"ok":true,"result":null}"""), new SendOutcome.Sent(null)),
        (new TelegramFault.Answer("""{"ok":false,"error_code":403,"description":"Forbidden"}"""), new SendOutcome.Unreachable("403 Forbidden")),
        (new TelegramFault.Html(302), new SendOutcome.NeedsOperator("302 HTTP 302")),
        (new TelegramFault.Refusal(402, "Payment Required"), new SendOutcome.NeedsOperator("402 Payment Required")),
        (new TelegramFault.Refusal(418, "I'm a teapot"), new SendOutcome.NeedsOperator("418 I'm a teapot")),
        (new TelegramFault.Refusal(600, "?"), new SendOutcome.NeedsOperator("600 ?")),
    ]);

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task Every_answer_to_a_message_has_its_meaning(TelegramFault fault, SendOutcome expected)
    {
        _fake.Fail("sendMessage", fault);

        (await SendAsync(new Outbound("Đã ghi."))).ShouldBe(expected);

        _fake.Calls.Count(call => call == "sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_of_our_markup_costs_the_reader_nothing_and_is_told_to_the_developer()
    {
        _fake.Fail("sendMessage", new TelegramFault.Refusal(400, "Bad Request: can't parse entities: Unsupported start tag \"7a\" at byte offset 3"));

        (await SendAsync(new Outbound("Lớp <7A> & <7B>"))).ShouldBeOfType<SendOutcome.Sent>();

        _fake.User(42).Messages.Single().Text.ShouldBe("Lớp <7A> & <7B>");
        _log.Lines.Single().Level.ShouldBe(LogLevel.Error);
    }

    [Fact]
    public async Task Markup_that_is_refused_twice_is_refused()
    {
        var refusal = new TelegramFault.Refusal(400, "Bad Request: can't parse entities");
        _fake.Fail("sendMessage", refusal, refusal);

        (await SendAsync(new Outbound("a"))).ShouldBe(new SendOutcome.Refused("400 Bad Request: can't parse entities"));
    }

    [Fact]
    public async Task A_group_that_was_upgraded_gets_its_message_under_the_new_id()
    {
        var group = _fake.Group(-77);
        var after = group.Upgrade();

        (await SendAsync(new Outbound("Nhắn riêng cho em."), "-77")).ShouldBeOfType<SendOutcome.Sent>();

        after.Messages.Single().Text.ShouldBe("Nhắn riêng cho em.");
    }

    [Theory]
    [InlineData("Bad Request: message is not modified: specified new message content is exactly the same")]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task An_edit_that_is_not_needed_or_not_possible_any_more_is_done(string description)
    {
        _fake.Fail("editMessageText", new TelegramFault.Refusal(400, description));

        (await SendAsync(new Outbound("Đúng chưa?\n✓ Đúng") { Replaces = "7" })).ShouldBe(new SendOutcome.Sent("7"));
    }

    public static TheoryData<TelegramFault, SendOutcome> Edits => Table(
    [
        (new TelegramFault.Refusal(429, "Too Many Requests: retry after 9", 9), new SendOutcome.TryLater("429 Too Many Requests: retry after 9", TimeSpan.FromSeconds(9), SendScope.Chat)),
        (new TelegramFault.LostAnswer(), new SendOutcome.TryLater("no answer: connection lost")),
        (new TelegramFault.Html(502), new SendOutcome.TryLater("502 HTTP 502")),
        Unreachable(403, "Forbidden: bot was blocked by the user"),
        NeedsOperator(401, "Unauthorized"),
        Refused(400, "Bad Request: BUTTON_DATA_INVALID"),
    ]);

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_is_repeated_without_harm(TelegramFault fault, SendOutcome expected)
    {
        _fake.Fail("editMessageText", fault);

        (await SendAsync(new Outbound("Đúng chưa?\n✓ Đúng") { Replaces = "7" })).ShouldBe(expected);
    }

    public static TheoryData<TelegramFault, FetchOutcome> Fetches => new()
    {
        { new TelegramFault.Refusal(400, "Bad Request: file is too big"), new FetchOutcome.TooLarge() },
        { new TelegramFault.Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable"), new FetchOutcome.Gone("400 Bad Request: wrong file_id or the file is temporarily unavailable") },
        { new TelegramFault.Refusal(401, "Unauthorized"), new FetchOutcome.TryLater("401 Unauthorized") },
        { new TelegramFault.Refusal(429, "Too Many Requests", 3), new FetchOutcome.TryLater("429 Too Many Requests") },
        { new TelegramFault.Html(502), new FetchOutcome.TryLater("502 HTTP 502") },
        { new TelegramFault.LostAnswer(), new FetchOutcome.TryLater("no answer: connection lost") },
    };

    [Theory]
    [MemberData(nameof(Fetches))]
    public async Task Every_answer_to_a_fetch_has_its_meaning(TelegramFault fault, FetchOutcome expected)
    {
        _fake.Fail("getFile", fault);

        (await new TelegramFileSource(_client).FetchAsync(new FileRef("x"), CancellationToken.None)).ShouldBe(expected);
    }

    [Fact]
    public async Task The_token_is_struck_out_where_the_server_repeats_it()
    {
        _fake.Fail("sendMessage", new TelegramFault.Refusal(400, $"Bad Request: what is /bot{TelegramFake.Token}/sendMessage"));

        (await SendAsync(new Outbound("a"))).ShouldBe(new SendOutcome.Refused("400 Bad Request: what is /bot…/sendMessage"));
    }

    private static TheoryData<TelegramFault, SendOutcome> Table((TelegramFault Fault, SendOutcome Expected)[] rows)
    {
        var table = new TheoryData<TelegramFault, SendOutcome>();
        Array.ForEach(rows, row => table.Add(row.Fault, row.Expected));
        return table;
    }

    private static (TelegramFault, SendOutcome) Unreachable(int code, string words) => (new TelegramFault.Refusal(code, words), new SendOutcome.Unreachable($"{code} {words}"));

    private static (TelegramFault, SendOutcome) Refused(int code, string words) => (new TelegramFault.Refusal(code, words), new SendOutcome.Refused($"{code} {words}"));

    private static (TelegramFault, SendOutcome) NeedsOperator(int code, string words) => (new TelegramFault.Refusal(code, words), new SendOutcome.NeedsOperator($"{code} {words}"));

    private Task<SendOutcome> SendAsync(Outbound message, string? chat = null) =>
        new TelegramChannel(_client, _log).SendAsync(new Departure(chat is null ? Lan : Lan with { Chat = chat }, MessageKind.Reply, message), CancellationToken.None);
}
