using Bot.Dialogs.Ports;
using Bot.Domain.Schools;

namespace Bot.Host.Jobs;

/// <summary>One round of a job over every school: a school whose round fails does not hold up the others, and the run counts as failed.</summary>
internal static class SchoolRound
{
    /// <summary>With each register as it is today: whoever stands in for somebody is found in that place.</summary>
    public static Task RunAsync(
        string job, IRegisterStore registers, TimeProvider clock, ILogger log, Func<SchoolRegister, Task> work, CancellationToken cancellationToken) =>
        RunAsync(job, registers, log, register => work(register.On(register.Clock.DateOf(clock.GetUtcNow()))), cancellationToken);

    /// <summary>With each register as it is stored.</summary>
    public static async Task RunAsync(
        string job, IRegisterStore registers, ILogger log, Func<SchoolRegister, Task> work, CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (var school in await registers.ListAsync(cancellationToken))
        {
            try
            {
                if (await registers.LoadAsync(school, cancellationToken) is { } register)
                {
                    await work(register);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.JobFailed(failure, job, school.Value);
                failed.Add($"{school} {failure.GetType().Name}");
            }
        }

        if (failed.Count > 0)
        {
            throw new SchoolRoundException(failed);
        }
    }
}
