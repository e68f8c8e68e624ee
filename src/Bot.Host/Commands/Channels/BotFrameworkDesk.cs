using Bot.Channels.BotFramework;

namespace Bot.Host.Commands.Channels;

/// <summary>The verb about the Bot Framework. Registering is done in Azure; nothing has to be said to a vendor from here.</summary>
internal static class BotFrameworkDesk
{
    public static async Task<int> TestAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (desk.Settings.BotFramework is not { AppId: not null } options)
        {
            return desk.Refuse(ExitCode.Refused, BotFrameworkDeskWording.Missing);
        }

        using var account = new BotFrameworkAccount(options, TimeProvider.System);
        var (trouble, hasKeys) = await account.TryAsync(cancellationToken);
        return trouble is not null ? desk.Refuse(ExitCode.Refused, BotFrameworkDeskWording.NoToken(trouble))
            : !hasKeys ? desk.Refuse(ExitCode.Refused, BotFrameworkDeskWording.NoKeys)
            : desk.Print([BotFrameworkDeskWording.Answers(desk.Settings.PublicUrl)]);
    }
}
