using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;

namespace Bot.Host.Commands.Import;

/// <summary>Brings a roster folder into the store: shows the difference, asks where pupils would leave, writes all or nothing.</summary>
/// <param name="open">Opens the store, once the roster is known to be whole.</param>
/// <param name="canAsk">Whether somebody sits at a terminal.</param>
internal sealed class RosterImport(Desk desk, Func<CancellationToken, Task<IRegisterStore>> open, bool canAsk)
{
    private const string Actor = "import";

    public async Task<int> RunAsync(string folder, bool previewOnly, bool isSure, CancellationToken cancellationToken)
    {
        switch (RosterFolder.Read(folder))
        {
            case RosterReading.Faulty faulty:
                return desk.Refuse(ExitCode.BadUsage, faulty.Faults.Select(fault => fault.ToString()));
            case RosterReading.Read read:
                return await BringAsync(read.Register, previewOnly, isSure, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Takes back the import of a new school year, within its day.</summary>
    /// <param name="folder">The school's folder; null where the database holds one school.</param>
    public async Task<int> UndoAsync(string? folder, bool previewOnly, bool isSure, CancellationToken cancellationToken)
    {
        var reading = folder is null ? null : RosterFolder.Read(folder);
        if (reading is RosterReading.Faulty faulty)
        {
            return desk.Refuse(ExitCode.BadUsage, faulty.Faults.Select(fault => fault.ToString()));
        }

        var registers = await open(cancellationToken);
        var schools = reading is RosterReading.Read read ? [read.Register.School.Id] : await registers.ListAsync(cancellationToken);
        if (schools.Count > 1)
        {
            return desk.Refuse(ExitCode.BadUsage, YearWording.WhichSchool);
        }

        return schools is [var school] && await registers.KeptAsync(school, cancellationToken) is { } kept && await registers.LoadAsync(school, cancellationToken) is { } stored
            ? await TakeBackAsync(registers, stored, kept, previewOnly, isSure, cancellationToken)
            : desk.Refuse(ExitCode.Refused, YearWording.NothingToTakeBack);
    }

    private async Task<int> TakeBackAsync(
        IRegisterStore registers, SchoolRegister stored, KeptRegister kept, bool previewOnly, bool isSure, CancellationToken cancellationToken)
    {
        if (kept.IsTooOld(desk.Clock.GetUtcNow()))
        {
            return desk.Refuse(ExitCode.Refused, YearWording.TooLate(kept.Started, stored.Clock, kept.ReplacedAt));
        }

        if (kept.Register is not { } before)
        {
            return desk.Refuse(ExitCode.Refused, YearWording.Forgotten(kept.Started));
        }

        desk.Print(DifferenceWording.Lines(before, RegisterDifference.Between(stored, before)));
        if (previewOnly)
        {
            return ExitCode.Done;
        }

        if (!isSure && await RefusalAsync(YearWording.AskBack(kept.Started), YearWording.NobodyToAskBack(kept.Started)) is { } refusal)
        {
            return desk.Refuse(ExitCode.Refused, refusal);
        }

        return await registers.TakeYearBackAsync(before, stored.Version, Actor, desk.Clock.GetUtcNow(), cancellationToken) is not null
            ? desk.Tell(YearWording.TakenBack(kept.Started))
            : desk.Refuse(ExitCode.Refused, ImportWording.ChangedMeanwhile);
    }

    private async Task<int> BringAsync(SchoolRegister given, bool previewOnly, bool isSure, CancellationToken cancellationToken)
    {
        var registers = await open(cancellationToken);
        var stored = await registers.LoadAsync(given.School.Id, cancellationToken);
        if (YearChange.IsBackwards(stored, given))
        {
            return desk.Refuse(ExitCode.Refused, YearWording.Backwards(SchoolYear.LatestOf(given)!.Value, SchoolYear.LatestOf(stored!)!.Value));
        }

        var read = SchoolYear.Carry(stored, given);
        var former = await registers.FormerPupilsAsync(given.School.Id, cancellationToken);
        var year = YearChange.Between(stored, read, former);
        var difference = RegisterDifference.Between(stored, read);
        desk.Print(DifferenceWording.Lines(read, difference, year));
        if (ReusedCode.In(stored, former, read, year is not null) is { Count: > 0 } reused)
        {
            return desk.Refuse(ExitCode.Refused, reused.Select(YearWording.CodeReused));
        }

        if (previewOnly || difference.IsEmpty)
        {
            return ExitCode.Done;
        }

        if (!isSure && await AskAsync(difference, year) is { } refusal)
        {
            return desk.Refuse(ExitCode.Refused, refusal);
        }

        return await WriteAsync(registers, read, stored?.Version ?? 0, year, cancellationToken);
    }

    private async Task<int> WriteAsync(IRegisterStore registers, SchoolRegister read, long seenVersion, YearChange? year, CancellationToken cancellationToken)
    {
        var now = desk.Clock.GetUtcNow();
        var written = year is null
            ? await registers.ReplaceAsync(read, seenVersion, Actor, now, cancellationToken)
            : await registers.StartYearAsync(read, seenVersion, Actor, now, cancellationToken);
        if (written is not { } version)
        {
            return desk.Refuse(ExitCode.Refused, ImportWording.ChangedMeanwhile);
        }

        desk.Tell(ImportWording.Written(version));
        return year is null ? ExitCode.Done : desk.Tell(YearWording.Started(year.After));
    }

    /// <summary>Asks where something would be lost, and before every new school year; null means yes, or nothing to ask.</summary>
    private async Task<string?> AskAsync(RegisterDifference difference, YearChange? year) =>
        year is not null ? await RefusalAsync(YearWording.Ask(year.After), YearWording.NobodyToAsk(year.After))
        : difference.Pupils.Left.Count > 0 ? await RefusalAsync(ImportWording.AskAboutLeaving(difference.Pupils.Left.Count), ImportWording.NobodyToAsk)
        : null;

    /// <summary>Asks; null means yes.</summary>
    private async Task<string?> RefusalAsync(string question, string nobodyToAsk)
    {
        if (!canAsk)
        {
            return nobodyToAsk;
        }

        await desk.Error.WriteAsync(question);
        return ImportWording.IsYes(await desk.In.ReadLineAsync()) ? null : ImportWording.NotConfirmed;
    }
}
