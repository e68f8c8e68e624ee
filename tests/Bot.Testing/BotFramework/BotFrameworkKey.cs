using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.BotFramework;

/// <summary>A key that signs tokens, and how it is announced. Written without any token library, so that it and the bot's cannot err alike.</summary>
/// <param name="Endorsements">The channels it speaks for; null announces none.</param>
/// <param name="Material">Which numbers it consists of; the same where not said otherwise, because making them takes long.</param>
public sealed record BotFrameworkKey(string Kid, IReadOnlyList<string>? Endorsements, string Material = "ours")
{
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Materials = new(StringComparer.Ordinal);

    private readonly RSA _rsa = Materials.GetOrAdd(Material, _ => new Lazy<RSA>(() => RSA.Create(2048))).Value;

    public JsonObject Announced()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var announced = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Kid, ["n"] = Text(key.Modulus!), ["e"] = Text(key.Exponent!) };
        if (Endorsements is not null)
        {
            announced["endorsements"] = new JsonArray([.. Endorsements.Select(channel => (JsonNode)channel)]);
        }

        return announced;
    }

    /// <param name="algorithm">What the header says; only RS256 is a signature.</param>
    public string Sign(JsonObject claims, string algorithm = "RS256")
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = Kid };
        var signed = $"{Text(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Text(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var signature = algorithm switch
        {
            "RS256" => _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)), // the old trick: the public key as a secret
            _ => [],
        };
        return $"{signed}.{Text(signature)}";
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
