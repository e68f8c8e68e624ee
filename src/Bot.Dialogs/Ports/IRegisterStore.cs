using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>The stored registers of the schools, cached by version.</summary>
public interface IRegisterStore
{
    Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The school's register; null when the school is unknown.</summary>
    Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the whole register in one transaction, as version <paramref name="seenVersion"/> + 1 (0: the school is new), with an audit row.
    /// Pupils, staff and guardians that are gone are marked as left, not deleted: roll calls refer to them.
    /// </summary>
    /// <returns>The new version; null, writing nothing, when the stored version is not <paramref name="seenVersion"/>.</returns>
    Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);
}
