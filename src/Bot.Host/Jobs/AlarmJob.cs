using Bot.Dialogs.Alarms;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: an alarm that nobody took within its time goes to the next person of its chain (design §4).</summary>
[DisallowConcurrentExecution]
internal sealed class AlarmJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<AlarmJob> log) : IJob
{
    public const string Name = "alarm-chain";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var schools = await jobs.SchoolsWithDueAlarmsAsync(clock.GetUtcNow(), cancellationToken);
        await SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken, (school, _) => schools.Contains(school));
    }

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        foreach (var alarm in await jobs.DueAlarmsAsync(school, now, cancellationToken))
        {
            var needed = new FactsNeeded { School = school, Contacts = [.. AlarmChain.Contacts(register, alarm)] };
            var facts = await turns.LoadFactsAsync(needed, cancellationToken);

            // One commit each: an alarm that somebody took this very moment is a conflict of its own, and nothing is written.
            var mark = await jobs.MarkAsync(Name, school, cancellationToken);
            await jobs.CommitAsync(Name, school, mark, now, [.. AlarmChain.Escalate(register, facts, alarm, now)], cancellationToken);
        }
    }
}
