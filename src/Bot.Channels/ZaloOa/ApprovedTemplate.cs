namespace Bot.Channels.ZaloOa;

/// <summary>A template as <c>/template/info/v2</c> tells of it.</summary>
/// <param name="Status"><c>ENABLE</c> when it may be sent.</param>
/// <param name="Parameters">All that it declares.</param>
/// <param name="Required">Those that must be filled in.</param>
/// <param name="Price">For one message to a phone, in VND as Zalo writes it; empty when unsaid.</param>
public sealed record ApprovedTemplate(string Status, IReadOnlyList<string> Parameters, IReadOnlyList<string> Required, string Price)
{
    private const string Enabled = "ENABLE";

    /// <summary>Null when the answer is no template.</summary>
    public static ApprovedTemplate? In(ZaloAnswer answer)
    {
        if (answer is not ZaloAnswer.Ok { Data: { } data } || data.Text("status") is not { } status)
        {
            return null;
        }

        var parameters = data.Child("listParams").Items().Select(item => (Name: item.Text("name") ?? "", IsRequired: item.Child("require")?.ValueKind != System.Text.Json.JsonValueKind.False)).ToList();
        return new ApprovedTemplate(
            status, [.. parameters.Select(item => item.Name)], [.. parameters.Where(item => item.IsRequired).Select(item => item.Name)], data.Text("price_sdt") ?? data.Text("price") ?? "");
    }

    /// <summary>What keeps the configured template from being sent: its status, parameters nobody fills in, and parameters it does not have.</summary>
    public IReadOnlyList<string> Faults(ZaloTemplateOptions configured) =>
    [
        .. Status == Enabled ? Enumerable.Empty<string>() : [Status],
        .. Required.Except(configured.Fields.Values, StringComparer.Ordinal),
        .. configured.Fields.Values.Except(Parameters, StringComparer.Ordinal),
    ];
}
