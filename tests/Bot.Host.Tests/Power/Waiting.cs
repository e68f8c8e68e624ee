using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Power;

internal static class Waiting
{
    /// <summary>As long as a slow machine may need to start a program.</summary>
    public static async Task UntilPatientlyAsync(this TelegramFake telegram, Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(HostProcess.Patience);
        await telegram.UntilAsync(condition, patience.Token);
    }
}
