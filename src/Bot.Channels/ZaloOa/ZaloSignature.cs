using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// The header <c>X-ZEvent-Signature: mac=…</c>: SHA-256 of app id, raw body, the body's timestamp and the OA secret key, one after the other. A
/// plain hash, but with the secret last, so it cannot be lengthened; the timestamp is digits only, so body and timestamp cannot be shifted.
/// </summary>
internal static class ZaloSignature
{
    public const string Header = "X-ZEvent-Signature";
    private const string Prefix = "mac=";
    private const int HashLetters = 64;

    /// <param name="issuer">The app id; some clients say that the OA's id was seen in its place.</param>
    public static string Of(string issuer, ReadOnlySpan<byte> body, string timestamp, string secretKey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(issuer));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(secretKey));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static bool HasShape(string header) => header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Length == Prefix.Length + HashLetters;

    public static bool Matches(string header, string issuer, ReadOnlySpan<byte> body, string timestamp, string secretKey)
    {
        var claimed = HasShape(header) ? header[Prefix.Length..] : "";
        return timestamp.Length > 0 && timestamp.All(char.IsAsciiDigit)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(claimed.ToLowerInvariant()), Encoding.UTF8.GetBytes(Of(issuer, body, timestamp, secretKey)));
    }
}
