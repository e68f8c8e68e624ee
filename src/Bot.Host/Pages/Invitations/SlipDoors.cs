using Bot.Host.Commands.Invite;
using Bot.Host.Documents.Slips;
using Bot.Host.Settings;

namespace Bot.Host.Pages.Invitations;

/// <summary>What opens a chat with the bot, asked of the channels when slips are made: a vendor that does not answer leaves slips with the bare code.</summary>
internal sealed class SlipDoors(BotSettings settings)
{
    /// <returns>Makes the doors of a code; and why a channel that is configured has none, if so.</returns>
    public async Task<(Func<string, IReadOnlyList<SlipDoor>> Of, string? Trouble)> FindAsync(CancellationToken cancellationToken)
    {
        string? trouble = null;
        var doors = await LinkAddress.FindAsync(settings, reason => trouble = reason, cancellationToken);
        return (doors, trouble);
    }
}
