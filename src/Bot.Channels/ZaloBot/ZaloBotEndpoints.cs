using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>The Zalo bot channel for the host.</summary>
public static class ZaloBotEndpoints
{
    internal const string Path = "/channels/zalo-bot";

    /// <summary>Where Zalo is told to deliver.</summary>
    public static Uri WebhookUnder(Uri publicUrl) => new(publicUrl, Path);

    /// <summary>
    /// Registers channel, file source and receiver. The host also needs <see cref="IInbox"/>, <see cref="IFileStore"/> and <see cref="TimeProvider"/>, and keeps an account of id
    /// and kind <see cref="ZaloBotChannel.Account"/>.
    /// </summary>
    /// <param name="publicUrl">Where webhooks and pictures are reached; needed when <see cref="ZaloBotOptions.Updates"/> says so.</param>
    public static IServiceCollection AddZaloBot(this IServiceCollection services, ZaloBotOptions options, Uri? publicUrl)
    {
        services
            .AddSingleton(options)
            .AddSingleton(new ZaloBotApi(options))
            .AddSingleton(provider => new ServedPhotos(publicUrl, options.Token, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IFileSource, ZaloBotFiles>()
            .AddSingleton<IChannel>(provider => new ZaloBotChannel(
                provider.GetRequiredService<ZaloBotApi>(), options, provider.GetRequiredService<ServedPhotos>(), provider.GetRequiredService<TimeProvider>()));
        if (options.Updates == UpdateMode.Polling)
        {
            return services.AddSingleton<IReceiver, ZaloBotPoller>();
        }

        ArgumentNullException.ThrowIfNull(publicUrl);
        return services
            .AddSingleton<ZaloBotWebhook>()
            .AddSingleton<IReceiver>(provider => new ZaloBotWebhookReceiver(
                provider.GetRequiredService<ZaloBotApi>(),
                WebhookUnder(publicUrl),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ZaloBotWebhookReceiver>>()));
    }

    /// <summary>Maps <c>POST /channels/zalo-bot</c> when updates come by webhook, and the pictures that Zalo fetches.</summary>
    public static void MapZaloBot(this IEndpointRouteBuilder endpoints)
    {
        var photos = endpoints.ServiceProvider.GetRequiredService<ServedPhotos>();
        endpoints.MapGet(ServedPhotos.Path + "{file}", (string file, HttpContext http, CancellationToken cancellationToken) => PhotoAsync(photos.Find(file), http, cancellationToken));
        if (endpoints.ServiceProvider.GetService<ZaloBotWebhook>() is { } webhook)
        {
            endpoints.MapPost(Path, (HttpContext http, CancellationToken cancellationToken) => webhook.ReceiveAsync(http, cancellationToken));
        }
    }

    /// <summary>Read from where every host reads: whichever Zalo reaches has it.</summary>
    private static async Task<IResult> PhotoAsync(ServedPhotos.Picture? picture, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return picture is not null
            && await http.RequestServices.GetRequiredService<IFileStore>().ReadAsync(picture.School, picture.Sha256, cancellationToken) is { } content
                ? TypedResults.Bytes(content, picture.MediaType)
                : TypedResults.NotFound();
    }
}
