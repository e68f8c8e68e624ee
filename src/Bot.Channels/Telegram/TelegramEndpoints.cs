using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>The Telegram channel for the host.</summary>
public static class TelegramEndpoints
{
    internal const string Path = "/channels/telegram";

    /// <summary>Asks Telegram to deliver to us.</summary>
    /// <param name="publicUrl">The https address under which this host is reached.</param>
    public static Task SetWebhookAsync(TelegramBotClient client, TelegramOptions options, Uri publicUrl, CancellationToken cancellationToken) => client.SetWebhookAsync(
        new SetWebhook(new Uri(publicUrl, Path).AbsoluteUri, options.WebhookSecret!, TelegramUpdates.Wanted), cancellationToken);

    /// <summary>
    /// Registers channel, receiver and file source. The host also needs <see cref="IInbox"/>, <see cref="IAccountStore"/> and <see cref="TimeProvider"/>,
    /// and keeps an account of id and kind <see cref="TelegramChannel.Account"/>.
    /// </summary>
    /// <param name="publicUrl">Where webhooks are reached; needed when <see cref="TelegramOptions.Updates"/> says so.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options, Uri? publicUrl)
    {
        services
            .AddSingleton(options)
            .AddSingleton(new TelegramBotClient(options))
            .AddSingleton<IChannel, TelegramChannel>()
            .AddSingleton<IFileSource, TelegramFileSource>();
        if (options.Updates == UpdateMode.Polling)
        {
            return services.AddSingleton<IReceiver, TelegramPoller>();
        }

        ArgumentNullException.ThrowIfNull(publicUrl);
        return services
            .AddSingleton<TelegramWebhook>()
            .AddSingleton<IReceiver>(provider => new TelegramWebhookReceiver(
                provider.GetRequiredService<TelegramBotClient>(),
                options,
                publicUrl,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<TelegramWebhookReceiver>>()));
    }

    /// <summary>Maps <c>POST /channels/telegram</c>; only when updates come by webhook.</summary>
    public static IEndpointConventionBuilder MapTelegramWebhook(this IEndpointRouteBuilder endpoints)
    {
        var webhook = endpoints.ServiceProvider.GetRequiredService<TelegramWebhook>();
        return endpoints.MapPost(Path, (HttpContext http, CancellationToken cancellationToken) => webhook.ReceiveAsync(http, cancellationToken));
    }
}
