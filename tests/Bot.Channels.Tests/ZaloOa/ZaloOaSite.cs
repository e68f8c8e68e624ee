using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloOa;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>The webhook on a port, and somebody who posts to it.</summary>
internal sealed class ZaloOaSite : IAsyncDisposable
{
    public const string Path = "/channels/zalo-oa";
    private readonly WebApplication _app;

    private ZaloOaSite(WebApplication app, CollectingLog<ZaloOaWebhook> log)
    {
        (_app, Log) = (app, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public CollectingLog<ZaloOaWebhook> Log { get; }

    public string Url => new Uri(Client.BaseAddress!, Path).AbsoluteUri;

    /// <param name="keepsLog">False where memory is measured.</param>
    public static async Task<ZaloOaSite> StartAsync(IInbox inbox, IDeliveryReports reports, TimeProvider clock, bool keepsLog = true)
    {
        var log = new CollectingLog<ZaloOaWebhook>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton(inbox)
            .AddSingleton(reports)
            .AddSingleton(clock)
            .AddSingleton<ILogger<ZaloOaWebhook>>(keepsLog ? log : NullLogger<ZaloOaWebhook>.Instance)
            .AddZaloOa(
                new ZaloOaOptions { AppId = ZaloOaFake.AppId, AppSecret = ZaloOaFake.AppSecret, OaSecretKey = ZaloOaFake.OaSecretKey },
                new EphemeralDataProtectionProvider());
        var app = builder.Build();
        app.MapZaloOaWebhook();
        await app.StartAsync();
        return new ZaloOaSite(app, log);
    }

    /// <summary>Posts a body with its right signature.</summary>
    public Task<HttpStatusCode> PostAsync(string body, bool isChunked = false, string server = "OA OpenAPI") =>
        PostAsync(body, Signature(Encoding.UTF8.GetBytes(body)), isChunked, server);

    public async Task<HttpStatusCode> PostAsync(string body, string? signature, bool isChunked = false, string server = "OA OpenAPI")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.TryAddWithoutValidation("X-ZEvent-Server", server);
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature);
        }

        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>The signature that is right for a body; null where it has no time, which can be signed by nobody.</summary>
    public static string? Signature(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Text("timestamp") is { } timestamp && timestamp.All(char.IsAsciiDigit) ? ZaloOaFake.Sign(body, timestamp) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
