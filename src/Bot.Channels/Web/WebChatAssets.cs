using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>The page's own files; they are inside the program, nothing is fetched from elsewhere.</summary>
internal static class WebChatAssets
{
    private static readonly Dictionary<string, (string ContentType, byte[] Bytes)> Files = new(StringComparer.Ordinal)
    {
        ["chat.css"] = ("text/css; charset=utf-8", Load("chat.css")),
        ["chat.js"] = ("text/javascript; charset=utf-8", Load("chat.js")),
        ["chooser.js"] = ("text/javascript; charset=utf-8", Load("chooser.js")),
        ["phones.js"] = ("text/javascript; charset=utf-8", Load("phones.js")),
        ["bell.svg"] = ("image/svg+xml", Load("bell.svg")),
        ["icon.svg"] = ("image/svg+xml", Load("icon.svg")),
    };

    public static IResult Serve(string name) =>
        Files.TryGetValue(name, out var file) ? TypedResults.Bytes(file.Bytes, file.ContentType) : TypedResults.NotFound();

    private static byte[] Load(string name)
    {
        using var stream = typeof(WebChatAssets).Assembly.GetManifestResourceStream($"chat/{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
