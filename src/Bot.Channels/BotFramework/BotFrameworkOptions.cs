namespace Bot.Channels.BotFramework;

/// <summary>The default Bot Framework account (section <c>Bot:BotFramework</c>): Teams, the Emulator and the other channels of Azure Bot.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The bot's application id, a GUID. Default none: no such channel.</summary>
    public string? AppId { get; set; }

    /// <summary>The application's client secret; secret, never logged. Needed with <see cref="AppId"/>. May come from a file (<c>AppPasswordFile</c>). Default none.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The directory (tenant) of a single-tenant bot, a GUID or domain name. Default none: a multi-tenant bot.</summary>
    public string? TenantId { get; set; }

    /// <summary>Where the keys are announced that sign what channels send us. Default that of the public cloud; https, or http on this machine.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys are announced that sign what the Emulator sends us. Default that of the public cloud; https, or http on this machine.</summary>
    public string EmulatorOpenIdMetadataUrl { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where our own access tokens are asked for. Default that of the tenant, else of <c>botframework.com</c>; https, or http on this machine.</summary>
    public string? TokenUrl { get; set; }

    /// <summary>Lets programs on this very machine in without a token, for the Emulator; only without <see cref="AppId"/> and <c>Bot:PublicUrl</c>. Default false.</summary>
    public bool AllowAnonymous { get; set; }

    public bool IsConfigured => AppId is not null || AllowAnonymous;

    internal Uri TokenAddress => new(TokenUrl ?? $"https://login.microsoftonline.com/{TenantId ?? "botframework.com"}/oauth2/v2.0/token");
}
