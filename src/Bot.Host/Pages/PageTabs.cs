using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Areas;
using Bot.Dialogs.Pages.Duties;
using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Pages.School;
using Bot.Host.Pages.Office;

namespace Bot.Host.Pages;

/// <summary>Which pages a visitor is offered. What is not offered is refused as well; this only spares the way.</summary>
public static class PageTabs
{
    public static IEnumerable<(string Path, string Label)> Of(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (AreaPage.IsFor(visitor))
        {
            yield return (PagePaths.Area, PageTabWording.Area);
            yield return (PagePaths.Cases, PageTabWording.Handed);
            yield break;
        }

        yield return (PagePaths.Today, PageTabWording.Today);
        foreach (var own in visitor.Member.IsOutsider ? [] : visitor.Member.Classes)
        {
            yield return (PagePaths.Class(own), PageWording.Class(own));
        }

        if (SchoolOverview.IsFor(visitor))
        {
            yield return (PagePaths.School, PageTabWording.School);
        }

        if (CaseListPage.IsFor(visitor))
        {
            yield return (PagePaths.Cases, visitor.Member.IsOutsider ? PageTabWording.Handed : PageTabWording.Cases);
        }

        if (TaskListPage.IsFor(visitor))
        {
            yield return (PagePaths.Tasks, PageTabWording.Tasks);
        }

        if (PaperPage.Choices(visitor).Count > 0)
        {
            yield return (PagePaths.Papers, PageTabWording.Papers);
        }

        if (OfficeAccess.PartsOf(visitor.Member).Count > 0)
        {
            yield return (OfficePaths.Start, PageTabWording.Office);
        }

        if (ImportPage.May(visitor.Member))
        {
            yield return (PagePaths.Import, PageTabWording.Import);
        }

        if (InvitePage.GroupsOf(visitor).Any())
        {
            yield return (PagePaths.Invite, PageTabWording.Invite);
        }
    }
}
