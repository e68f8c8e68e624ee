using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;

namespace Bot.Host.Pages.Office;

/// <summary>The office's start page, and the doors to its parts.</summary>
internal static class OfficeEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(OfficePaths.Start, ShowAsync);
        OutgoingEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Outgoing));
        new OfficeDoor(signedIn, OfficePart.Jobs).MapGet("", ShowJobsAsync);
        ChannelEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Channels));
        BackupEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Backup));
        StaffEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Staff));
        ConsentEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Consent));
        CalendarEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Calendar));
        TextEndpoints.Map(new OfficeDoor(signedIn, OfficePart.Wording));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, IOfficeStore office, IAccountStandings standings, IInvitationStore invitations)
    {
        var entry = SignedInGate.EntryOf(http);
        if (OfficeAccess.PartsOf(entry.Visitor.Member).Count == 0)
        {
            return await renderer.NothingAsync(entry);
        }

        var school = entry.Session.School;
        var needs = OfficeNeeds.Of(
            entry.Visitor,
            await office.OutgoingAsync(school, http.RequestAborted),
            await JobsAsync(http),
            [.. (await standings.ListAsync(http.RequestAborted)).Where(account => account.School is null || account.School == school)],
            await invitations.ContactsAsync(school, http.RequestAborted));
        return await renderer.ShowAsync<OfficeDocument>((nameof(OfficeDocument.Entry), entry), (nameof(OfficeDocument.Needs), needs));
    }

    private static async Task<IResult> ShowJobsAsync(HttpContext http, PageRenderer renderer) => await renderer.ShowAsync<JobsDocument>(
        (nameof(JobsDocument.Entry), SignedInGate.EntryOf(http)), (nameof(JobsDocument.Jobs), await JobsAsync(http)));

    private static async Task<IReadOnlyList<JobLine>> JobsAsync(HttpContext http)
    {
        var (services, cancellationToken) = (http.RequestServices, http.RequestAborted);
        return JobLine.Of(
            SignedInGate.EntryOf(http).Visitor,
            await services.GetRequiredService<IJobHistory>().ListAsync(cancellationToken),
            await services.GetRequiredService<IJobStore>().ListAsync(cancellationToken));
    }
}
