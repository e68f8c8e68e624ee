using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Host.Pages.Office;

/// <summary>Backups: make one, see how far it is, take it along.</summary>
internal static class BackupEndpoints
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Then the browser asks again, and is looked at again.</summary>
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(10);

    public static void Map(OfficeDoor office)
    {
        office.MapGet("", (http, renderer) => ShowAsync(http, renderer, answer: null));
        office.MapGet("/nhip", (http, _) => Task.FromResult<IResult>(TypedResults.ServerSentEvents(StreamAsync(
            http.RequestServices.GetRequiredService<BackupShelf>(), http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping, http.RequestAborted))));
        office.MapPost("/tao", MakeAsync);
        office.MapPost("/tai", FetchAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, string? answer)
    {
        (string, object?)[] values =
        [
            (nameof(BackupBody.Entry), SignedInGate.EntryOf(http)),
            (nameof(BackupBody.View), http.RequestServices.GetRequiredService<BackupShelf>().Look()),
            (nameof(BackupBody.IsShared), await IsSharedAsync(http)),
            (nameof(BackupBody.Answer), answer),
        ];
        return SignedInGate.IsFragment(http.Request) ? await renderer.ShowAsync<BackupBody>(values) : await renderer.ShowAsync<BackupDocument>(values);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, PageRenderer renderer)
    {
        if (await IsSharedAsync(http))
        {
            return await ShowAsync(http, renderer, OfficeWording.BackupShared);
        }

        if (!http.RequestServices.GetRequiredService<BackupShelf>().Begin())
        {
            return await ShowAsync(http, renderer, OfficeWording.BackupRuns);
        }

        await AuditAsync(http, "backup.made", "page");
        return await ShowAsync(http, renderer, OfficeWording.BackupBegun);
    }

    private static async Task<IResult> FetchAsync(HttpContext http, PageRenderer renderer)
    {
        var name = (await http.Request.ReadFormAsync(http.RequestAborted))["tep"].ToString();
        if (await IsSharedAsync(http) || http.RequestServices.GetRequiredService<BackupShelf>().Find(name) is not { } file)
        {
            return await renderer.NothingAsync(SignedInGate.EntryOf(http));
        }

        await AuditAsync(http, "backup.fetched", name);
        return TypedResults.PhysicalFile(file.FullName, "application/octet-stream", name);
    }

    /// <summary>A backup holds every school of the database: where there are several, nobody of one of them takes it along.</summary>
    private static async Task<bool> IsSharedAsync(HttpContext http) => (await http.RequestServices.GetRequiredService<IRegisterStore>().ListAsync(http.RequestAborted)).Count > 1;

    private static async Task AuditAsync(HttpContext http, string action, string subject)
    {
        var entry = SignedInGate.EntryOf(http);
        await http.RequestServices.GetRequiredService<IPageStore>().CommitAsync(
            [new Effect.Audit(entry.Session.School, OfficeDoor.ActorOf(entry), action, subject, entry.Visitor.Now)], entry.Visitor.Now, http.RequestAborted);
    }

    /// <summary>Says only that something changed; the page asks for it under the visitor's own name.</summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(BackupShelf shelf, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        end.CancelAfter(LongestStream);
        using var ticks = new PeriodicTimer(Look);
        do
        {
            yield return new SseItem<string>(BackupBody.PulseOf(shelf.Look()), "pulse") { ReconnectionInterval = Look };
        }
        while (await IsNextAsync(ticks, end.Token));
    }

    private static async Task<bool> IsNextAsync(PeriodicTimer ticks, CancellationToken cancellationToken)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
