using System.Security.Cryptography;
using Bot.Channels.Telegram;
using Bot.Dialogs.Ports;
using Bot.Host.Serving;
using Bot.Host.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Host.Setup;

/// <summary>The token that was given in the set-up: it lies encrypted with the account, and stands in for the setting.</summary>
internal static class StoredTelegram
{
    public static Task KeepAsync(IAccountStore accounts, SecretOptions options, string token, CancellationToken cancellationToken) => accounts.EnsureAsync(
        new ChannelAccount(TelegramChannel.Account, TelegramChannel.Account, School: null, Settings: "{}", ProtectorOf(options).Protect(token)), cancellationToken);

    /// <summary>A token of the settings goes first.</summary>
    /// <returns>False where one is stored and its key is lost.</returns>
    public static async Task<bool> FillAsync(IAccountStore accounts, BotSettings settings, CancellationToken cancellationToken)
    {
        if (!settings.Telegram.IsConfigured
            && (await accounts.ListAsync(cancellationToken)).FirstOrDefault(account => account.Id == TelegramChannel.Account) is { ProtectedSecrets: { } secret })
        {
            try
            {
                settings.Telegram.Token = ProtectorOf(settings.Secrets).Unprotect(secret);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }

        return true;
    }

    private static IDataProtector ProtectorOf(SecretOptions options) => SecretKeys.Open(options).CreateProtector("telegram");
}
