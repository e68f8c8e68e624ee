using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Storage.Audit;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

internal sealed class RegisterStore(Database database, GuardianTexts programTexts) : IRegisterStore, IListImportStore
{
    /// <summary>Some hundred schools; a pupil with the family takes about a kilobyte.</summary>
    private const int MostPupils = 40_000;

    private readonly RegisterCache _cache = new(MostPupils);

    public async Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<string>(RegisterSql.Schools, values: null, cancellationToken)).Select(id => new SchoolId(id))];

    public async Task<IReadOnlyList<(SchoolId School, long Version)>> VersionsAsync(CancellationToken cancellationToken)
    {
        var versions = new List<(SchoolId, long)>();
        await database.ReadAsync([new Query(new Statement(RegisterSql.Versions), row => versions.Add((new SchoolId(row.Text("school_id")), row.Number("version"))))], cancellationToken);
        return versions;
    }

    public async Task<SchoolRegister?> LoadAsync(SchoolId school, long seenVersion, CancellationToken cancellationToken) =>
        _cache.Find(school) is { } cached && cached.Version >= seenVersion ? cached : await LoadAsync(school, cancellationToken);

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
        if (_cache.Find(school) is { } cached && cached.Version >= version)
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
                return _cache.Put(register);
            }
        }
    }

    public Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(register, seenVersion, actor, "import", at, [], cancellationToken);

    public async Task<IReadOnlyList<Pupil>> FormerPupilsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var rows = new RegisterRows(school);
        await database.ReadAsync([rows.Former], cancellationToken);
        return rows.FormerPupils;
    }

    public async Task<long?> StartYearAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var year = SchoolYear.LatestOf(register) ?? throw new ArgumentException("The register names no school year.", nameof(register));
        if (await LoadAsync(school, cancellationToken) is not { } replaced || replaced.Version != seenVersion)
        {
            return null;
        }

        var keep = new Statement(KeptRegisterSql.Keep)
        {
            ["school"] = school.Value,
            ["at"] = at,
            ["from"] = year.From,
            ["to"] = year.To,
            ["image"] = RegisterImage.Of(replaced),
        };
        return await WriteAsync(register, seenVersion, actor, "import.year", at, [keep, DropList(school)], cancellationToken);
    }

    public async Task<KeptRegister?> KeptAsync(SchoolId school, CancellationToken cancellationToken)
    {
        KeptRegister? kept = null;
        var find = new Query(
            new Statement(KeptRegisterSql.Find) { ["school"] = school.Value },
            row => kept = new KeptRegister(
                row.Instant("replaced_at"),
                new SchoolYear(row.Date("year_from"), row.Date("year_to")),
                row.TextOrNull("image") is { } image ? RegisterImage.Read(image) : null));
        await database.ReadAsync([find], cancellationToken);
        return kept;
    }

    public Task<long?> TakeYearBackAsync(SchoolRegister kept, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(kept, seenVersion, actor, "import.undone", at, [new Statement(KeptRegisterSql.Drop) { ["school"] = kept.School.Id.Value }, DropList(kept.School.Id)], cancellationToken);

    public async Task<long?> BringAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        if (await LoadAsync(school, cancellationToken) is not { } replaced || replaced.Version != seenVersion)
        {
            return null;
        }

        var keep = new Statement(KeptRegisterSql.KeepList) { ["school"] = school.Value, ["at"] = at, ["image"] = RegisterImage.Of(replaced) };
        return await WriteAsync(register, seenVersion, actor, "import.list", at, [keep], cancellationToken);
    }

    async Task<KeptList?> IListImportStore.KeptAsync(SchoolId school, CancellationToken cancellationToken)
    {
        KeptList? kept = null;
        var find = new Query(
            new Statement(KeptRegisterSql.FindList) { ["school"] = school.Value },
            row => kept = new KeptList(row.Instant("replaced_at"), row.TextOrNull("image") is { } image ? RegisterImage.Read(image) : null));
        await database.ReadAsync([find], cancellationToken);
        return kept;
    }

    public Task<long?> TakeBackAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(register, seenVersion, actor, "import.undone", at, [DropList(register.School.Id)], cancellationToken);

    /// <summary>A list of another school year must not come back.</summary>
    private static Statement DropList(SchoolId school) => new(KeptRegisterSql.DropList) { ["school"] = school.Value };

    private async Task<long?> WriteAsync(
        SchoolRegister register, long seenVersion, string actor, string action, DateTimeOffset at, IReadOnlyList<Statement> further, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        List<Statement> statements =
        [
            .. RegisterStatements.Replace(register, seenVersion, at),
            .. further,
            AuditStatements.Add(school, actor, action, $"version {seenVersion + 1}", at),
        ];
        var isReplaced = await database.Writes.WriteAsync(
            [$"register/{school}"], session => session.ExecuteAsync(statements), cancellationToken);
        return isReplaced ? seenVersion + 1 : null;
    }

    private async Task<long> VersionAsync(SchoolId school, CancellationToken cancellationToken) =>
        (await database.QueryAsync<long>(RegisterSql.Version, new { school = school.Value }, cancellationToken)).Single();
}
