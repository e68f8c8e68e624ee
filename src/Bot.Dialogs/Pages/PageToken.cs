using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Pages;

/// <summary>What stands in links and cookies is never stored, only its digest: whoever reads the database cannot sign in with it.</summary>
public static class PageToken
{
    /// <summary>SHA-256 in lower-case hexadecimal. The tokens are 256 random bits, so that no salt is needed.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
