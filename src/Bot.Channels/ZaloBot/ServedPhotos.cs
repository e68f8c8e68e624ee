using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Pictures that Zalo is about to fetch: it takes only public addresses, no bytes. Each lies for ten minutes under a name nobody can guess, in the
/// memory of the host that sends.
/// </summary>
/// <param name="publicUrl">The https address under which this host is reached; null where there is none.</param>
internal sealed class ServedPhotos(Uri? publicUrl, TimeProvider clock)
{
    public const string Path = "/channels/zalo-bot/photos/";

    /// <summary>The largest picture that is served.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int MaxPhotos = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Photo> _photos = new(StringComparer.Ordinal);

    public bool CanServe => publicUrl is not null;

    /// <summary>Puts the picture where Zalo can fetch it; null when it cannot be served.</summary>
    public Uri? Serve(ReadOnlyMemory<byte> content, string mediaType)
    {
        Sweep();
        if (publicUrl is null || content.Length is 0 or > MaxBytes || mediaType is not ("image/jpeg" or "image/png") || _photos.Count >= MaxPhotos)
        {
            return null;
        }

        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _photos[name] = new Photo(content, mediaType, clock.GetUtcNow() + Lifetime);
        return new Uri(publicUrl, Path + name + (mediaType == "image/png" ? ".png" : ".jpg"));
    }

    /// <summary>The picture of that name; null when there is none any more.</summary>
    public Photo? Find(string file)
    {
        Sweep();
        return _photos.GetValueOrDefault(System.IO.Path.GetFileNameWithoutExtension(file));
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var (name, photo) in _photos)
        {
            if (photo.Until <= now)
            {
                _photos.TryRemove(name, out _);
            }
        }
    }

    public sealed record Photo(ReadOnlyMemory<byte> Content, string MediaType, DateTimeOffset Until);
}
