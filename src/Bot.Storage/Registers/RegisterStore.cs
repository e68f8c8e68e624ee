using System.Collections.Concurrent;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Audit;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

internal sealed class RegisterStore(Database database, GuardianTexts programTexts) : IRegisterStore
{
    private readonly ConcurrentDictionary<SchoolId, SchoolRegister> _cache = [];

    public async Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<string>(RegisterSql.Schools, values: null, cancellationToken)).Select(id => new SchoolId(id))];

    public async Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken)
    {
        long? version = null;
        var read = new Query(new Statement(RegisterSql.Version) { ["school"] = school.Value }, row => version = row.Number("version"));
        await database.ReadAsync([read], cancellationToken);
        return version is { } stored ? await AtLeastAsync(school, stored, cancellationToken) : null;
    }

    /// <summary>The register as it was at the version just seen, or a newer one.</summary>
    public async ValueTask<SchoolRegister> AtLeastAsync(SchoolId school, long version, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue(school, out var cached) && cached.Version >= version)
        {
            return cached;
        }

        while (true)
        {
            var rows = new RegisterRows(school);
            await database.ReadAsync(rows.Queries, cancellationToken);
            var register = rows.Build()?.With(programTexts) ?? throw new InvalidOperationException($"The register of {school} is gone.");

            // On PostgreSQL each of the queries sees its own moment: an import in between would mix two versions.
            if (await VersionAsync(school, cancellationToken) == register.Version)
            {
                return _cache.AddOrUpdate(school, register, (_, known) => known.Version > register.Version ? known : register);
            }
        }
    }

    public async Task<long?> ReplaceAsync(
        SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        List<Statement> statements =
        [
            .. RegisterStatements.Replace(register, seenVersion, at),
            AuditStatements.Add(school, actor, "import", $"version {seenVersion + 1}", at),
        ];
        var isReplaced = await database.Writes.WriteAsync(
            [$"register/{school}"], session => session.ExecuteAsync(statements), cancellationToken);
        return isReplaced ? seenVersion + 1 : null;
    }

    private async Task<long> VersionAsync(SchoolId school, CancellationToken cancellationToken) =>
        (await database.QueryAsync<long>(RegisterSql.Version, new { school = school.Value }, cancellationToken)).Single();
}
