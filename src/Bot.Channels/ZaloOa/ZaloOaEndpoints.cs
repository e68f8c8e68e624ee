using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>The Official Account and its templates, for the host.</summary>
public static class ZaloOaEndpoints
{
    internal const string Path = "/channels/zalo-oa";

    /// <summary>
    /// Registers both channels, the keeper of the tokens and what fetches files. The host also needs <see cref="IInbox"/>, <see cref="IAccountStore"/>,
    /// <see cref="IDeliveryReports"/> and <see cref="TimeProvider"/>, keeps accounts of id and kind <see cref="ZaloOaChannel.Account"/> and, with
    /// templates, <see cref="ZbsChannel.Account"/>, and prepares the <see cref="TokenVault"/> before it starts.
    /// </summary>
    /// <param name="keys">What secrets in the database are encrypted with; the same for all hosts.</param>
    public static IServiceCollection AddZaloOa(this IServiceCollection services, ZaloOaOptions options, IDataProtectionProvider keys)
    {
        services
            .AddSingleton(options)
            .AddSingleton<ZaloHttp>()
            .AddSingleton<ZaloOauth>()
            .AddSingleton(provider => new TokenVault(provider.GetRequiredService<IAccountStore>(), keys.CreateProtector(TokenVault.Purpose)))
            .AddSingleton(provider => new ZaloTokens(
                options,
                provider.GetRequiredService<ZaloOauth>(),
                provider.GetRequiredService<TokenVault>(),
                TimeProvider.System, // tokens are an affair between Zalo and us, however fast the school's clock runs
                provider.GetRequiredService<ILogger<ZaloTokens>>()))
            .AddSingleton<IOperatorNeed>(provider => provider.GetRequiredService<ZaloTokens>())
            .AddSingleton<ZaloCalls>()
            .AddSingleton<ZaloOaApi>()
            .AddSingleton<ZbsApi>()
            .AddSingleton<IChannel, ZaloOaChannel>()
            .AddSingleton<IReceiver>(provider => new ZaloOaReceiver(provider.GetRequiredService<ZaloTokens>(), TimeProvider.System))
            .AddSingleton<IFileSource, ZaloOaFiles>()
            .AddSingleton(provider => new ZaloOaWebhook(
                options,
                provider.GetRequiredService<IInbox>(),
                provider.GetRequiredService<IDeliveryReports>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ZaloOaWebhook>>()));
        return options.Templates.Count == 0 ? services : services
            .AddSingleton<MissingTemplates>()
            .AddSingleton<IOperatorNeed>(provider => provider.GetRequiredService<MissingTemplates>())
            .AddSingleton<IChannel, ZbsChannel>();
    }

    /// <summary>Maps <c>POST /channels/zalo-oa</c>.</summary>
    public static IEndpointConventionBuilder MapZaloOaWebhook(this IEndpointRouteBuilder endpoints)
    {
        var webhook = endpoints.ServiceProvider.GetRequiredService<ZaloOaWebhook>();
        return endpoints.MapPost(Path, (HttpContext http, CancellationToken cancellationToken) => webhook.ReceiveAsync(http, cancellationToken));
    }
}
