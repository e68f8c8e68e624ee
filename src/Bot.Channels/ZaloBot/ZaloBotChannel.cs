using System.Globalization;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Sends through the Zalo Bot API: plain text, because pupils' names need no escaping there; choices as numbered lines; small pictures by an address
/// that Zalo fetches, where this host has one.
/// </summary>
public sealed class ZaloBotChannel : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = "zalo-bot";

    /// <summary>Zalo's limit; its style offsets are UTF-16 units, so most likely this is too.</summary>
    private const int MaxText = 2000;

    private readonly ZaloBotApi _api;
    private readonly ServedPhotos _photos;
    private readonly ChatRefusals _refusals;

    internal ZaloBotChannel(ZaloBotApi api, ZaloBotOptions options, ServedPhotos photos, TimeProvider clock)
    {
        (_api, _photos, _refusals) = (api, photos, new ChatRefusals(clock));
        Capabilities = new ChannelCapabilities(new SendRate(options.PerSecond, options.PerChatPerSecond), ChoiceStyle.Numbers, MaxText)
        {
            SendsPictures = photos.CanServe,
            MonthlyQuota = options.MonthlyQuota,
            QuotaReserve = (int)((long)options.MonthlyQuota * options.QuotaReservePercent / 100),
        };
    }

    public string Kind => Account;

    public ChannelCapabilities Capabilities { get; }

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        var (chat, message) = (departure.To.Chat, departure.Body);
        if (chat.Length == 0)
        {
            return new SendOutcome.Refused("the chat has no name");
        }

        var text = ChoiceRenderer.Render(message);
        if (message.Attachment is { } attachment)
        {
            if (_photos.Serve(departure.School, attachment, departure.File.Length) is { } photo)
            {
                var outcome = await SendPhotoAsync(chat, photo, text, cancellationToken);
                if (outcome is not SendOutcome.Refused)
                {
                    return outcome;
                }
            }

            text = $"{text}\n{ZaloBotWording.WithoutFile(attachment.Name)}";
        }

        return await SendTextAsync(chat, text, alreadySent: 0, cancellationToken);
    }

    public async Task<bool?> AnswersAsync(CancellationToken cancellationToken) => await _api.GetMeAsync(cancellationToken) is ZaloBotAnswer<ZaloBotProfile>.Ok;

    /// <summary>The picture with its text; a text that is too long for a caption follows it.</summary>
    private async Task<SendOutcome> SendPhotoAsync(string chat, Uri photo, string text, CancellationToken cancellationToken)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var isCaption = normal.Length <= MaxText;
        var outcome = Judge(chat, await _api.SendPhotoAsync(chat, photo, isCaption ? normal : null, cancellationToken));
        return outcome is SendOutcome.Sent && !isCaption ? await SendTextAsync(chat, text, alreadySent: 1, CancellationToken.None) : outcome;
    }

    private async Task<SendOutcome> SendTextAsync(string chat, string text, int alreadySent, CancellationToken cancellationToken)
    {
        var parts = TextSplitter.Split(text.Normalize(NormalizationForm.FormC), MaxText);
        SendOutcome outcome = new SendOutcome.Refused("the text is empty");
        for (var index = 0; index < parts.Count; index++)
        {
            // After the first part there is no way back, so a stop does not interrupt any more.
            var sent = alreadySent + index;
            outcome = Judge(chat, await _api.SendMessageAsync(chat, parts[index], sent == 0 ? cancellationToken : CancellationToken.None));
            if (outcome is not SendOutcome.Sent)
            {
                return sent > 0 && Reason(outcome) is { } reason
                    ? new SendOutcome.Ambiguous(string.Create(CultureInfo.InvariantCulture, $"{sent} of {alreadySent + parts.Count} parts sent, then {reason}"))
                    : outcome;
            }
        }

        return outcome is SendOutcome.Sent last ? last with { Messages = alreadySent + parts.Count } : outcome;
    }

    /// <summary>Why it could be sent again, which would double what arrived already; null where it will not be.</summary>
    private static string? Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.TryLater later => later.Reason,
        SendOutcome.QuotaSpent spent => spent.Reason,
        _ => null,
    };

    private SendOutcome Judge(string chat, ZaloBotAnswer<ZaloBotSent> answer)
    {
        var outcome = ZaloBotErrors.Outcome(answer, () => _refusals.IsLost(chat));
        if (outcome is SendOutcome.Sent)
        {
            _refusals.Sent(chat);
        }

        return outcome;
    }
}
