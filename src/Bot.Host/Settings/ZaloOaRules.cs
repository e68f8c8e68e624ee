using System.Text.RegularExpressions;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;

namespace Bot.Host.Settings;

/// <summary>What the settings of the Zalo Official Account and its templates must be.</summary>
internal static partial class ZaloOaRules
{
    private const string Section = "Bot:ZaloOa";

    public static IEnumerable<string> Broken(BotSettings settings)
    {
        var zalo = settings.ZaloOa;
        return zalo.IsConfigured
            ? [.. Account(settings, zalo), .. Addresses(zalo), .. zalo.Templates.SelectMany(template => Template(template.Key, template.Value))]
            : WithoutAccount(zalo);
    }

    private static IEnumerable<string> WithoutAccount(ZaloOaOptions zalo)
    {
        (string Name, bool IsSet)[] others =
        [
            ("AppSecret", zalo.AppSecret is not null), ("OaSecretKey", zalo.OaSecretKey is not null), ("RefreshToken", zalo.RefreshToken is not null), ("Templates", zalo.Templates.Count > 0),
        ];
        return others.Where(other => other.IsSet).Select(other => SettingsWording.Missing($"{Section}:AppId", $"{Section}:{other.Name}")).Take(1);
    }

    private static IEnumerable<string> Account(BotSettings settings, ZaloOaOptions zalo)
    {
        if (!Digits().IsMatch(zalo.AppId!))
        {
            yield return SettingsWording.BadValue($"{Section}:AppId", "4141414141414141414");
        }

        if (zalo.AppSecret is null)
        {
            yield return SettingsWording.Missing($"{Section}:AppSecret", $"{Section}:AppId");
        }

        if (zalo.OaSecretKey is null)
        {
            yield return SettingsWording.Missing($"{Section}:OaSecretKey", $"{Section}:AppId");
        }

        if (zalo.OaSecretKey is { } key && key == zalo.AppSecret)
        {
            yield return SettingsWording.Contradict($"{Section}:OaSecretKey", $"{Section}:AppSecret"); // two different keys; the same one in both places verifies nothing
        }

        if (settings.PublicUrl is null)
        {
            yield return SettingsWording.Missing("Bot:PublicUrl", $"{Section}:AppId");
        }

        if (zalo.MessagesPerSecond is < 1 or > 60)
        {
            yield return SettingsWording.OutOfRange($"{Section}:MessagesPerSecond", 1, 60);
        }

        if (!SettingsRules.IsDomains(zalo.MediaHosts))
        {
            yield return SettingsWording.BadValue($"{Section}:MediaHosts", "zdn.vn;zalo.me");
        }
    }

    private static IEnumerable<string> Addresses(ZaloOaOptions zalo)
    {
        (string Name, string Value, string Example)[] hosts =
        [
            ("ApiUrl", zalo.ApiUrl, "https://openapi.zalo.me"),
            ("OauthUrl", zalo.OauthUrl, "https://oauth.zaloapp.com"),
            ("TemplateApiUrl", zalo.TemplateApiUrl, "https://business.openapi.zalo.me"),
        ];
        (string Name, string? Value)[] pages = [("RedirectUrl", zalo.RedirectUrl), ("ContactPictureUrl", zalo.ContactPictureUrl), ("Link", zalo.Link)];
        return
        [
            .. hosts.Where(host => !SettingsRules.IsHttp(host.Value)).Select(host => SettingsWording.BadValue($"{Section}:{host.Name}", host.Example)),
            .. pages.Where(page => page.Value is not null && !page.Value.StartsWith("https://", StringComparison.Ordinal)).Select(page => SettingsWording.BadValue($"{Section}:{page.Name}", "https://…")),
        ];
    }

    private static IEnumerable<string> Template(string name, ZaloTemplateOptions template)
    {
        var setting = $"{Section}:Templates:{name}";
        if (!MessageTemplates.Fields.TryGetValue(name, out var fields))
        {
            yield return SettingsWording.UnknownName(setting, MessageTemplates.Fields.Keys);
            yield break;
        }

        if (template.Id is null || !Digits().IsMatch(template.Id))
        {
            yield return template.Id is null ? SettingsWording.Missing($"{setting}:Id", setting) : SettingsWording.BadValue($"{setting}:Id", "123456");
        }

        if (template.Fields.Count == 0)
        {
            yield return SettingsWording.Missing($"{setting}:Fields", setting);
        }

        foreach (var (field, parameter) in template.Fields)
        {
            if (!fields.Contains(field, StringComparer.OrdinalIgnoreCase))
            {
                yield return SettingsWording.UnknownName($"{setting}:Fields:{field}", fields);
            }
            else if (!Parameter().IsMatch(parameter) || template.Fields.Values.Count(other => other == parameter) > 1)
            {
                yield return SettingsWording.BadValue($"{setting}:Fields:{field}", "ten_hoc_sinh");
            }
        }
    }

    [GeneratedRegex("^[0-9]{1,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,49}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
