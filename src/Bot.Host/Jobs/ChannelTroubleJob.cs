using Bot.Dialogs.Leaders;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: tells the principal of a channel that holds up messages of the school, once for every breakdown.</summary>
[DisallowConcurrentExecution]
internal sealed class ChannelTroubleJob(
    IRegisterStore registers, IJobStore jobs, ITurnStore turns, IAccountStandings standings, TimeProvider clock, ILogger<ChannelTroubleJob> log) : IJob
{
    public const string Name = "channel-trouble";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await standings.IsAnyBrokenAsync(cancellationToken))
        {
            await SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);
        }
    }

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var broken = await standings.BrokenForAsync(register.School.Id, cancellationToken);
        if (broken.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var facts = await turns.LoadFactsAsync(ChannelTrouble.Needs(register), cancellationToken);
        var notices = ChannelTrouble.Tell(register, facts, broken, now);
        if (notices.Count > 0)
        {
            var mark = await jobs.MarkAsync(Name, register.School.Id, cancellationToken);
            await jobs.CommitAsync(Name, register.School.Id, mark, now, notices, cancellationToken);
        }
    }
}
