using Bot.Host.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Host.Serving;

/// <summary>The keys with which secrets in the database are encrypted. They lie in a folder that all hosts share and no backup of the database holds.</summary>
internal static class SecretKeys
{
    /// <summary>Part of every key: another program that uses the same folder cannot read our secrets.</summary>
    private const string Program = "attendance-bot";

    public static IDataProtectionProvider Open(SecretOptions options)
    {
        var folder = new DirectoryInfo(options.KeyFolder);
        folder.Create();
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        return DataProtectionProvider.Create(folder, keys => keys.SetApplicationName(Program));
    }
}
