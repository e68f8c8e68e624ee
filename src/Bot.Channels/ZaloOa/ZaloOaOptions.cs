namespace Bot.Channels.ZaloOa;

/// <summary>The default Zalo Official Account and its paid templates (section <c>Bot:ZaloOa</c>); without an app id there is none.</summary>
public sealed class ZaloOaOptions
{
    /// <summary>Id of the app that the Official Account gave its consent to; digits. Default none.</summary>
    public string? AppId { get; set; }

    /// <summary>Secret of the app, for OAuth and <c>appsecret_proof</c>; never logged. May come from a file.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The "OA Secret Key" of the app's Webhook page, which signs events; another one than <see cref="AppSecret"/>. May come from a file.</summary>
    public string? OaSecretKey { get; set; }

    /// <summary>
    /// The first refresh token. Later ones are stored, because each may be used once; the stored ones win until this setting changes. Not needed
    /// when the operator consents through <c>channels register zalo-oa</c>. May come from a file.
    /// </summary>
    public string? RefreshToken { get; set; }

    /// <summary>Default <c>https://openapi.zalo.me</c>; another for a test.</summary>
    public string ApiUrl { get; set; } = "https://openapi.zalo.me";

    /// <summary>Default <c>https://oauth.zaloapp.com</c>; another for a test.</summary>
    public string OauthUrl { get; set; } = "https://oauth.zaloapp.com";

    /// <summary>Default <c>https://business.openapi.zalo.me</c>; another for a test.</summary>
    public string TemplateApiUrl { get; set; } = "https://business.openapi.zalo.me";

    /// <summary>Where Zalo sends the operator after consent, exactly as in the app's console; the code is read off that address. Default: <c>Bot:PublicUrl</c>.</summary>
    public string? RedirectUrl { get; set; }

    /// <summary>Whether messages 48 hours to 7 days after a chat's last sign of life are sent; each is billed. Default false.</summary>
    public bool PaidWindow { get; set; }

    /// <summary>Whether templates go to the app's administrators only (Zalo's <c>mode: development</c>), to try them out. Default false.</summary>
    public bool DevelopmentMode { get; set; }

    /// <summary>A public https picture for the form that asks for a phone number; without it the form is not shown. Default none.</summary>
    public string? ContactPictureUrl { get; set; }

    /// <summary>The https address that opens a chat with the account, e.g. <c>https://zalo.me/</c> and its id; printed as a QR code on invitation slips. Default none.</summary>
    public string? Link { get; set; }

    /// <summary>Messages a second for the account, 1 to 60 (Zalo allows 4,000 calls a minute for the app). Default 20.</summary>
    public int MessagesPerSecond { get; set; } = 20;

    /// <summary>
    /// Domains from which pictures and files are fetched, with everything under them, separated by semicolons. Default: Zalo's own. The host of
    /// <see cref="ApiUrl"/> is always one.
    /// </summary>
    public string MediaHosts { get; set; } = "zdn.vn;zadn.vn;zalo.me;zaloapp.com;zaloplatforms.com;zapps.me";

    /// <summary>Approved templates by our name for them, e.g. <c>safety-question</c>. Default none: nobody is written to by phone.</summary>
    public Dictionary<string, ZaloTemplateOptions> Templates { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsConfigured => AppId is not null;
}
