using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>A channel through which nothing goes: the principal hears of it once, through one that works.</summary>
public static class ChannelTrouble
{
    /// <summary>A breakdown shorter than this is nobody's concern.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static FactsNeeded Needs(SchoolRegister register) => new()
    {
        School = register.School.Id,
        Contacts = register.Principal is { } principal ? [Membership.Of(register.School.Id, principal.Id)] : [],
    };

    /// <summary>One notice for every breakdown that holds up messages of the school; none where no other way leads to the principal.</summary>
    public static IReadOnlyList<Effect> Tell(SchoolRegister register, Facts facts, IReadOnlyList<BrokenAccount> broken, DateTimeOffset now)
    {
        if (register.Principal is not { } principal || Routes.To(register, facts, principal) is not { } route)
        {
            return [];
        }

        var school = register.School.Id;
        return
        [
            .. from account in broken
               where account.Waiting > 0 && now - account.Since >= Patience && broken.All(other => other.Account != route.To.Account)
               let key = string.Create(CultureInfo.InvariantCulture, $"channel-down:{school}:{account.Account}:{account.Since.ToUnixTimeSeconds()}:{principal.Id}")
               select new Effect.Say(route.Entry(
                   key, school, MessageKind.Notice, new Outbound(ChannelTroubleWording.Down(account, register.Clock.TimeOf(account.Since))), now)),
        ];
    }
}
