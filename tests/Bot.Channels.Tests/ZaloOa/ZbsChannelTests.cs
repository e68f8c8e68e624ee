using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZbsChannelTests : IAsyncLifetime
{
    private const string Phone = "84987654321";
    private ZaloOaBench _bench = null!;

    public Task InitializeAsync() => StartAsync("2026-11-23T07:20:00+07:00");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_stranger_gets_the_template_with_the_parameters_it_declares()
    {
        (await SendAsync()).ShouldBeOfType<SendOutcome.Sent>().ProviderId.ShouldNotBeNull();

        var sent = _bench.Fake.SentByTemplate.Single();
        (sent.Phone, sent.TemplateId).ShouldBe((Phone, "441"));
        sent.Values.ShouldBe(new Dictionary<string, string> { ["ten"] = "An", ["lop"] = "7A" }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_tracking_id_is_the_same_for_every_attempt_and_another_for_every_message()
    {
        await SendAsync();
        await SendAsync();
        await SendAsync(key: "safety:2");

        var ids = _bench.Fake.SentByTemplate.Select(sent => sent.TrackingId).ToList();
        ids[0].ShouldBe(ids[1]);
        ids[2].ShouldNotBe(ids[0]);
        ids.ShouldAllBe(id => id.Length <= 48 && id.All(char.IsAsciiLetterOrDigit));
    }

    [Theory]
    [InlineData("2026-11-23T21:54:59+07:00", null)]
    [InlineData("2026-11-23T21:55:00+07:00", "2026-11-24T06:05:00+07:00")]
    [InlineData("2026-11-24T00:00:00+07:00", "2026-11-24T06:05:00+07:00")]
    [InlineData("2026-11-24T06:04:59+07:00", "2026-11-24T06:05:00+07:00")]
    [InlineData("2026-11-24T06:05:00+07:00", null)]
    public async Task Nobody_is_written_to_by_night(string at, string? until)
    {
        await _bench.DisposeAsync();
        await StartAsync(at);

        var outcome = await SendAsync();

        (outcome as SendOutcome.NotNow)?.Until.ShouldBe(DateTimeOffset.Parse(until!));
        (outcome is SendOutcome.Sent).ShouldBe(until is null);
        _bench.Fake.Calls.Contains("/message/template").ShouldBe(until is null);
    }

    [Fact]
    public async Task What_has_no_template_is_not_sent()
    {
        (await SendAsync(template: "alarm")).ShouldBeOfType<SendOutcome.Refused>();
        (await _bench.Templates.SendAsync(new Departure(To(Phone), MessageKind.Digest, new Outbound("Tin tuần")), CancellationToken.None)).ShouldBeOfType<SendOutcome.Refused>();

        _bench.Fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_operator_is_told_of_every_missing_template_by_name_and_the_others_go_on()
    {
        _bench.MissingTemplates.Need.ShouldBeNull();
        await SendAsync(template: "arrived");
        await SendAsync(template: "alarm");
        await SendAsync(template: "alarm");

        _bench.MissingTemplates.Need.ShouldBe("messages were not sent because their templates are not configured: Bot:ZaloOa:Templates:alarm, Bot:ZaloOa:Templates:arrived");
        _bench.MissingTemplates.StopsTheAccount.ShouldBeFalse();
        (await SendAsync()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_message_without_a_field_that_the_template_needs_is_refused_here()
    {
        _bench.Options.Templates["safety-question"].Fields["school"] = "truong";

        (await SendAsync()).ShouldBe(new SendOutcome.Refused("the message has no field school"));
    }

    [Theory]
    [InlineData("0987654321", true)]
    [InlineData("84900000118", false)]
    [InlineData("84900000114", false)]
    [InlineData("84900000139", false)]
    public async Task A_phone_that_cannot_get_it_is_unreachable_and_a_wrong_one_says_so(string phone, bool isWrong) =>
        (await SendAsync(phone)).ShouldBeOfType<SendOutcome.Unreachable>().IsWrongContact.ShouldBe(isWrong);

    [Fact]
    public async Task A_spent_quota_waits_for_the_next_morning()
    {
        _bench.Fake.SpendQuota();

        (await SendAsync()).ShouldBeOfType<SendOutcome.QuotaSpent>().Until.ShouldBe(DateTimeOffset.Parse("2026-11-24T06:05:00+07:00"));
    }

    [Theory]
    [InlineData(Phone, true)]
    [InlineData("84911222333", false)]
    public async Task In_development_mode_only_administrators_get_it(string phone, bool isSent)
    {
        _bench.Options.DevelopmentMode = true;
        _bench.Fake.Administrators = [Phone];

        (await SendAsync(phone) is SendOutcome.Sent).ShouldBe(isSent);
    }

    private async Task StartAsync(string at)
    {
        _bench = await ZaloOaBench.StartAsync(
            at, options => options.Templates["safety-question"] = new ZaloTemplateOptions { Id = "441", Fields = { ["pupil"] = "ten", ["class"] = "lop" } });
        _bench.Fake.Templates["441"] = ["ten", "lop"];
    }

    private Task<SendOutcome> SendAsync(string phone = Phone, string key = "safety:1", string template = "safety-question") => _bench.Templates.SendAsync(
        new Departure(To(phone), MessageKind.SafetyQuestion, new Outbound("Chào anh/chị …")
        {
            Template = new MessageTemplate(template, new Dictionary<string, string> { ["pupil"] = "An", ["class"] = "7A", ["date"] = "23/11" }),
        }) { Key = key },
        CancellationToken.None);

    private static Address To(string phone) => new(ZbsChannel.Account, phone);
}
