using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Commands.Import;
using Bot.Host.Documents;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Importing;

/// <summary>A list of pupils from a file: chosen, looked at, confirmed, and for a day taken back.</summary>
internal static class ImportEndpoints
{
    /// <summary>Which file the form is about.</summary>
    public const string FileField = "tep-ma";

    private const string Done = "?xong=";
    private const string Preview = PagePaths.Import + "/xem";

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Import, ShowAsync);
        signedIn.MapPost(Preview, TakeAsync);
        signedIn.MapGet(Preview, PreviewAsync);
        signedIn.MapPost(PagePaths.Import + "/bo-tep", DropAsync);
        signedIn.MapPost(PagePaths.Import + "/ghi", WriteAsync);
        signedIn.MapPost(PagePaths.Import + "/bo", TakeBackAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, ImportDesk desk)
    {
        var entry = SignedInGate.EntryOf(http);
        return ImportPage.May(entry.Visitor.Member)
            ? await desk.ChooseAsync(entry, http.Request.Query["xong"] switch
            {
                var done when done == "nhap" => ImportPageWording.Written,
                var done when done == "bo" => ImportPageWording.TakenBack,
                var done when done == "bo-tep" => ImportPageWording.Dropped,
                _ => null,
            }, fault: null, http.RequestAborted)
            : await desk.NothingAsync(entry);
    }

    /// <summary>Keeps the file for the person, then goes on to the preview: an address that can be left, reloaded and come back to.</summary>
    private static async Task<IResult> TakeAsync(HttpContext http, IChosenListStore chosen, ImportDesk desk)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await desk.NothingAsync(entry);
        }

        if (await UploadedList.OfAsync(http.Request.Form, http.RequestAborted) is not { } file || SheetText.SheetsOf(file.Content) is null)
        {
            return await desk.ChooseAsync(entry, done: null, ImportPageWording.Unreadable, http.RequestAborted);
        }

        var (school, staff, now) = (entry.Visitor.Register.School.Id, entry.Visitor.Member.Id, entry.Visitor.Now);
        await chosen.KeepAsync(school, staff, new ChosenList(file.Name, file.Content, now), CancellationToken.None); // the file is here: who is cut off now finds it
        return PageRedirect.To(Preview);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, ImportDesk desk)
    {
        var entry = SignedInGate.EntryOf(http);
        return !ImportPage.May(entry.Visitor.Member) ? await desk.NothingAsync(entry)
            : await desk.WaitingAsync(entry, http.RequestAborted) is { } file ? await desk.LookAsync(entry, file, asked: null, http.RequestAborted)
            : PageRedirect.To(PagePaths.Import);
    }

    private static async Task<IResult> DropAsync(HttpContext http, IChosenListStore chosen, ImportDesk desk)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await desk.NothingAsync(entry);
        }

        await chosen.DropAsync(entry.Visitor.Register.School.Id, entry.Visitor.Member.Id, http.RequestAborted);
        return PageRedirect.To($"{PagePaths.Import}{Done}bo-tep");
    }

    /// <summary>Reads the file again: what is written is what the file says, and only over the register that was looked at. Who closes the page meanwhile finds it done.</summary>
    private static async Task<IResult> WriteAsync(HttpContext http, IRegisterStore registers, IListImportStore lists, IChosenListStore chosen, ImportDesk desk)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), http.Request.Form);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await desk.NothingAsync(entry);
        }

        if (await desk.WaitingAsync(entry, CancellationToken.None) is not { } file)
        {
            return await desk.ChooseAsync(entry, done: null, ImportPageWording.FileGone, http.RequestAborted);
        }

        if (form[FileField] != file.Key)
        {
            return await desk.LookAsync(entry, file, ImportPageWording.OtherFile, http.RequestAborted);
        }

        var school = entry.Visitor.Register.School.Id;
        var stored = (await registers.LoadAsync(school, CancellationToken.None))!;
        if (form["phien"] != stored.Version.ToString(CultureInfo.InvariantCulture))
        {
            return await desk.LookAsync(entry, file, ImportPageWording.ChangedMeanwhile, http.RequestAborted);
        }

        var preview = await ImportPreview.OfAsync(stored, SheetText.SheetsOf(file.Content) ?? [], registers, CancellationToken.None);
        if (!preview.IsReady || (preview.Difference.Pupils.Left.Count > 0 && form["roi"] != "1"))
        {
            return await desk.LookAsync(entry, file, preview.IsReady ? ImportPageWording.TickLeaving : null, http.RequestAborted);
        }

        var (staff, now) = (entry.Visitor.Member.Id, entry.Visitor.Now);
        if (await lists.BringAsync(preview.Register, stored.Version, $"staff:{staff}", now, CancellationToken.None) is null)
        {
            return await desk.LookAsync(entry, file, ImportPageWording.ChangedMeanwhile, http.RequestAborted);
        }

        await chosen.DropAsync(school, staff, CancellationToken.None);
        return PageRedirect.To($"{PagePaths.Import}{Done}nhap");
    }

    private static async Task<IResult> TakeBackAsync(HttpContext http, IRegisterStore registers, IListImportStore lists, PageRenderer renderer, ImportDesk desk)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!ImportPage.May(entry.Visitor.Member))
        {
            return await desk.NothingAsync(entry);
        }

        var stored = (await registers.LoadAsync(entry.Visitor.Register.School.Id, http.RequestAborted))!;
        if (await desk.KeptAsync(entry, http.RequestAborted) is not { Register: { } replaced })
        {
            return await desk.ChooseAsync(entry, done: null, ImportPageWording.NothingToTakeBack, http.RequestAborted);
        }

        var before = KeptList.Into(stored, replaced);
        if (http.Request.Form["phien"] != stored.Version.ToString(CultureInfo.InvariantCulture))
        {
            var lines = DifferenceWording.Lines(before, RegisterDifference.Between(stored, before), people: PeopleWording.ByName(before, stored)).Skip(1).ToList();
            return await renderer.ShowAsync<ImportBackDocument>(
                (nameof(ImportBackDocument.Entry), entry), (nameof(ImportBackDocument.Lines), lines), (nameof(ImportBackDocument.Version), stored.Version));
        }

        return await lists.TakeBackAsync(before, stored.Version, $"staff:{entry.Visitor.Member.Id}", entry.Visitor.Now, http.RequestAborted) is null
            ? await desk.ChooseAsync(entry, done: null, ImportPageWording.ChangedMeanwhile, http.RequestAborted)
            : PageRedirect.To($"{PagePaths.Import}{Done}bo");
    }
}
