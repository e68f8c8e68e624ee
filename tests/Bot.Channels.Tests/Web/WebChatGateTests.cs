using System.Net;

namespace Bot.Channels.Tests.Web;

public sealed class WebChatGateTests
{
    private const string Message = """{"key":"k1","text":"7A đủ"}""";

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Original-For", "10.0.0.7")]
    [InlineData("X-Real-IP", "10.0.0.7")]
    [InlineData("Forwarded", "for=10.0.0.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "diemdanh.truong.example")]
    [InlineData("Host", "192.168.1.5:5080")]
    [InlineData("Host", "localhost.attacker.example")]
    public async Task Through_a_proxy_or_under_another_name_there_is_no_web_chat(string header, string value)
    {
        await using var host = await WebChatHost.StartAsync();
        using var get = new HttpRequestMessage(HttpMethod.Get, "/chat");
        get.Headers.TryAddWithoutValidation(header, value);

        (await host.Client.SendAsync(get)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync("GL-CB07", Message, post => post.Headers.TryAddWithoutValidation(header, value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        host.Inbox.Accepted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_page_in_the_same_browser_cannot_post(string header, string value)
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.PostAsync("GL-CB07", Message, post => post.Headers.TryAddWithoutValidation(header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        host.Inbox.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_of_another_page_cannot_post_either()
    {
        await using var host = await WebChatHost.StartAsync();
        using var form = new FormUrlEncodedContent([new("key", "k1"), new("text", "7A đủ")]);

        using var response = await host.Client.PostAsync("/chat/GL-CB07/messages", form);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        host.Inbox.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_from_elsewhere_may_open_the_page_but_not_read_its_stream()
    {
        await using var host = await WebChatHost.StartAsync();
        using var link = new HttpRequestMessage(HttpMethod.Get, "/chat");
        link.Headers.Add("Sec-Fetch-Site", "cross-site");
        link.Headers.Add("Sec-Fetch-Mode", "navigate");
        using var stream = new HttpRequestMessage(HttpMethod.Get, "/chat/GL-CB07/events");
        stream.Headers.Add("Sec-Fetch-Site", "cross-site");
        stream.Headers.Add("Sec-Fetch-Mode", "cors");

        (await host.Client.SendAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.SendAsync(stream)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_itself_may_post()
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.PostAsync("GL-CB07", Message, post =>
        {
            post.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
            post.Headers.Add("Sec-Fetch-Site", "same-origin");
        });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task With_a_listener_of_its_own_the_web_chat_is_nowhere_else()
    {
        await using var host = await WebChatHost.StartAsync(port: 1);

        (await host.Client.GetAsync("/chat")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync("GL-CB07", Message)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
