using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>
/// One message on its way: in parts where it is long, with its file, and once more where Telegram says how it would rather have it (another chat
/// id after an upgrade, without markup, a picture as a document).
/// </summary>
internal sealed class TelegramDispatch(TelegramBotClient client, long chat, Departure departure, object? markup, ILogger log)
{
    private const int MaxCaption = 1024;

    private long _chat = chat;

    public async Task<SendOutcome> SendAsync(CancellationToken cancellationToken)
    {
        if (departure.Body.Attachment is not null && departure.File.IsEmpty)
        {
            return new SendOutcome.Refused("the file is not there");
        }

        var steps = Steps();
        SendOutcome outcome = new SendOutcome.Refused("the text is empty");
        for (var done = 0; done < steps.Count; done++)
        {
            // After the first part there is no way back, so a stop does not interrupt any more.
            outcome = await TryAsync(steps[done], done == 0 ? cancellationToken : CancellationToken.None);
            if (outcome is not SendOutcome.Sent)
            {
                return done > 0 && outcome is SendOutcome.TryLater later
                    ? new SendOutcome.Ambiguous(string.Create(CultureInfo.InvariantCulture, $"{done} of {steps.Count} parts sent, then {later.Reason}"))
                    : outcome;
            }
        }

        return outcome is SendOutcome.Sent sent ? sent with { Messages = steps.Count } : outcome;
    }

    /// <summary>The calls that make the message; a short text is the caption of its file.</summary>
    private List<Func<string?, CancellationToken, Task<TelegramMessage?>>> Steps()
    {
        var (text, attachment) = (departure.Body.Text.Trim(), departure.Body.Attachment);
        var isCaption = attachment is not null && text.Length is > 0 and <= MaxCaption;
        var steps = new List<Func<string?, CancellationToken, Task<TelegramMessage?>>>();
        var parts = isCaption ? [] : TextSplitter.Split(text, TelegramChannel.MaxText);
        for (var index = 0; index < parts.Count; index++)
        {
            var (part, under) = (parts[index], index == parts.Count - 1 && attachment is null ? markup : null);
            steps.Add((mode, token) => client.SendMessageAsync(new SendMessage(_chat, Written(part, mode), mode) { ReplyMarkup = under }, token));
        }

        if (attachment is not null)
        {
            steps.Add((mode, token) => SendFileAsync(attachment, isCaption ? text : null, mode, token));
        }

        return steps;
    }

    private async Task<TelegramMessage?> SendFileAsync(Attachment attachment, string? caption, string? mode, CancellationToken cancellationToken)
    {
        var isPhoto = attachment.MediaType is "image/jpeg" or "image/png" or "image/webp";
        await ShowUploadAsync(isPhoto ? "upload_photo" : "upload_document", cancellationToken);
        SendFile Request() => new(_chat, departure.File, attachment.Name, attachment.MediaType)
        {
            Caption = caption is null ? null : Written(caption, mode),
            ParseMode = caption is null ? null : mode,
            ReplyMarkup = markup,
        };
        if (!isPhoto)
        {
            return await client.SendDocumentAsync(Request(), cancellationToken);
        }

        try
        {
            return await client.SendPhotoAsync(Request(), cancellationToken);
        }
        catch (ApiRequestException refusal) when (TelegramErrors.IsNoPhoto(refusal))
        {
            return await client.SendDocumentAsync(Request(), CancellationToken.None);
        }
    }

    /// <summary>"đang gửi ảnh": a courtesy, so what comes of it does not matter.</summary>
    private async Task ShowUploadAsync(string action, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendChatActionAsync(new SendChatAction(_chat, action), cancellationToken);
        }
        catch (RequestException)
        {
            // The file itself will meet the same fault, and then it counts.
        }
    }

    private async Task<SendOutcome> TryAsync(Func<string?, CancellationToken, Task<TelegramMessage?>> step, CancellationToken cancellationToken)
    {
        try
        {
            return Sent(await step(TelegramHtml.Mode, cancellationToken));
        }
        catch (ApiRequestException refusal) when (TelegramErrors.IsMarkupFault(refusal))
        {
            log.MarkupRefused(departure.To.Account);
            return await OnceMoreAsync(step, mode: null);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.MigrateToChatId is { } moved)
        {
            _chat = moved;
            return await OnceMoreAsync(step, TelegramHtml.Mode);
        }
        catch (RequestException fault)
        {
            return TelegramErrors.Outcome(fault);
        }
    }

    /// <summary>The first try was refused in words, so nothing of it was sent.</summary>
    private static async Task<SendOutcome> OnceMoreAsync(Func<string?, CancellationToken, Task<TelegramMessage?>> step, string? mode)
    {
        try
        {
            return Sent(await step(mode, CancellationToken.None));
        }
        catch (RequestException fault)
        {
            return TelegramErrors.Outcome(fault);
        }
    }

    private static SendOutcome.Sent Sent(TelegramMessage? message) => new(message?.MessageId.ToString(CultureInfo.InvariantCulture));

    private static string Written(string text, string? mode) => mode is null ? text : TelegramHtml.Escape(text);
}
