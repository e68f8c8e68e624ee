using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Channels.ZaloOa;

/// <summary>The envelope of every answer: <c>{"error":0,"message":"Success","data":…}</c>; the OAuth host leaves <c>error</c> away when all is well.</summary>
internal static partial class ZaloReply
{
    private const int LongestMessage = 160;

    public static ZaloAnswer Read(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object)
            {
                var hasError = root.Child("error") is { ValueKind: not JsonValueKind.Null };
                var code = root.Number("error");
                switch (status, hasError, code)
                {
                    case (_, true, not 0):
                        return new ZaloAnswer.Failed((int)Math.Clamp(code ?? 0, int.MinValue, int.MaxValue), Words(root));
                    case (200, _, _):
                        return new ZaloAnswer.Ok(root);
                }
            }
        }
        catch (JsonException)
        {
            // A page of a proxy: the status has to do.
        }

        return status is 200 or >= 500
            ? new ZaloAnswer.NoAnswer(string.Create(CultureInfo.InvariantCulture, $"HTTP {status} without an envelope"))
            : new ZaloAnswer.Failed(status, string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"));
    }

    /// <summary>Zalo's words, which are no contract and may repeat a phone or an id.</summary>
    private static string Words(JsonElement root)
    {
        string?[] said = [root.Text("error_name"), root.Text("message") ?? root.Text("error_description")];
        var words = string.Join(": ", said.OfType<string>()).ReplaceLineEndings(" ");
        return LongNumber().Replace(words.Length > LongestMessage ? words[..LongestMessage] : words, "…");
    }

    [GeneratedRegex("[0-9]{6,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();
}
