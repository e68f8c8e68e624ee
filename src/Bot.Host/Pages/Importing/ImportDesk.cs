using Bot.Dialogs.Ports;
using Bot.Host.Documents;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Importing;

/// <summary>What the office has before it when it brings a list in: the choice of a file, and the preview of the one that waits.</summary>
internal sealed class ImportDesk(IRegisterStore registers, IListImportStore lists, IChosenListStore chosen, PageRenderer renderer)
{
    public async Task<IResult> ChooseAsync(PageEntry entry, string? done, string? fault, CancellationToken cancellationToken) =>
        await renderer.ShowAsync<ImportDocument>(
            (nameof(ImportDocument.Entry), entry),
            (nameof(ImportDocument.Done), done),
            (nameof(ImportDocument.Fault), fault),
            (nameof(ImportDocument.Waiting), await WaitingAsync(entry, cancellationToken)),
            (nameof(ImportDocument.Kept), await KeptAsync(entry, cancellationToken)));

    /// <param name="asked">Why it was not written yet.</param>
    public async Task<IResult> LookAsync(PageEntry entry, ChosenList file, string? asked, CancellationToken cancellationToken)
    {
        var stored = await registers.LoadAsync(entry.Visitor.Register.School.Id, cancellationToken);
        var preview = await ImportPreview.OfAsync(stored!, SheetText.SheetsOf(file.Content) ?? [], registers, cancellationToken);
        return await renderer.ShowAsync<ImportPreviewDocument>(
            (nameof(ImportPreviewDocument.Entry), entry), (nameof(ImportPreviewDocument.File), file), (nameof(ImportPreviewDocument.Preview), preview), (nameof(ImportPreviewDocument.Asked), asked));
    }

    public Task<IResult> NothingAsync(PageEntry entry) => renderer.NothingAsync(entry);

    /// <summary>What this person chose and has not confirmed: whose it is follows from the session, so there is nothing to guess.</summary>
    public Task<ChosenList?> WaitingAsync(PageEntry entry, CancellationToken cancellationToken) =>
        chosen.FindAsync(entry.Visitor.Register.School.Id, entry.Visitor.Member.Id, entry.Visitor.Now, cancellationToken);

    /// <summary>What the last list replaced, while it can be taken back.</summary>
    public async Task<KeptList?> KeptAsync(PageEntry entry, CancellationToken cancellationToken) =>
        await lists.KeptAsync(entry.Visitor.Register.School.Id, cancellationToken) is { Register: not null } kept && !kept.IsTooOld(entry.Visitor.Now) ? kept : null;
}
