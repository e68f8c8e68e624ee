using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Bot.Host.Pages;

/// <summary>Turns a Razor component into the bytes of an answer, whole or as a fragment.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private const string Html = "text/html; charset=utf-8";

    /// <param name="values">The component's parameters by name.</param>
    public Task<IResult> ShowAsync<TView>(params IReadOnlyList<(string Name, object? Value)> values)
        where TView : IComponent => ShowAsync<TView>(StatusCodes.Status200OK, values);

    public async Task<IResult> ShowAsync<TView>(int status, params IReadOnlyList<(string Name, object? Value)> values)
        where TView : IComponent
    {
        var parameters = values.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
        return TypedResults.Content(html, Html, statusCode: status);
    }

    /// <summary>What is not there, or not for this visitor.</summary>
    public Task<IResult> NothingAsync(PageEntry entry) => ShowAsync<NothingDocument>(StatusCodes.Status404NotFound, (nameof(NothingDocument.Entry), entry));
}
