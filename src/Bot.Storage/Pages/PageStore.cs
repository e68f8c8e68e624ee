using System.Data.Common;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Pages.School;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Areas;
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

    public Task<string> PulseAsync(SchoolId school, DateOnly day, CancellationToken cancellationToken) =>
        PulseOfAsync(new Statement(PageSql.Pulse) { ["school"] = school.Value, ["day"] = day }, cancellationToken);

    public Task<string> AreaPulseAsync(SchoolId school, Area area, DateOnly day, CancellationToken cancellationToken) => PulseOfAsync(AreaRows.Pulse(school, area, day), cancellationToken);

    public async Task<SchoolStamps> StampsAsync(SchoolId school, (DateOnly From, DateOnly To) days, (DateOnly From, DateOnly To) before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (stamps, earlier) = (new Dictionary<DateOnly, string>(), new Dictionary<DateOnly, string>());
        var reports = Of(PageSql.StampsOfReports, days);
        reports["settled"] = new NudgeFactsNeeded(school, days.To, days.From, now).Settled;
        await database.ReadAsync(
            [
                new Query(reports, row => Add(stamps, row)),
                new Query(Of(PageSql.StampsOfAnswers, days), row => Add(stamps, row)),
                new Query(Of(PageSql.StampsOfReasons, days), row => Add(stamps, row)),
                new Query(Of(PageSql.StampsOfRevisions, before), row => Add(earlier, row)),
            ],
            cancellationToken);
        return new SchoolStamps(stamps, earlier);

        Statement Of(string sql, (DateOnly From, DateOnly To) span) => new(sql) { ["school"] = school.Value, ["from"] = span.From, ["to"] = span.To };

        static void Add(Dictionary<DateOnly, string> all, DbDataReader row) => all[row.Date("date")] = all.GetValueOrDefault(row.Date("date")) + row.Text("stamp");
    }

    private async Task<string> PulseOfAsync(Statement statement, CancellationToken cancellationToken)
    {
        var pulse = "";
        await database.ReadAsync([new Query(statement, row => pulse = row.TextOrNull("pulse") ?? "")], cancellationToken);
        return pulse;
    }
}
