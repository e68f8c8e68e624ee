namespace Bot.Channels.Telegram;

/// <summary>The bot's own name, asked once for all who wait. While Telegram does not answer it is unknown, and not asked for again at once.</summary>
internal sealed class TelegramIdentity(TelegramBotClient client, TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private Task<string?> _asked = Task.FromResult<string?>(null);
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public async ValueTask<string?> UsernameAsync(CancellationToken cancellationToken) => await Asked().WaitAsync(cancellationToken);

    private Task<string?> Asked()
    {
        lock (_gate)
        {
            if (_asked is { IsCompleted: true } and not { IsCompletedSuccessfully: true, Result: not null } && clock.GetUtcNow() >= _notBefore)
            {
                _notBefore = clock.GetUtcNow() + AskAgainAfter;
                _asked = AskAsync();
            }

            return _asked;
        }
    }

    /// <summary>Not cancelled with the one who asked first: others wait for the same answer.</summary>
    private async Task<string?> AskAsync()
    {
        try
        {
            return (await client.GetMeAsync(CancellationToken.None)).Username;
        }
        catch (RequestException)
        {
            return null; // in a group only commands without a name are answered meanwhile
        }
    }
}
