namespace Bot.Host.Settings;

/// <summary>Section <c>Bot:Secrets</c>.</summary>
public sealed class SecretOptions
{
    /// <summary>Folder of the data-protection keys, shared by all hosts, no part of a backup. Default <c>data/keys</c>.</summary>
    public string KeyFolder { get; set; } = "data/keys";
}
