using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Transcripts;

/// <summary>The jobs of every minute, in one order; those that most conversations are spared run once a line of the transcript begins them.</summary>
internal sealed class TranscriptJobs(TemporaryDatabase database, FakeClock clock)
{
    private readonly RollReminderJob _reminders = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<RollReminderJob>.Instance);
    private readonly AlarmJob _alarms = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<AlarmJob>.Instance);
    private readonly LeaveStandInJob _leaves = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<LeaveStandInJob>.Instance);
    private readonly FamilyMessageJob _families = new(database.Registers, database.Jobs, database.Nudges, clock, NullLogger<FamilyMessageJob>.Instance);
    private readonly HamletJob _hamlets = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<HamletJob>.Instance);
    private readonly DeadlineJob _deadlines = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<DeadlineJob>.Instance);
    private readonly ReturnJob _returns = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<ReturnJob>.Instance);
    private readonly BoardingRollJob _boarding = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<BoardingRollJob>.Instance);
    private readonly MealJob _meals = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<MealJob>.Instance);
    private readonly SeasonJob _seasons = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<SeasonJob>.Instance);
    private readonly VisitJob _visits = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<VisitJob>.Instance);
    private readonly HeadCountJob _counts = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<HeadCountJob>.Instance);
    private readonly MonthlyRollJob _months = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<MonthlyRollJob>.Instance);
    private readonly LadderJob _ladder = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<LadderJob>.Instance);
    private readonly DigestJob _digests = new(database.Registers, database.Jobs, database.Turns, clock, NullLogger<DigestJob>.Instance);
    private readonly HashSet<string> _begun = [];

    /// <param name="word">counts, months, ladder or digests.</param>
    public void Begin(string word) => _begun.Add(word);

    public async Task RunAsync()
    {
        await _reminders.RunAsync(CancellationToken.None);
        await _alarms.RunAsync(CancellationToken.None);
        await _leaves.RunAsync(CancellationToken.None);
        await _families.RunAsync(CancellationToken.None);
        await _hamlets.RunAsync(CancellationToken.None);
        await _deadlines.RunAsync(CancellationToken.None);
        await _returns.RunAsync(CancellationToken.None);
        await _boarding.RunAsync(CancellationToken.None);
        await _meals.RunAsync(CancellationToken.None);
        await _seasons.RunAsync(CancellationToken.None);
        await _visits.RunAsync(CancellationToken.None);
        if (_begun.Contains("counts"))
        {
            await _counts.RunAsync(CancellationToken.None);
        }

        if (_begun.Contains("months"))
        {
            await _months.RunAsync(CancellationToken.None);
        }

        if (_begun.Contains("ladder"))
        {
            await _ladder.RunAsync(CancellationToken.None);
        }

        if (_begun.Contains("digests"))
        {
            await _digests.RunAsync(CancellationToken.None);
        }
    }
}
