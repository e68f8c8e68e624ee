using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Sends approved templates to phone numbers: the only way to somebody who never wrote, paid for by the message. A chat of this kind is the number,
/// <c>84…</c>. What has no configured template is not sent, and nothing is sent by night.
/// </summary>
public sealed class ZbsChannel(ZbsApi api, ZaloOaOptions options, MissingTemplates missingTemplates, TimeProvider clock) : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = ChannelAccount.ByPhone;

    /// <summary>A template's text is its own; this is only what no template exceeds.</summary>
    private const int MaxText = 400;

    public string Kind => Account;

    public ChannelCapabilities Capabilities { get; } = new(new SendRate(options.MessagesPerSecond, PerChatPerSecond: 1), ChoiceStyle.Numbers, MaxText)
    {
        StartsConversations = true,
        ReportsDelivery = true,
        IsPaid = true,
    };

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        if (departure.Body.Template is not { } message)
        {
            return new SendOutcome.Refused("no template says such a message");
        }

        if (options.Templates.GetValueOrDefault(message.Name) is not { Id: { } id } template)
        {
            missingTemplates.Note(message.Name);
            return new SendOutcome.Refused($"no template {message.Name} is configured");
        }

        if (NightRule.IsNight(clock.GetUtcNow()))
        {
            return new SendOutcome.NotNow("night", NightRule.NextMorning(clock.GetUtcNow()));
        }

        if (template.Fields.Keys.FirstOrDefault(field => !message.Fields.ContainsKey(field)) is { } missing)
        {
            return new SendOutcome.Refused($"the message has no field {missing}");
        }

        var values = template.Fields.ToDictionary(field => field.Value, field => message.Fields[field.Key], StringComparer.Ordinal);
        var answer = await api.SendAsync(
            new TemplateMessage(departure.To.Chat, id, values, TrackingId(departure), options.DevelopmentMode ? "development" : null), cancellationToken);
        return ZaloOutcomes.Of(answer, ZbsErrors.Catalogue, clock.GetUtcNow());
    }

    /// <summary>Says which message it is without saying anything about it: the same for every attempt.</summary>
    private static string TrackingId(Departure departure) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{departure.Key}|{departure.To}|{departure.Body.Template!.Name}")).AsSpan(0, 20));
}
