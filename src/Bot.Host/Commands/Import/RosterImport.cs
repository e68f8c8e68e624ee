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

    private async Task<int> BringAsync(SchoolRegister read, bool previewOnly, bool isSure, CancellationToken cancellationToken)
    {
        var registers = await open(cancellationToken);
        var stored = await registers.LoadAsync(read.School.Id, cancellationToken);
        var difference = RegisterDifference.Between(stored, read);
        desk.Print(DifferenceWording.Lines(read, difference));
        if (previewOnly || difference.IsEmpty)
        {
            return ExitCode.Done;
        }

        if (difference.Pupils.Left.Count > 0 && !isSure && await RefusalAsync(difference.Pupils.Left.Count) is { } refusal)
        {
            return desk.Refuse(ExitCode.Refused, refusal);
        }

        return await registers.ReplaceAsync(read, stored?.Version ?? 0, Actor, desk.Clock.GetUtcNow(), cancellationToken) is { } version
            ? desk.Tell(ImportWording.Written(version))
            : desk.Refuse(ExitCode.Refused, ImportWording.ChangedMeanwhile);
    }

    /// <summary>Asks; null means yes.</summary>
    private async Task<string?> RefusalAsync(int leaving)
    {
        if (!canAsk)
        {
            return ImportWording.NobodyToAsk;
        }

        await desk.Error.WriteAsync(ImportWording.AskAboutLeaving(leaving));
        return ImportWording.IsYes(await desk.In.ReadLineAsync()) ? null : ImportWording.NotConfirmed;
    }
}
