namespace Bot.Channels.Telegram;

/// <summary>The bot's own name, asked once. While Telegram does not answer it is unknown, and not asked for again at once.</summary>
internal sealed class TelegramIdentity(TelegramBotClient client, TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _asking = new(1);
    private string? _username;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public async ValueTask<string?> UsernameAsync(CancellationToken cancellationToken)
    {
        if (_username is not null)
        {
            return _username;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_username is null && clock.GetUtcNow() >= _notBefore)
            {
                _notBefore = clock.GetUtcNow() + AskAgainAfter;
                _username = (await client.GetMeAsync(cancellationToken)).Username;
            }
        }
        catch (RequestException)
        {
            // In a group only commands without a name are answered meanwhile.
        }
        finally
        {
            _asking.Release();
        }

        return _username;
    }
}
