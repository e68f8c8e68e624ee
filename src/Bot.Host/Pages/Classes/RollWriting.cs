using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Ports;
using Bot.Domain.Attendance;
using Bot.Host.Pages.Office;

namespace Bot.Host.Pages.Classes;

/// <summary>Loads what a correction stands on, has it decided and writes it.</summary>
internal static class RollWriting
{
    public static async Task<PageDecision> CorrectAsync(HttpContext http, ITurnStore turns, IFormCollection form, RollCorrection said)
    {
        var visitor = SignedInGate.EntryOf(http).Visitor;
        var standing = await turns.LoadFactsAsync(RollPage.Needed(visitor, said.Key), http.RequestAborted);
        var facts = await turns.LoadFactsAsync(RollPage.Needed(visitor, standing, said), http.RequestAborted);
        var decision = RollPage.Correct(visitor, facts, OfficeFields.KeyOf(form), said);
        return decision with { Answer = await WriteAsync(http, decision) };
    }

    public static async Task<string> TakeBackAsync(HttpContext http, ITurnStore turns, IFormCollection form, RollCallKey key)
    {
        var visitor = SignedInGate.EntryOf(http).Visitor;
        var standing = await turns.LoadFactsAsync(RollPage.Needed(visitor, key), http.RequestAborted);
        var facts = await turns.LoadFactsAsync(RollPage.NeededToTakeBack(visitor, standing, key), http.RequestAborted);
        return await WriteAsync(http, RollPage.TakeBack(visitor, facts, OfficeFields.KeyOf(form), key));
    }

    private static async Task<string> WriteAsync(HttpContext http, PageDecision decision) =>
        decision.Effects.Count == 0 || await http.RequestServices.GetRequiredService<IPageStore>().CommitAsync(decision.Effects, SignedInGate.EntryOf(http).Visitor.Now, http.RequestAborted)
            ? decision.Answer
            : RollPageWording.ChangedMeanwhile;
}
