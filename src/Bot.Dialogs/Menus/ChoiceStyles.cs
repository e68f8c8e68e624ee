using System.Collections.Concurrent;
using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Menus;

/// <summary>How the chats of an account see choices: what the channel of its kind declares.</summary>
public sealed class ChoiceStyles(IEnumerable<IChannel> channels, IAccountStore accounts)
{
    private readonly Dictionary<string, ChannelCapabilities> _ofKind =
        channels.DistinctBy(channel => channel.Kind, StringComparer.Ordinal).ToDictionary(channel => channel.Kind, channel => channel.Capabilities, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ChannelCapabilities?> _ofAccount = new(StringComparer.Ordinal);

    /// <summary>The style of the account's channel; buttons for an account or a kind that nobody knows.</summary>
    public async ValueTask<ChoiceStyle> OfAsync(string account, CancellationToken cancellationToken) =>
        (await CapabilitiesAsync(account, cancellationToken))?.Choices ?? ChoiceStyle.Buttons;

    /// <summary>Whether buttons that nobody should press any more can be taken away.</summary>
    public async ValueTask<bool> CanChangeAsync(string account, CancellationToken cancellationToken) =>
        await CapabilitiesAsync(account, cancellationToken) is { Choices: ChoiceStyle.Buttons, ChangesMessages: true };

    private async ValueTask<ChannelCapabilities?> CapabilitiesAsync(string account, CancellationToken cancellationToken)
    {
        if (_ofAccount.TryGetValue(account, out var known))
        {
            return known;
        }

        foreach (var stored in await accounts.ListAsync(cancellationToken))
        {
            _ofAccount[stored.Id] = _ofKind.GetValueOrDefault(stored.Kind);
        }

        return _ofAccount.GetValueOrDefault(account);
    }
}
