using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Host.Pages.Entrance;

namespace Bot.Host.Pages.Office;

/// <summary>The visitor behind an act of their own.</summary>
internal static class OfficeEntry
{
    /// <summary>With the register as it is now; behind the gate it was read before anything was changed. Who took the own role away sees this one answer still.</summary>
    public static async Task<PageEntry> FreshAsync(HttpContext http)
    {
        var entry = SignedInGate.EntryOf(http);
        if (HttpMethods.IsGet(http.Request.Method)
            || await http.RequestServices.GetRequiredService<IRegisterStore>().LoadAsync(entry.Session.School, http.RequestAborted) is not { } register)
        {
            return entry;
        }

        return entry with { Visitor = new PageVisitor(register.On(entry.Visitor.Today), entry.Visitor.Member, entry.Visitor.Now) };
    }
}
