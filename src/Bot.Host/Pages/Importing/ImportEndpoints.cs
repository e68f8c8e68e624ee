using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Commands.Import;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Importing;

/// <summary>A list of pupils from a file: chosen, looked at, confirmed, and for a day taken back.</summary>
internal static class ImportEndpoints
{
    private const string Done = "?xong=";

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Import, ShowAsync);
        signedIn.MapPost(PagePaths.Import + "/xem", PreviewAsync);
        signedIn.MapPost(PagePaths.Import + "/ghi", WriteAsync);
        signedIn.MapPost(PagePaths.Import + "/bo", TakeBackAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, IListImportStore lists, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return ImportPage.May(entry.Visitor.Member)
            ? await ChooseAsync(entry, lists, renderer, http.Request.Query["xong"] switch
            {
                var done when done == "nhap" => ImportPageWording.Written,
                var done when done == "bo" => ImportPageWording.TakenBack,
                _ => null,
            }, fault: null, http.RequestAborted)
            : await renderer.NothingAsync(entry);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, IRegisterStore registers, IListImportStore lists, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return ImportPage.May(entry.Visitor.Member)
            ? await LookAsync(entry, http, registers, lists, renderer, asked: null)
            : await renderer.NothingAsync(entry);
    }

    private static async Task<IResult> LookAsync(PageEntry entry, HttpContext http, IRegisterStore registers, IListImportStore lists, PageRenderer renderer, string? asked)
    {
        if (await UploadedList.OfAsync(http.Request.Form, http.RequestAborted) is not { } file || file.Sheets() is not { } sheets)
        {
            return await ChooseAsync(entry, lists, renderer, done: null, ImportPageWording.Unreadable, http.RequestAborted);
        }

        var stored = await registers.LoadAsync(entry.Visitor.Register.School.Id, http.RequestAborted);
        var preview = await ImportPreview.OfAsync(stored!, sheets, registers, http.RequestAborted);
        return await renderer.ShowAsync<ImportPreviewDocument>(
            (nameof(ImportPreviewDocument.Entry), entry), (nameof(ImportPreviewDocument.File), file), (nameof(ImportPreviewDocument.Preview), preview), (nameof(ImportPreviewDocument.Asked), asked));
    }

    /// <summary>Reads the file again: what is written is what the file says, and only over the register that was looked at.</summary>
    private static async Task<IResult> WriteAsync(HttpContext http, IRegisterStore registers, IListImportStore lists, PageRenderer renderer)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), http.Request.Form);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await renderer.NothingAsync(entry);
        }

        var stored = (await registers.LoadAsync(entry.Visitor.Register.School.Id, http.RequestAborted))!;
        if (form["phien"] != stored.Version.ToString(CultureInfo.InvariantCulture))
        {
            return await LookAsync(entry, http, registers, lists, renderer, ImportPageWording.ChangedMeanwhile);
        }

        if (await UploadedList.OfAsync(form, http.RequestAborted) is not { } file || file.Sheets() is not { } sheets)
        {
            return await ChooseAsync(entry, lists, renderer, done: null, ImportPageWording.Unreadable, http.RequestAborted);
        }

        var preview = await ImportPreview.OfAsync(stored, sheets, registers, http.RequestAborted);
        if (!preview.IsReady || (preview.Difference.Pupils.Left.Count > 0 && form["roi"] != "1"))
        {
            return await LookAsync(entry, http, registers, lists, renderer, preview.IsReady ? ImportPageWording.TickLeaving : null);
        }

        var (actor, now) = ($"staff:{entry.Visitor.Member.Id}", entry.Visitor.Now);
        return await lists.BringAsync(preview.Register, stored.Version, actor, now, CancellationToken.None) is null // who closes the page meanwhile finds it done
            ? await LookAsync(entry, http, registers, lists, renderer, ImportPageWording.ChangedMeanwhile)
            : PageRedirect.To($"{PagePaths.Import}{Done}nhap");
    }

    private static async Task<IResult> TakeBackAsync(HttpContext http, IRegisterStore registers, IListImportStore lists, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await renderer.NothingAsync(entry);
        }

        var stored = (await registers.LoadAsync(entry.Visitor.Register.School.Id, http.RequestAborted))!;
        if (await KeptAsync(entry, lists, http.RequestAborted) is not { Register: { } replaced })
        {
            return await ChooseAsync(entry, lists, renderer, done: null, ImportPageWording.NothingToTakeBack, http.RequestAborted);
        }

        var before = KeptList.Into(stored, replaced);
        if (http.Request.Form["phien"] != stored.Version.ToString(CultureInfo.InvariantCulture))
        {
            var lines = DifferenceWording.Lines(before, RegisterDifference.Between(stored, before)).Skip(1).ToList();
            return await renderer.ShowAsync<ImportBackDocument>(
                (nameof(ImportBackDocument.Entry), entry), (nameof(ImportBackDocument.Lines), lines), (nameof(ImportBackDocument.Version), stored.Version));
        }

        return await lists.TakeBackAsync(before, stored.Version, $"staff:{entry.Visitor.Member.Id}", entry.Visitor.Now, http.RequestAborted) is null
            ? await ChooseAsync(entry, lists, renderer, done: null, ImportPageWording.ChangedMeanwhile, http.RequestAborted)
            : PageRedirect.To($"{PagePaths.Import}{Done}bo");
    }

    private static async Task<IResult> ChooseAsync(PageEntry entry, IListImportStore lists, PageRenderer renderer, string? done, string? fault, CancellationToken cancellationToken) =>
        await renderer.ShowAsync<ImportDocument>(
            (nameof(ImportDocument.Entry), entry),
            (nameof(ImportDocument.Done), done),
            (nameof(ImportDocument.Fault), fault),
            (nameof(ImportDocument.Kept), await KeptAsync(entry, lists, cancellationToken)));

    /// <summary>What the last list replaced, while it can be taken back.</summary>
    private static async Task<KeptList?> KeptAsync(PageEntry entry, IListImportStore lists, CancellationToken cancellationToken) =>
        await lists.KeptAsync(entry.Visitor.Register.School.Id, cancellationToken) is { Register: not null } kept && !kept.IsTooOld(entry.Visitor.Now) ? kept : null;
}
