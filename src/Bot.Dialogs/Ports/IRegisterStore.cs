using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>The stored registers of the schools, cached by version.</summary>
public interface IRegisterStore
{
    Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>All schools, each with the version at which its register stands.</summary>
    Task<IReadOnlyList<(SchoolId School, long Version)>> VersionsAsync(CancellationToken cancellationToken);

    /// <summary>The school's register; null when the school is unknown.</summary>
    Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>The same where a version was just seen: that one or a newer, without a look at the database where it is at hand.</summary>
    Task<SchoolRegister?> LoadAsync(SchoolId school, long seenVersion, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the whole register in one transaction, as version <paramref name="seenVersion"/> + 1 (0: the school is new), with an audit row.
    /// Pupils, staff and guardians that are gone are marked as left, not deleted: roll calls refer to them.
    /// </summary>
    /// <returns>The new version; null, writing nothing, when the stored version is not <paramref name="seenVersion"/>.</returns>
    Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Pupils who left, as they were last known.</summary>
    Task<IReadOnlyList<Pupil>> FormerPupilsAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>Replaces the register as <see cref="ReplaceAsync"/> does, and keeps the one that it replaces for <see cref="KeptAsync"/>.</summary>
    Task<long?> StartYearAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What the import of the latest school year replaced; null when there was none, or it was taken back.</summary>
    Task<KeptRegister?> KeptAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>Puts a kept register back in place of the one that stands, and forgets that it was kept.</summary>
    /// <returns>As <see cref="ReplaceAsync"/>.</returns>
    Task<long?> TakeYearBackAsync(SchoolRegister kept, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);
}
