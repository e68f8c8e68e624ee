using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Web;

/// <summary>The web chat of the sample school (design §8).</summary>
public static class WebChatEndpoints
{
    /// <summary>
    /// Registers the web channel. The host also needs <see cref="IInbox"/>, <see cref="IRegisterStore"/>, <see cref="IChatTranscript"/> and
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebChatSite site) => services
        .AddSingleton(site)
        .AddSingleton<WebChatSignals>()
        .AddSingleton<WebChatStream>()
        .AddSingleton(provider => new WebChatChannel(provider.GetRequiredService<WebChatSignals>()))
        .AddSingleton<IChannel>(provider => provider.GetRequiredService<WebChatChannel>());

    /// <summary>Maps <c>/chat</c>. Map it only where every listener, or the one of <see cref="WebChatSite.Port"/>, is a loopback address.</summary>
    public static IEndpointConventionBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var site = endpoints.ServiceProvider.GetRequiredService<WebChatSite>();
        var chat = endpoints.MapGroup("/chat").AddEndpointFilter(new WebChatGate(site)).ExcludeFromDescription();
        chat.MapGet("", ChooserAsync);
        chat.MapGet("/phones", PhonesAsync);
        chat.MapGet("/assets/{name}", WebChatAssets.Serve);
        chat.MapGet("/{id}", ConversationAsync);
        chat.MapGet("/{id}/events", EventsAsync);
        chat.MapPost("/{id}/messages", PostAsync);
        return chat;
    }

    private static async Task<IResult> ChooserAsync(WebChatSite site, IRegisterStore registers, CancellationToken cancellationToken) =>
        await PeopleAsync(site, registers, cancellationToken) is { } people
            ? Html(WebChatPages.Chooser(people, site))
            : NotFound();

    private static async Task<IResult> ConversationAsync(string id, WebChatSite site, IRegisterStore registers, CancellationToken cancellationToken) =>
        await PeopleAsync(site, registers, cancellationToken) is { } people && people.Find(id) is { } person
            ? Html(WebChatPages.Conversation(people, person, site))
            : NotFound();

    private static async Task<IResult> PhonesAsync(
        WebChatSite site, IRegisterStore registers, WebChatStream stream, IHostApplicationLifetime lifetime, HttpContext http)
    {
        var people = await PeopleAsync(site, registers, http.RequestAborted);
        return people is null ? TypedResults.NotFound() : TypedResults.ServerSentEvents(stream.ChooserAsync(people, lifetime.ApplicationStopping));
    }

    private static async Task<IResult> EventsAsync(
        string id, WebChatSite site, IRegisterStore registers, WebChatStream stream, IHostApplicationLifetime lifetime, HttpContext http)
    {
        var people = await PeopleAsync(site, registers, http.RequestAborted);
        return people?.Find(id) is { } person
            ? TypedResults.ServerSentEvents(stream.ConversationAsync(people, person, lifetime.ApplicationStopping))
            : TypedResults.NotFound();
    }

    /// <summary>202 once the message is durable; the same key again is the same message and gets 202 too.</summary>
    private static async Task<IResult> PostAsync(
        string id,
        WebChatSite site,
        IRegisterStore registers,
        IInbox inbox,
        WebChatSignals signals,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!http.Request.HasJsonContentType())
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await LimitedBody.ReadAsync(http.Request, WebChatPost.MaxBytes, cancellationToken) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if ((await PeopleAsync(site, registers, cancellationToken))?.Find(id) is not { } person)
        {
            return TypedResults.NotFound();
        }

        if (WebChatPost.Parse(body) is not { } post)
        {
            return TypedResults.BadRequest();
        }

        var key = $"{person.Chat}:{post.Key}"; // the chat in front: nobody can spend another chat's keys
        await inbox.AcceptAsync(new Inbound(person.Address, key, time.GetUtcNow(), post.Content) { MessageKey = post.Key }, cancellationToken);
        signals.Raise(person.Chat);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<WebPeople?> PeopleAsync(WebChatSite site, IRegisterStore registers, CancellationToken cancellationToken) =>
        await registers.LoadAsync(site.School, cancellationToken) is { } register ? WebPeople.Of(register) : null;

    private static ContentHttpResult Html(Markup page) => TypedResults.Content(page.ToString(), "text/html; charset=utf-8");

    private static ContentHttpResult NotFound() =>
        TypedResults.Content(WebChatPages.Unknown().ToString(), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
}
