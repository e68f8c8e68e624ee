using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Dialogs.Ports;
using Bot.Host.Pages.Areas;
using Bot.Host.Pages.Cases;
using Bot.Host.Pages.Classes;
using Bot.Host.Pages.Duties;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Office;
using Bot.Host.Pages.Importing;
using Bot.Host.Pages.Invitations;
using Bot.Host.Pages.Papers;
using Bot.Host.Pages.School;
using Bot.Host.Pages.Today;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host.Pages;

/// <summary>The page: what staff look at (docs/page.md).</summary>
internal static class PagesComposition
{
    /// <param name="backups">Where backups that are made on the page are kept.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, PageSite site, string backups)
    {
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Vietnamese stays readable, and short
        return services
            .AddSingleton(site)
            .AddSingleton<IPageDoor, PageDoor>()
            .AddSingleton<PageEntries>()
            .AddSingleton<HandedVisits>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<ImportDesk>()
            .AddSingleton<PulseCache>()
            .AddSingleton<SchoolReading>()
            .AddSingleton(provider => new BackupShelf(
                provider.GetRequiredService<StorageOptions>(), backups, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<BackupShelf>>()))
            .AddSingleton<TodayReading>();
    }

    /// <summary>Every address of the page. Those of a school are mapped behind <see cref="SignedInGate"/>, and nowhere else.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var open = endpoints.MapGroup("").AddEndpointFilter(new PageGate(services.GetRequiredService<PageSite>())).ExcludeFromDescription();
        var signedIn = open.MapGroup("").AddEndpointFilter(new SignedInGate(services.GetRequiredService<PageEntries>(), services.GetRequiredService<PageRenderer>()));
        open.MapGet("/assets/{name}", PageAssets.Serve);
        EntranceEndpoints.Map(open, signedIn);
        TodayEndpoints.Map(signedIn);
        ClassEndpoints.Map(signedIn);
        PaperEndpoints.Map(signedIn);
        OfficeEndpoints.Map(signedIn);
        InviteEndpoints.Map(signedIn);
        ImportEndpoints.Map(signedIn);
        CaseEndpoints.Map(signedIn);
        SchoolEndpoints.Map(signedIn);
        DutyEndpoints.Map(signedIn);
        AreaEndpoints.Map(signedIn);
    }
}
