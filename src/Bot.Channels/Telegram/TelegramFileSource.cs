using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>Fetches what people sent: first where it lies, then its bytes. Telegram gives out at most 20 MB; we keep less.</summary>
public sealed class TelegramFileSource(TelegramBotClient client) : IFileSource
{
    public string Kind => TelegramChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
    {
        if (file.Bytes > IFileSource.MaxBytes)
        {
            return new FetchOutcome.TooLarge();
        }

        try
        {
            var found = await client.GetFileAsync(new GetFile(file.Id), cancellationToken);
            return found switch
            {
                { FileSize: > IFileSource.MaxBytes } => new FetchOutcome.TooLarge(),
                { FilePath: not { Length: > 0 } } => new FetchOutcome.Gone("no path"),
                _ => await client.DownloadFileAsync(found.FilePath, IFileSource.MaxBytes, cancellationToken) is { } content
                    ? new FetchOutcome.Fetched(content)
                    : new FetchOutcome.TooLarge(),
            };
        }
        catch (ApiRequestException refusal) when (refusal.Says("file is too big"))
        {
            return new FetchOutcome.TooLarge();
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403 or 404 && !refusal.Says("method not found"))
        {
            return new FetchOutcome.Gone(refusal.ToReason());
        }
        catch (RequestException fault)
        {
            return new FetchOutcome.TryLater(fault.ToReason());
        }
    }
}
