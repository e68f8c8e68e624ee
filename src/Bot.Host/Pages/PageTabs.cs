using Bot.Dialogs.Pages;

namespace Bot.Host.Pages;

/// <summary>Which pages a visitor is offered. What is not offered is refused as well; this only spares the way.</summary>
public static class PageTabs
{
    public static IEnumerable<(string Path, string Label)> Of(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        yield return (PagePaths.Today, PageTabWording.Today);
    }
}
