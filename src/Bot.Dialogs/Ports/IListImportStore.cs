using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>Lists of pupils that the office brings in within a school year, and what the last of them replaced. A new school year has its own: <see cref="IRegisterStore.StartYearAsync"/>.</summary>
public interface IListImportStore
{
    /// <summary>Replaces the register as <see cref="IRegisterStore.ReplaceAsync"/> does, and keeps the one that it replaces for <see cref="KeptAsync"/>.</summary>
    Task<long?> BringAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What the last list replaced; null when there was none, it was taken back, or another school year began or ended since.</summary>
    Task<KeptList?> KeptAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>Puts that in place of the register that stands, and forgets that it was kept.</summary>
    /// <param name="register">Made by <see cref="KeptList.Into"/>.</param>
    /// <returns>As <see cref="IRegisterStore.ReplaceAsync"/>.</returns>
    Task<long?> TakeBackAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken);
}
