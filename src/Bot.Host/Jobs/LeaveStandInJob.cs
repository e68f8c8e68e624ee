using Bot.Dialogs.Leaves;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: a leave that the homeroom teacher did not decide before its first session goes to the stand-in.</summary>
[DisallowConcurrentExecution]
internal sealed class LeaveStandInJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<LeaveStandInJob> log) : IJob
{
    public const string Name = "leave-stand-in";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var schools = await jobs.SchoolsWithWaitingLeavesAsync(clock.GetUtcNow(), cancellationToken);
        await SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken, (school, _) => schools.Contains(school));
    }

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        foreach (var leave in await jobs.WaitingLeavesAsync(school, now, cancellationToken))
        {
            var needed = new FactsNeeded { School = school, Contacts = [.. LeaveStandIn.Contacts(register, leave)] };
            var facts = await turns.LoadFactsAsync(needed, cancellationToken);

            // One commit each: a leave that somebody decides this very moment is a conflict of its own, and nothing is written.
            var mark = await jobs.MarkAsync(Name, school, cancellationToken);
            await jobs.CommitAsync(Name, school, mark, now, [.. LeaveStandIn.Tell(register, facts, leave, now)], cancellationToken);
        }
    }
}
