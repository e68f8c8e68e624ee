using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Host.Jobs;

/// <summary>One round of a job over every school: a school whose round fails does not hold up the others, and the run counts as failed.</summary>
internal static class SchoolRound
{
    /// <summary>With each register as it is today: whoever stands in for somebody is found in that place.</summary>
    /// <param name="concerns">Told school and version of the register: whether there may be anything to do. Registers of the others are not loaded; null for all.</param>
    public static Task RunAsync(
        string job, IRegisterStore registers, TimeProvider clock, ILogger log, Func<SchoolRegister, Task> work, CancellationToken cancellationToken, Func<SchoolId, long, bool>? concerns = null) =>
        RunAsync(job, registers, log, register => work(register.On(register.Clock.DateOf(clock.GetUtcNow()))), cancellationToken, concerns);

    /// <summary>With each register as it is stored.</summary>
    /// <param name="concerns">As above.</param>
    public static async Task RunAsync(
        string job, IRegisterStore registers, ILogger log, Func<SchoolRegister, Task> work, CancellationToken cancellationToken, Func<SchoolId, long, bool>? concerns = null)
    {
        var failed = new List<string>();
        foreach (var (school, version) in await registers.VersionsAsync(cancellationToken))
        {
            if (concerns?.Invoke(school, version) == false)
            {
                continue;
            }

            try
            {
                if (await registers.LoadAsync(school, version, cancellationToken) is { } register)
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
