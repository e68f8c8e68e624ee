using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.BotFramework;

/// <summary>The Bot Framework channel for the host.</summary>
public static class BotFrameworkEndpoints
{
    internal const string Path = "/api/messages";

    /// <summary>
    /// Registers the channel. The host also needs <see cref="IInbox"/>, <see cref="IConversationReferences"/> and <see cref="TimeProvider"/>, and
    /// keeps an account of id and kind <see cref="BotFrameworkChannel.Account"/>.
    /// </summary>
    /// <param name="realTime">The clock that tokens live by; not the school's, which may be a demonstration's.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, BotFrameworkOptions options, TimeProvider realTime) => services
        .AddSingleton(options)
        .AddSingleton(_ => new BotFrameworkAccount(options, realTime))
        .AddSingleton(provider => new MessagesEndpoint(
            provider.GetRequiredService<BotFrameworkAccount>().Gate,
            provider.GetRequiredService<IConversationReferences>(),
            provider.GetRequiredService<IInbox>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MessagesEndpoint>>()))
        .AddSingleton<IChannel>(provider => new BotFrameworkChannel(
            provider.GetRequiredService<BotFrameworkAccount>().Connector, provider.GetRequiredService<IConversationReferences>()))
        .AddSingleton<IFileSource>(provider => provider.GetRequiredService<BotFrameworkAccount>().Files);

    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    public static IEndpointConventionBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return endpoints.MapPost(Path, (HttpContext http, CancellationToken cancellationToken) => messages.ReceiveAsync(http, cancellationToken));
    }
}
