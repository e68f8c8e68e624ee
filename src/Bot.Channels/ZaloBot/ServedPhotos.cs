using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Domain;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Pictures that Zalo is about to fetch: it takes only public addresses, no bytes. An address says which stored file it means and until when, ten
/// minutes, signed with the bot's token: nobody can guess one, and every host that has the token answers it.
/// </summary>
/// <param name="publicUrl">The https address under which the hosts are reached; null where there is none.</param>
internal sealed class ServedPhotos(Uri? publicUrl, string? token, TimeProvider clock)
{
    public const string Path = "/channels/zalo-bot/photos/";

    /// <summary>The largest picture that is served.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public bool CanServe => publicUrl is not null;

    /// <summary>The address under which Zalo can fetch the picture; null when it cannot be served.</summary>
    /// <param name="school">Whose file it is.</param>
    /// <param name="bytes">Its size.</param>
    public Uri? Serve(SchoolId? school, Attachment attachment, int bytes)
    {
        var ending = attachment.MediaType switch { "image/jpeg" => "jpg", "image/png" => "png", _ => null };
        if (publicUrl is null || token is null || school is not { } owner || ending is null || bytes is 0 or > MaxBytes)
        {
            return null;
        }

        var named = string.Create(CultureInfo.InvariantCulture, $"{owner}.{attachment.File}.{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}");
        return new Uri(publicUrl, $"{Path}{Uri.EscapeDataString(named)}.{Sign(token, $"{named}.{ending}")}.{ending}");
    }

    /// <summary>Which picture the address means; null when it is not ours or not any more.</summary>
    /// <param name="file">What stands behind <see cref="Path"/>.</param>
    public Picture? Find(string file)
    {
        if (token is null || file.Split('.') is not [var school, var sha256, var until, var signature, ("jpg" or "png") and var ending])
        {
            return null;
        }

        var expected = Sign(token, $"{school}.{sha256}.{until}.{ending}");
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected))
            && long.TryParse(until, CultureInfo.InvariantCulture, out var end) && clock.GetUtcNow().ToUnixTimeSeconds() < end
                ? new Picture(new SchoolId(school), sha256, ending == "png" ? "image/png" : "image/jpeg")
                : null;
    }

    /// <summary>The token is used for other things as well, so what is signed says what it is for.</summary>
    private static string Sign(string token, string named) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes($"{Path}{named}")));

    public sealed record Picture(SchoolId School, string Sha256, string MediaType);
}
