using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>A message that no turn could handle is kept for a person to look at, and its writer hears so.</summary>
public static class SetAside
{
    /// <summary>The sentence to the writer; null where nobody wrote, or where others would read it.</summary>
    /// <param name="texts">Who writes is not known here: the sentence is Vietnamese, for staff and families alike.</param>
    public static Effect.Say? Tell(ClaimedMessage message, GuardianTexts texts, DateTimeOffset now)
    {
        var inbound = message.Inbound;
        return inbound is { IsGroup: true } or { Content: InboundContent.Reachability or InboundContent.Moved }
            ? null
            : new Effect.Say(new OutboxEntry(
                $"aside:{inbound.From.Account}:{inbound.UpdateKey}", message.School, inbound.From, MessageKind.Reply, new Outbound(GuardianWording.SetAside(texts)), now));
    }
}
