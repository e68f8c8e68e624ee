namespace Bot.Load;

/// <summary>How much is sent.</summary>
/// <param name="WarmUp">Reports of every sender before anything counts, as often as it takes: the programs compile themselves while they run.</param>
/// <param name="Reports">Reports of every sender that count, a round.</param>
/// <param name="Rounds">How often floor and product alternate.</param>
internal sealed record Measure(int Senders, int WarmUp, int Reports, int Rounds)
{
    public static Measure Full { get; } = new(Senders: 64, WarmUp: 30, Reports: 30, Rounds: 3);

    public static Measure Smoke { get; } = new(Senders: 4, WarmUp: 1, Reports: 2, Rounds: 1);
}
