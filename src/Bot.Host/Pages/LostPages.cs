using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages;

/// <summary>Somebody who looks at a bare status sees the browser's own page, in English and without a way on. A person's browser gets a page instead; programs, our script and webhooks keep the bare status.</summary>
internal static class LostPages
{
    public static void UseLostPages(this WebApplication app)
    {
        app.UseStatusCodePages(context => ShowAsync(context.HttpContext));
        app.UseExceptionHandler(failed => failed.Run(_ => Task.CompletedTask)); // it has logged the fault and set the status
    }

    private static async Task ShowAsync(HttpContext http)
    {
        if (!http.Request.Headers.Accept.Any(type => type?.Contains("text/html", StringComparison.Ordinal) == true))
        {
            return;
        }

        var (services, status) = (http.RequestServices, http.Response.StatusCode);
        PageGate.Protect(http.Response, services.GetRequiredService<PageSite>());
        var entry = status >= StatusCodes.Status500InternalServerError ? null : await services.GetRequiredService<PageEntries>().OfAsync(http.Request, http.RequestAborted); // what failed is not asked again
        var page = await services.GetRequiredService<PageRenderer>().ShowAsync<LostDocument>(status, (nameof(LostDocument.Entry), entry), (nameof(LostDocument.Status), status));
        await page.ExecuteAsync(http);
    }
}
