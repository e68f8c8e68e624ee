using Bot.Dialogs.Linking;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Turns;

/// <summary>Who of a school is told when somebody uses an invitation that does not seem to be theirs.</summary>
public static class InvitationWatchers
{
    /// <param name="invited">For whom the invitation was made.</param>
    public static IEnumerable<Membership> Of(SchoolRegister register, Membership invited) => LinkingDialog.Watchers(register, invited);
}
