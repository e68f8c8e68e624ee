using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;

namespace Bot.Host.Pages.Today;

/// <summary>Reads what Today shows, in two round trips.</summary>
internal sealed class TodayReading(ITurnStore turns, PulseCache pulses)
{
    /// <returns>With it, the pulse from before it was read: what comes later is shown late, never lost.</returns>
    public async Task<(TodayView View, string Pulse)> OfAsync(PageVisitor visitor, string? scopeKey, Session? session, CancellationToken cancellationToken)
    {
        var pulse = await pulses.OfAsync(visitor.Register.School.Id, visitor.Today, cancellationToken);
        var scope = TodayPage.ScopeOf(PageScope.Of(visitor), scopeKey);
        var facts = await turns.LoadFactsAsync(TodayPage.Needed(visitor, scope), cancellationToken);
        var about = TodayPage.NeededOf(visitor, facts);
        var answers = about.QuestionsAbout.Count == 0 ? Facts.None : await turns.LoadFactsAsync(about, cancellationToken);
        return (TodayPage.Of(visitor, scope, session, facts, answers), pulse);
    }
}
