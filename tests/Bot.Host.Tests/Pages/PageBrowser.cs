using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Pages;

/// <summary>A browser without a screen: one person's cookies, and the forms of the pages seen.</summary>
internal sealed partial class PageBrowser : IDisposable
{
    private readonly HttpClientHandler _handler;
    private readonly HttpClient _http;

    /// <param name="of">Another browser with whose cookies this one begins: the same person after the bot moved.</param>
    public PageBrowser(string root, PageBrowser? of = null)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = of?._handler.CookieContainer ?? new CookieContainer() };
        _http = new HttpClient(_handler) { BaseAddress = new Uri(root) };
    }

    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    public string FormKey { get; private set; } = "";

    /// <summary>Signed in as a member of the sample school's staff.</summary>
    /// <param name="start">Where this person's own pages begin.</param>
    public static async Task<PageBrowser> AsAsync(string root, string staff, string start = "/")
    {
        var browser = new PageBrowser(root);
        (await browser.PostAsync("/vao/chon", ("nguoi", staff))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await browser.GetAsync(start);
        browser.FormKey.ShouldNotBeEmpty();
        return browser;
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Array.ForEach(headers, header => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        var answer = await _http.SendAsync(request);
        if (Field().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } field)
        {
            FormKey = WebUtility.HtmlDecode(field.Groups["key"].Value);
        }

        return answer;
    }

    /// <summary>What a person sees; fails when it is not shown. Without keys and digests, in which any letters may stand beside one another.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(Chance().Replace(await answer.Content.ReadAsStringAsync(), "="));
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, [], fields);

    public async Task<HttpResponseMessage> PostAsync(string path, (string Name, string Value)[] headers, (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        Array.ForEach(headers, header => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        return await _http.SendAsync(request);
    }

    /// <summary>Presses a button of a page seen before.</summary>
    public Task<HttpResponseMessage> PressAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, [], [("_khoa", FormKey), .. fields]);

    /// <summary>Sends a file with a form of a page seen before.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(FormKey), "_khoa" }, { new ByteArrayContent(content), "tep", name } };
        return await _http.PostAsync(path, form);
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"_khoa\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex("(?<=name=\"_khoa\" value)=\"[^\"]+\"|(?<=\\?v)=[0-9a-f]{16}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chance();
}
