using Bot.Channels.ZaloBot;

namespace Bot.Host.Commands.Channels;

/// <summary>The verbs about the Zalo bot. Zalo counts how often a webhook is set in a day, so nothing else ever does it.</summary>
internal static class ZaloBotDesk
{
    public static async Task<int> TestAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.Settings.ZaloBot.IsConfigured)
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Missing);
        }

        using var api = new ZaloBotApi(desk.Settings.ZaloBot);
        var me = await api.GetMeAsync(cancellationToken);
        if (me is not ZaloBotAnswer<ZaloBotProfile>.Ok { Result: { } bot })
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Trouble(me));
        }

        var info = await api.GetWebhookInfoAsync(cancellationToken);
        if (info is not ZaloBotAnswer<ZaloBotWebhookState>.Ok state)
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Trouble(info));
        }

        desk.Print([ZaloBotDeskWording.Answers(bot)]);
        return state.Result?.Url is { Length: > 0 } url
            ? await ProbeAsync(desk, api, url, cancellationToken)
            : desk.Print([ZaloBotDeskWording.NoWebhook]);
    }

    public static async Task<int> RegisterAsync(Desk desk, CancellationToken cancellationToken)
    {
        var settings = desk.Settings;
        if (!settings.ZaloBot.IsConfigured || settings.PublicUrl is null || settings.ZaloBot.WebhookSecret is not { } secret)
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.CannotRegister);
        }

        using var api = new ZaloBotApi(settings.ZaloBot);
        var answer = await api.SetWebhookAsync(ZaloBotEndpoints.WebhookUnder(new Uri(settings.PublicUrl)), secret, cancellationToken);
        if (answer is not ZaloBotAnswer<ZaloBotWebhookState>.Ok ok)
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Trouble(answer));
        }

        desk.Print([ZaloBotDeskWording.Registered(ok.Result?.Url ?? "")]);
        return ok.Result?.Verification switch
        {
            null => desk.Print([ZaloBotDeskWording.NotVerified]),
            { Ok: true } => desk.Print([ZaloBotDeskWording.Reached]),
            { } failed => desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.NotReached(failed)),
        };
    }

    public static async Task<int> UnregisterAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.Settings.ZaloBot.IsConfigured)
        {
            return desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Missing);
        }

        using var api = new ZaloBotApi(desk.Settings.ZaloBot);
        var answer = await api.DeleteWebhookAsync(cancellationToken);
        return answer is ZaloBotAnswer<ZaloBotWebhookState>.Ok
            ? desk.Print([ZaloBotDeskWording.Unregistered])
            : desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.Trouble(answer));
    }

    /// <summary>The webhook as Zalo sees it now. The test is counted per day, and perhaps not offered any more: neither is a fault of ours.</summary>
    private static async Task<int> ProbeAsync(Desk desk, ZaloBotApi api, string url, CancellationToken cancellationToken)
    {
        desk.Print([ZaloBotDeskWording.WebhookAt(url)]);
        return await api.TestWebhookAsync(cancellationToken) switch
        {
            ZaloBotAnswer<ZaloBotVerification>.Ok { Result: { Ok: true } } => desk.Print([ZaloBotDeskWording.Reached]),
            ZaloBotAnswer<ZaloBotVerification>.Ok { Result: { } failed } => desk.Refuse(ExitCode.Refused, ZaloBotDeskWording.NotReached(failed)),
            ZaloBotAnswer<ZaloBotVerification>.Failed { Code: 426 } => desk.Print([ZaloBotDeskWording.TestedEnough]),
            var answer => desk.Print([ZaloBotDeskWording.NotTested(answer.ToReason())]),
        };
    }
}
