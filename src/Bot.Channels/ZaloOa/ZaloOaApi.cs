using System.Net.Http.Headers;

namespace Bot.Channels.ZaloOa;

/// <summary>The few calls of the Official Account API that we use.</summary>
public sealed class ZaloOaApi(ZaloCalls calls, ZaloOaOptions options)
{
    private readonly string _root = options.ApiUrl.TrimEnd('/');

    /// <summary>The account as Zalo knows it; sends nothing.</summary>
    public Task<ZaloAnswer> GetOaAsync(CancellationToken cancellationToken) => calls.GetAsync($"{_root}/v2.0/oa/getoa", cancellationToken);

    /// <summary>A consultation message ("tư vấn").</summary>
    internal Task<ZaloAnswer> SendAsync(ConsultationMessage message, CancellationToken cancellationToken) =>
        calls.PostAsync($"{_root}/v3.0/oa/message/cs", message, cancellationToken);

    /// <summary>Leaves a file with Zalo; may be repeated at will.</summary>
    internal Task<ZaloAnswer> UploadAsync(UploadKind kind, string name, string mediaType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        calls.UploadAsync(
            $"{_root}/v2.0/oa/upload/{kind.ToString().ToLowerInvariant()}",
            () =>
            {
                var file = new ByteArrayContent(bytes.ToArray());
                file.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
                return new MultipartFormDataContent { { file, "file", name } };
            },
            cancellationToken);
}
