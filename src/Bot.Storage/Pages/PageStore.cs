using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage.Sql;
using Bot.Storage.Turns;

namespace Bot.Storage.Pages;

internal sealed class PageStore(Database database, Signals signals) : IPageStore
{
    public async Task<bool> CommitAsync(IReadOnlyList<Effect> effects, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Statement> statements = [.. effects.SelectMany(effect => EffectStatements.Of(effect, now))];
        var isCommitted = await database.Writes.WriteAsync(
            [.. effects.Select(Aggregates.Of).OfType<string>().Distinct(StringComparer.Ordinal)], session => session.ExecuteAsync(statements), cancellationToken);
        if (isCommitted && effects.Any(EffectStatements.MaySend))
        {
            signals.OutboxChanged();
        }

        return isCommitted;
    }

    public async Task<string> PulseAsync(SchoolId school, DateOnly day, CancellationToken cancellationToken)
    {
        var pulse = "";
        await database.ReadAsync([new Query(new Statement(PageSql.Pulse) { ["school"] = school.Value, ["day"] = day }, row => pulse = row.TextOrNull("pulse") ?? "")], cancellationToken);
        return pulse;
    }
}
