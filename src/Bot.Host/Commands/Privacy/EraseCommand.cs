using System.CommandLine;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Privacy;
using Bot.Domain;
using Bot.Host.Commands.Import;

namespace Bot.Host.Commands.Privacy;

/// <summary><c>erase GUARDIAN | --pupil CODE [--yes]</c>: says what will go and what stays, asks, and forgets (ADR 0017).</summary>
internal static class EraseCommand
{
    private const string Actor = "erase";

    public static Command Create(DeskDoor door)
    {
        var subject = new SubjectOptions();
        var school = SchoolChoice.Option();
        var yes = new Option<bool>("--yes") { Description = PrivacyWording.Yes };
        var command = new Command("erase", PrivacyWording.Erase) { school, yes };
        subject.AddTo(command);
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            if (await SchoolChoice.MakeAsync(stores, parsed.GetValue(school), cancellationToken) is not SchoolChoice.Chosen { Register: var register })
            {
                return desk.Refuse(ExitCode.Refused, PrivacyWording.NoSchool);
            }

            return await RunAsync(desk, stores.Records, register.School.Id, subject.Read(parsed, register), parsed.GetValue(yes), !Console.IsInputRedirected, cancellationToken);
        }));
        return command;
    }

    /// <param name="canAsk">Whether somebody sits at a terminal.</param>
    public static async Task<int> RunAsync(
        Desk desk, IPersonalRecords records, SchoolId school, RecordSubject subject, bool isSure, bool canAsk, CancellationToken cancellationToken)
    {
        var at = desk.Clock.GetUtcNow();
        switch (await records.EraseAsync(school, subject, isRehearsal: true, Actor, at, cancellationToken))
        {
            case ErasureOutcome.Unknown:
                return desk.Refuse(ExitCode.Refused, PrivacyWording.Nobody);
            case ErasureOutcome.AlarmOpen:
                return desk.Refuse(ExitCode.Refused, PrivacyWording.AlarmOpen);
            case ErasureOutcome.Done plan:
                desk.Print(PrivacyWording.Plan(plan, subject));
                break;
        }

        if (!isSure)
        {
            if (!canAsk)
            {
                return desk.Refuse(ExitCode.Refused, PrivacyWording.NobodyToAsk);
            }

            await desk.Error.WriteAsync(PrivacyWording.Ask);
            if (!ImportWording.IsYes(await desk.In.ReadLineAsync(cancellationToken)))
            {
                return desk.Refuse(ExitCode.Refused, PrivacyWording.NotConfirmed);
            }
        }

        return await records.EraseAsync(school, subject, isRehearsal: false, Actor, at, cancellationToken) is ErasureOutcome.Done done
            ? desk.Tell(PrivacyWording.Erased(done))
            : desk.Refuse(ExitCode.Refused, PrivacyWording.ChangedMeanwhile);
    }
}
