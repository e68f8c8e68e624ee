using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Reads a request's body without ever holding more than the limit.</summary>
internal static class LimitedBody
{
    /// <returns>The bytes; null when the body is longer than <paramref name="limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var read = new MemoryStream((int)(request.ContentLength ?? 1024));
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > limit)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
