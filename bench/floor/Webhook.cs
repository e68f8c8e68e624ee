using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Floor;

/// <summary>The secret, the body, the row, 200; then, behind the answer, the rows of a report that was never read.</summary>
internal sealed class Webhook(Books books, FrozenDictionary<string, Teacher> teachers, string secret, DateTimeOffset now)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()));
        if (!CryptographicOperations.FixedTimeEquals(given, _secret))
        {
            return TypedResults.Unauthorized();
        }

        using var update = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: cancellationToken);
        var message = update.RootElement.GetProperty("message");
        var chat = message.GetProperty("chat").GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        var key = update.RootElement.GetProperty("update_id").GetInt64().ToString(CultureInfo.InvariantCulture);
        var sentAt = DateTimeOffset.FromUnixTimeSeconds(message.GetProperty("date").GetInt64());
        var there = sentAt.ToOffset(Zone);
        var entry = new Entry(
            IsTurn: false,
            teachers[chat],
            key,
            there.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            there.Hour < 12 ? "Morning" : "Afternoon",
            $$"""{"kind":"text","value":"{{message.GetProperty("text").GetString()}}"}""",
            sentAt.ToUnixTimeMilliseconds(),
            now.ToUnixTimeMilliseconds());
        await books.AddAsync(entry);
        _ = books.AddAsync(new Entry(IsTurn: true, entry.Teacher, key, entry.Date, entry.Session, entry.Content, entry.SentAt, entry.Now));
        return TypedResults.Ok();
    }
}
