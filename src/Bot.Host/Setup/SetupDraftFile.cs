using System.Security.Cryptography;
using System.Text.Json;
using Bot.Host.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Host.Setup;

/// <summary>The draft on disk, in the folder of the keys and encrypted with them; gone when the school is there.</summary>
internal sealed class SetupDraftFile(SecretOptions options, IDataProtectionProvider keys)
{
    private readonly string _path = Path.Combine(options.KeyFolder, "bat-dau.tam");
    private readonly IDataProtector _protector = keys.CreateProtector("setup");

    /// <summary>An empty draft where there is none, or its key is lost.</summary>
    public SetupDraft Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<SetupDraft>(_protector.Unprotect(File.ReadAllBytes(_path))) ?? new SetupDraft() : new SetupDraft();
        }
        catch (CryptographicException)
        {
            return new SetupDraft();
        }
    }

    /// <summary>Whole or not at all, whenever the power goes.</summary>
    public void Write(SetupDraft draft)
    {
        var fresh = $"{_path}.moi";
        File.WriteAllBytes(fresh, _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft)));
        File.Move(fresh, _path, overwrite: true);
    }

    public void Drop() => File.Delete(_path);
}
