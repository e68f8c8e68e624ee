using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Sends consultation messages of the Official Account: text, up to five choices as buttons under its last part and more as numbers, then the file.
/// Whether the chat's window is open is known before anything is called.
/// </summary>
public sealed class ZaloOaChannel(ZaloOaApi api, ZaloOaOptions options, TimeProvider clock, ILogger<ZaloOaChannel> log) : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = "zalo-oa";

    private const int MaxText = 2000;
    private const int BadParameter = -201;

    /// <summary>Whether buttons carry <c>template_type: button</c>: sources disagree, so the first refusal tries the other way. Null until one was taken.</summary>
    private bool? _namesButtons;

    public string Kind => Account;

    public ChannelCapabilities Capabilities { get; } = new(new SendRate(options.MessagesPerSecond, PerChatPerSecond: 1), ChoiceStyle.Buttons, MaxText)
    {
        SendsFiles = true,
        Window = options.PaidWindow ? ZaloWindow.Paid : ZaloWindow.Free,
        ReportsDelivery = true,
    };

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        if (ZaloWindow.Closed(departure.HeardAt, clock.GetUtcNow(), options.PaidWindow) is { } closed)
        {
            return closed;
        }

        ConsultationAttachment? file = null;
        if (departure.Body.Attachment is { } attachment)
        {
            (file, var failure) = await UploadAsync(attachment, departure.File, cancellationToken);
            if (failure is not null)
            {
                return failure;
            }
        }

        var sent = 0;
        var outcome = await SendTextAsync(departure, () => sent++, cancellationToken);
        if (outcome is SendOutcome.Sent && file is not null)
        {
            outcome = Later(await SendFileAsync(departure, file), sent++);
        }

        if (outcome is SendOutcome.Sent && departure.Body.Contact == ContactOffer.Made && options.ContactPictureUrl is { } picture)
        {
            // The sentence above it says what to do all the same, so a form that is refused is no failure.
            var form = await SendAsync(departure.To.Chat, new ConsultationBody(Text: null, OaAttachments.Form(picture)), CancellationToken.None);
            sent += form is ZaloAnswer.Ok ? 1 : 0;
        }

        return outcome is SendOutcome.Sent done ? done with { Messages = sent } : outcome;
    }

    private async Task<SendOutcome> SendTextAsync(Departure departure, Action onSent, CancellationToken cancellationToken)
    {
        var message = departure.Body;
        var hasButtons = OaButtons.Fit(message);
        var parts = TextSplitter.Split(hasButtons ? message.Text : ChoiceRenderer.Render(message), MaxText);
        SendOutcome outcome = new SendOutcome.Refused("the text is empty");
        for (var index = 0; index < parts.Count; index++)
        {
            // After the first part there is no way back, so a stop does not interrupt any more.
            var stop = index == 0 ? cancellationToken : CancellationToken.None;
            var answer = hasButtons && index == parts.Count - 1
                ? await SendButtonsAsync(departure.To.Chat, parts[index], message.Choices, stop)
                : await SendAsync(departure.To.Chat, new ConsultationBody(parts[index]), stop);
            outcome = Later(Outcome(answer), index);
            if (outcome is not SendOutcome.Sent)
            {
                return outcome;
            }

            onSent();
        }

        return outcome;
    }

    private async Task<ZaloAnswer> SendButtonsAsync(string chat, string text, IReadOnlyList<Choice> choices, CancellationToken cancellationToken)
    {
        var buttons = OaButtons.Of(choices);
        var isNamed = _namesButtons ?? false;
        var answer = await SendAsync(chat, Body(isNamed), cancellationToken);
        if (_namesButtons is null && answer is ZaloAnswer.Failed { Code: BadParameter })
        {
            isNamed = !isNamed;
            answer = await SendAsync(chat, Body(isNamed), CancellationToken.None);
        }

        if (_namesButtons is null && answer is ZaloAnswer.Ok)
        {
            _namesButtons = isNamed;
            log.DoubtSettled(Account, "template_type of buttons", isNamed ? "button" : "absent");
        }

        return answer;

        ConsultationBody Body(bool named) => new(
            text, new ConsultationAttachment("template", new ConsultationPayload { TemplateType = named ? "button" : null, Buttons = buttons }));
    }

    /// <summary>An upload lives seven days; one that Zalo says is gone is made anew, once.</summary>
    private async Task<SendOutcome> SendFileAsync(Departure departure, ConsultationAttachment file)
    {
        var answer = await SendAsync(departure.To.Chat, new ConsultationBody(Text: null, file), CancellationToken.None);
        if (answer is ZaloAnswer.Failed failed && ZaloOaErrors.Catalogue.GetValueOrDefault(failed.Code) == ZaloFault.AttachmentGone)
        {
            var (again, failure) = await UploadAsync(departure.Body.Attachment!, departure.File, CancellationToken.None);
            if (failure is not null)
            {
                return failure;
            }

            answer = await SendAsync(departure.To.Chat, new ConsultationBody(Text: null, again), CancellationToken.None);
        }

        return Outcome(answer);
    }

    private async Task<(ConsultationAttachment? File, SendOutcome? Failure)> UploadAsync(
        Attachment attachment, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var (kind, fault) = OaAttachments.KindOf(attachment, bytes.Length);
        if (fault is not null)
        {
            return (null, new SendOutcome.Refused(fault));
        }

        var answer = await api.UploadAsync(kind, attachment.Name, attachment.MediaType, bytes, cancellationToken);
        return answer switch
        {
            ZaloAnswer.Ok ok when OaAttachments.Of(kind, ok) is { } file => (file, null),
            ZaloAnswer.Ok or ZaloAnswer.NoAnswer => (null, new SendOutcome.TryLater($"upload: {answer.ToReason()}")), // nobody saw it
            _ => (null, Outcome(answer)),
        };
    }

    private Task<ZaloAnswer> SendAsync(string chat, ConsultationBody body, CancellationToken cancellationToken) =>
        api.SendAsync(ConsultationMessage.To(chat, body), cancellationToken);

    private SendOutcome Outcome(ZaloAnswer answer) => ZaloOutcomes.Of(answer, ZaloOaErrors.Catalogue, clock.GetUtcNow());

    /// <summary>What was sent in part cannot be sent again as a whole without doubling.</summary>
    private static SendOutcome Later(SendOutcome outcome, int sentBefore) => outcome is SendOutcome.TryLater later && sentBefore > 0
        ? new SendOutcome.Ambiguous(string.Create(CultureInfo.InvariantCulture, $"{sentBefore} parts sent, then {later.Reason}"))
        : outcome;
}
