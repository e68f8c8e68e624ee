using System.CommandLine;
using Bot.Host.Jobs;

namespace Bot.Host.Commands.Operations;

/// <summary><c>check</c>: what is there, and what a person should look at; ends with 1 when there is something of the latter.</summary>
internal static class CheckCommand
{
    public static Command Create(DeskDoor door)
    {
        var command = new Command("check", OperationsWording.Check);
        command.SetAction(door.Verb(async (desk, stores, _, cancellationToken) =>
        {
            var concerns = new List<string>();
            await desk.Out.WriteLineAsync(OperationsWording.Migrated(stores.Schema));
            var schools = await stores.Registers.ListAsync(cancellationToken);
            if (schools.Count == 0)
            {
                concerns.Add(CommandWording.NoSchoolStored);
            }

            foreach (var school in schools)
            {
                var register = (await stores.Registers.LoadAsync(school, cancellationToken))!;
                await desk.Out.WriteLineAsync(OperationsWording.School(register));
                var leaderless = register.Classes.Where(known => register.HomeroomTeacherOf(known.Id) is null).Select(known => known.Id.Value).ToList();
                if (leaderless.Count > 0)
                {
                    concerns.Add(OperationsWording.WithoutTeacher(register, leaderless));
                }
            }

            var inbox = await stores.Inbox.StateAsync(cancellationToken);
            await desk.Out.WriteLineAsync(OperationsWording.Inbox(inbox));
            if (inbox.SetAside > 0)
            {
                concerns.Add(OperationsWording.Inbox(inbox));
            }

            var outbox = await stores.Outbox.StateAsync(cancellationToken);
            await desk.Out.WriteLineAsync(OperationsWording.Outgoing(outbox));
            if (outbox.Dead + outbox.Unknown > 0)
            {
                concerns.Add(OperationsWording.Outgoing(outbox));
            }

            var accounts = await stores.Standings.ListAsync(cancellationToken);
            concerns.AddRange(accounts.Where(account => account.BrokenSince is not null).Select(OperationsWording.BrokenChannel));
            await desk.Out.WriteLineAsync(OperationsWording.Files(await stores.Fetches.StateAsync(cancellationToken)));

            var alarms = await stores.Jobs.AlarmsAsync(cancellationToken);
            await desk.Out.WriteLineAsync(OperationsWording.Alarms(alarms));
            if (alarms.Unanswered > 0)
            {
                concerns.Add(OperationsWording.Alarms(alarms));
            }

            concerns.AddRange(JobFailures.Of(await stores.JobRuns.ListAsync(cancellationToken)).Select(run => OperationsWording.JobFailing(run.Job, run.Failure!)));
            return concerns.Count == 0 ? ExitCode.Done : desk.Refuse(ExitCode.Refused, concerns);
        }));
        return command;
    }
}
