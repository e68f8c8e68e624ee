using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;

namespace Bot.Host.Pages.Office;

/// <summary>The channels: do they work, who serves them, what is left of the month.</summary>
internal static class ChannelEndpoints
{
    public static void Map(OfficeDoor office)
    {
        office.MapGet("", (http, renderer) => ShowAsync(http, renderer, answer: null));
        office.MapPost("/thu", TestAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, string? answer)
    {
        var (entry, services) = (SignedInGate.EntryOf(http), http.RequestServices);
        var facts = await services.GetRequiredService<ITurnStore>().LoadFactsAsync(ChannelsPage.Needed(entry.Visitor), http.RequestAborted);
        var holders = await services.GetRequiredService<IOfficeStore>().HoldersAsync(http.RequestAborted);
        var needs = services.GetServices<IOperatorNeed>().ToLookup(need => need.Account, need => need.Need, StringComparer.Ordinal);
        var lines = from account in await services.GetRequiredService<IAccountStandings>().ListAsync(http.RequestAborted)
                    where account.School is null || account.School == entry.Session.School
                    select new ChannelLine(
                        account,
                        holders.GetValueOrDefault(account.Account),
                        needs[account.Account].FirstOrDefault(need => need is not null),
                        ChannelsPage.HasChat(entry.Visitor, facts, account.Account));
        return await renderer.ShowAsync<ChannelsDocument>((nameof(ChannelsDocument.Entry), entry), (nameof(ChannelsDocument.Lines), lines.ToList()), (nameof(ChannelsDocument.Answer), answer));
    }

    private static async Task<IResult> TestAsync(HttpContext http, PageRenderer renderer)
    {
        var visitor = SignedInGate.EntryOf(http).Visitor;
        var account = (await http.Request.ReadFormAsync(http.RequestAborted))["kenh"].ToString();
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(ChannelsPage.Needed(visitor), http.RequestAborted);
        return await ShowAsync(http, renderer, await OfficeFields.CommitAsync(http, ChannelsPage.Test(visitor, facts, account)));
    }
}
