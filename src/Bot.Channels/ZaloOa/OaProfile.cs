namespace Bot.Channels.ZaloOa;

/// <summary>The Official Account as <c>getoa</c> tells of it.</summary>
/// <param name="Package">The paid package; empty when unsaid.</param>
public sealed record OaProfile(string Id, string Name, string Package)
{
    /// <summary>Null when the answer is no account.</summary>
    public static OaProfile? In(ZaloAnswer answer) => answer is ZaloAnswer.Ok { Data: { } data } && data.Text("oa_id") is { } id
        ? new OaProfile(id, data.Text("name") ?? "", data.Text("package_name") ?? "")
        : null;
}
