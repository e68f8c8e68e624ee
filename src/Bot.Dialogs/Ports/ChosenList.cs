using System.Security.Cryptography;

namespace Bot.Dialogs.Ports;

/// <summary>A file with a list of pupils that somebody chose on the page and has not confirmed yet.</summary>
/// <param name="Name">What the file is called.</param>
public sealed record ChosenList(string Name, ReadOnlyMemory<byte> Content, DateTimeOffset ChosenAt)
{
    /// <summary>Who looks at a list for longer chooses it again: it names children, and nobody has agreed to it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Tells this file from another that was chosen since, perhaps in another window.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
