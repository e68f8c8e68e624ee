using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Channels.Tests.Doubles;

/// <summary>A register store that holds one school and is never written.</summary>
internal sealed class OneRegister(SchoolRegister register) : IRegisterStore
{
    public Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SchoolId>>([register.School.Id]);

    public Task<IReadOnlyList<(SchoolId School, long Version)>> VersionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(SchoolId, long)>>([(register.School.Id, register.Version)]);

    public Task<SchoolRegister?> LoadAsync(SchoolId school, long seenVersion, CancellationToken cancellationToken) => LoadAsync(school, cancellationToken);

    public Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken) =>
        Task.FromResult(school == register.School.Id ? register : null);

    public Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Pupil>> FormerPupilsAsync(SchoolId school, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long?> StartYearAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<KeptRegister?> KeptAsync(SchoolId school, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long?> TakeYearBackAsync(SchoolRegister kept, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
