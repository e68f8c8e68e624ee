using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.ZaloOa;

/// <summary>The header <c>appsecret_proof</c>: who holds the access token also holds the app's secret. Always sent, so that the app's setting may demand it.</summary>
internal static class AppSecretProof
{
    public const string Header = "appsecret_proof";

    public static string Of(string appSecret, string accessToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(accessToken)));
}
