using Bot.Dialogs.Privacy;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Everything the database knows of one person: to hand it out, and to forget it (ADR 0017). For the command line.</summary>
public interface IPersonalRecords
{
    /// <summary>Every row about the person; null when the school knows nobody of that code or number, present or gone.</summary>
    Task<PersonalExport?> ExportAsync(SchoolId school, RecordSubject subject, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Forgets the person, in one transaction, with an audit row. Done twice, the second finds less or nothing.</summary>
    /// <param name="isRehearsal">Only counts: nothing is changed.</param>
    Task<ErasureOutcome> EraseAsync(SchoolId school, RecordSubject subject, bool isRehearsal, string actor, DateTimeOffset at, CancellationToken cancellationToken);
}
