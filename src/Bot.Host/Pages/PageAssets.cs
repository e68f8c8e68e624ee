using System.Security.Cryptography;

namespace Bot.Host.Pages;

/// <summary>The page's own files. Their addresses hold a digest of their bytes, so that a phone on a weak line fetches each once.</summary>
internal static class PageAssets
{
    private const string Prefix = "/assets/";

    private static readonly Dictionary<string, Asset> Files = new(StringComparer.Ordinal)
    {
        ["page.css"] = Asset.Load("page.css", "text/css; charset=utf-8"),
        ["page.js"] = Asset.Load("page.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = Asset.Load("icon.svg", "image/svg+xml"),
    };

    public static string PathOf(string name) => $"{Prefix}{name}?v={Files[name].Digest}";

    public static IResult Serve(string name, HttpContext http)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = http.Request.Query["v"] == file.Digest ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(file.Bytes, file.ContentType);
    }

    private sealed record Asset(byte[] Bytes, string ContentType, string Digest)
    {
        public static Asset Load(string name, string contentType)
        {
            using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"page/{name}")
                ?? throw new InvalidOperationException($"The program was built without {name}.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, contentType, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        }
    }
}
