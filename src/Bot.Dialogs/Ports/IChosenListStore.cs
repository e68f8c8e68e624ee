using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Lists of pupils between the choice and the confirmation, one for each of the staff: found by nobody else, and by every host.</summary>
public interface IChosenListStore
{
    /// <summary>In place of what this person chose before.</summary>
    Task KeepAsync(SchoolId school, StaffId staff, ChosenList list, CancellationToken cancellationToken);

    /// <summary>Null when nothing was chosen within <see cref="ChosenList.Lifetime"/>.</summary>
    Task<ChosenList?> FindAsync(SchoolId school, StaffId staff, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Written, or given up.</summary>
    Task DropAsync(SchoolId school, StaffId staff, CancellationToken cancellationToken);
}
