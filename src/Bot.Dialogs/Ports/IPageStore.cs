using Bot.Dialogs.Pages.School;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>What the page does to the school's data besides reading facts.</summary>
public interface IPageStore
{
    /// <summary>Writes the effects in one transaction; returns when it is durable. False when something they stand on has changed: then nothing was written.</summary>
    Task<bool> CommitAsync(IReadOnlyList<Effect> effects, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// A short text that is another one as soon as a roll call of that day, an alarm, a task or an answer of a family has changed. Cheap enough to be asked every
    /// second; it holds nothing about anybody.
    /// </summary>
    Task<string> PulseAsync(SchoolId school, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The same for the numbers of an area: another one as soon as any of its schools has a new report or another list. It asks every school of the area.</summary>
    /// <param name="school">Of the superior; it is seen in any case.</param>
    Task<string> AreaPulseAsync(SchoolId school, Area area, DateOnly day, CancellationToken cancellationToken);

    /// <summary>
    /// For every day with a report a short text that is another one as soon as anything the day's sums are made of has changed: a revision, a confirmation, a report that has
    /// stood long enough, what a family says of it, reasons that were forgotten. It is read from the rows themselves, so nothing that writes them can forget it.
    /// </summary>
    Task<SchoolStamps> StampsAsync(SchoolId school, (DateOnly From, DateOnly To) days, (DateOnly From, DateOnly To) before, DateTimeOffset now, CancellationToken cancellationToken);
}
