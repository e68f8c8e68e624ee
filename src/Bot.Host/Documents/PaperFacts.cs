using Bot.Dialogs.Ports;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Host.Documents;

/// <summary>Loads what a paper is written from, in as few rows as tell the same.</summary>
internal static class PaperFacts
{
    public static async Task<Facts> LoadAsync(ITurnStore turns, SchoolRegister register, ReportRequest request, CancellationToken cancellationToken)
    {
        var recent = await turns.LoadFactsAsync(RecentAbsences.Needed(register, request), cancellationToken);
        return RecentAbsences.NeededBefore(register, request, recent) is { } before ? recent.With(await turns.LoadFactsAsync(before, cancellationToken)) : recent;
    }
}
