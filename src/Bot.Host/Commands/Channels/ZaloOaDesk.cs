using Bot.Channels.ZaloOa;
using Bot.Host.Serving;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Commands.Channels;

/// <summary>The verbs about the Zalo Official Account: the operator's consent, and a look at account and templates.</summary>
internal static class ZaloOaDesk
{
    /// <summary>Without anything a link to consent by; with the code of it, or a refresh token, the tokens are fetched and stored for every host.</summary>
    public static async Task<int> RegisterAsync(Desk desk, Registration registration, CancellationToken cancellationToken)
    {
        var options = desk.Settings.ZaloOa;
        if (!options.IsConfigured)
        {
            return desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.Missing);
        }

        await using var stores = await Stores.OpenAsync(desk, cancellationToken);
        using var http = new ZaloHttp();
        var consent = new ZaloConsent(options, new ZaloOauth(http, options), Vault(desk, stores), TimeProvider.System);
        if (registration is { Code: null, RefreshToken: null })
        {
            var page = await consent.BeginAsync(options.RedirectUrl ?? desk.Settings.PublicUrl!, cancellationToken);
            desk.Print([page.AbsoluteUri]);
            return desk.Tell(ZaloOaDeskWording.OpenThis);
        }

        return registration.RefreshToken is { } token
            ? Told(desk, await consent.AdoptAsync(token, cancellationToken))
            : Told(desk, await consent.FinishAsync(registration.Code!, cancellationToken));
    }

    /// <summary>Asks Zalo for the account and for every configured template; sends nothing.</summary>
    public static async Task<int> TestAsync(Desk desk, CancellationToken cancellationToken)
    {
        var options = desk.Settings.ZaloOa;
        if (!options.IsConfigured)
        {
            return desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.Missing);
        }

        await using var stores = await Stores.OpenAsync(desk, cancellationToken);
        using var http = new ZaloHttp();
        var vault = Vault(desk, stores);
        await vault.PrepareAsync(cancellationToken);
        using var tokens = new ZaloTokens(options, new ZaloOauth(http, options), vault, TimeProvider.System, NullLogger<ZaloTokens>.Instance);
        var calls = new ZaloCalls(http, options, tokens);
        var answer = await new ZaloOaApi(calls, options).GetOaAsync(cancellationToken);
        if (OaProfile.In(answer) is not { } profile)
        {
            return desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.Trouble(answer));
        }

        desk.Print([ZaloOaDeskWording.Answers(profile)]);
        var templates = new ZbsApi(calls, options);
        var code = ExitCode.Done;
        foreach (var (name, template) in options.Templates)
        {
            var seen = await templates.GetTemplateAsync(template.Id!, cancellationToken);
            code = ApprovedTemplate.In(seen) is not { } approved ? desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.TemplateTrouble(name, seen))
                : approved.Faults(template) is { Count: > 0 } faults ? desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.TemplateDiffers(name, faults))
                : desk.Print([ZaloOaDeskWording.TemplateFits(name, approved)]) is var done && code == ExitCode.Done ? done : code;
        }

        return code;
    }

    /// <summary>Behind the list of accounts: whether the operator must consent.</summary>
    public static async Task<int> RemindAsync(Desk desk, Stores stores, CancellationToken cancellationToken) =>
        desk.Settings.ZaloOa.IsConfigured && await Vault(desk, stores).NeedsConsentAsync(desk.Settings.ZaloOa, cancellationToken)
            ? desk.Tell(ZaloOaDeskWording.ConsentNeeded)
            : ExitCode.Done;

    private static TokenVault Vault(Desk desk, Stores stores) => new(stores.Accounts, SecretKeys.Open(desk.Settings.Secrets).CreateProtector(TokenVault.Purpose));

    private static int Told(Desk desk, ConsentOutcome outcome) => outcome switch
    {
        ConsentOutcome.Kept => desk.Print([ZaloOaDeskWording.Kept]),
        _ => desk.Refuse(ExitCode.Refused, ZaloOaDeskWording.NotKept(outcome)),
    };
}
