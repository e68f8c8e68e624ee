namespace Bot.Channels.ZaloOa;

/// <summary>The calls of the template API that we use; its host is another one than the Official Account's.</summary>
public sealed class ZbsApi(ZaloCalls calls, ZaloOaOptions options)
{
    private readonly string _root = options.TemplateApiUrl.TrimEnd('/');

    /// <summary>A template as Zalo has it: status, parameters, price.</summary>
    public Task<ZaloAnswer> GetTemplateAsync(string id, CancellationToken cancellationToken) =>
        calls.GetAsync($"{_root}/template/info/v2?template_id={Uri.EscapeDataString(id)}", cancellationToken);

    internal Task<ZaloAnswer> SendAsync(TemplateMessage message, CancellationToken cancellationToken) =>
        calls.PostAsync($"{_root}/message/template", message, cancellationToken);
}
