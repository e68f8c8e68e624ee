using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Tests.Import;

/// <summary>Registers in memory; as the port says, a replacement that saw an old version writes nothing.</summary>
internal sealed class MemoryRegisters : IRegisterStore
{
    private readonly Dictionary<SchoolId, SchoolRegister> _registers = [];

    public int Writes { get; private set; }

    /// <summary>Somebody else imports between the look and the write.</summary>
    public bool IsOvertaken { get; set; }

    public Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SchoolId>>([.. _registers.Keys]);

    public Task<IReadOnlyList<(SchoolId School, long Version)>> VersionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(SchoolId, long)>>([.. _registers.Values.Select(register => (register.School.Id, register.Version))]);

    public Task<SchoolRegister?> LoadAsync(SchoolId school, long seenVersion, CancellationToken cancellationToken) => LoadAsync(school, cancellationToken);

    public Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken) =>
        Task.FromResult(_registers.GetValueOrDefault(school));

    public Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (IsOvertaken || seenVersion != (_registers.GetValueOrDefault(register.School.Id)?.Version ?? 0))
        {
            return Task.FromResult<long?>(null);
        }

        Writes++;
        _registers[register.School.Id] = new SchoolRegister(
            seenVersion + 1, register.School, register.Classes, register.Staff, register.Pupils, register.Guardians, register.Calendar.Entries) { OwnTexts = register.OwnTexts };
        return Task.FromResult<long?>(seenVersion + 1);
    }

    public Task<IReadOnlyList<Pupil>> FormerPupilsAsync(SchoolId school, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Pupil>>([]);

    public Task<long?> StartYearAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        ReplaceAsync(register, seenVersion, actor, at, cancellationToken);

    public Task<KeptRegister?> KeptAsync(SchoolId school, CancellationToken cancellationToken) => Task.FromResult<KeptRegister?>(null);

    public Task<long?> TakeYearBackAsync(SchoolRegister kept, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
        ReplaceAsync(kept, seenVersion, actor, at, cancellationToken);
}
