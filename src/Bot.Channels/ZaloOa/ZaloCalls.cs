namespace Bot.Channels.ZaloOa;

/// <summary>Calls with the account's access token. A token that Zalo refuses is replaced once and the call repeated; nothing was done by the first.</summary>
public sealed class ZaloCalls(ZaloHttp http, ZaloOaOptions options, ZaloTokens tokens)
{
    /// <summary>What says that the token is to blame: the documented codes, and variants that were seen.</summary>
    private static readonly HashSet<int> TokenFaults = [-216, -220, -124, 216, -401, 401];

    /// <param name="address">Host and path.</param>
    /// <param name="body">Written as JSON.</param>
    internal Task<ZaloAnswer> PostAsync(string address, object body, CancellationToken cancellationToken) =>
        WithTokenAsync((headers, stop) => http.PostJsonAsync(address, headers, body, stop), cancellationToken);

    internal Task<ZaloAnswer> UploadAsync(string address, Func<HttpContent> form, CancellationToken cancellationToken) =>
        WithTokenAsync(
            async (headers, stop) =>
            {
                using var content = form();
                return await http.PostAsync(address, headers, content, stop);
            },
            cancellationToken);

    internal Task<ZaloAnswer> GetAsync(string address, CancellationToken cancellationToken) =>
        WithTokenAsync((headers, stop) => http.GetAsync(address, headers, stop), cancellationToken);

    internal static bool IsTokenFault(int code) => TokenFaults.Contains(code);

    private async Task<ZaloAnswer> WithTokenAsync(
        Func<IEnumerable<(string Name, string Value)>, CancellationToken, Task<ZaloAnswer>> call, CancellationToken cancellationToken)
    {
        var access = await tokens.GetAsync(cancellationToken);
        if (access is not ZaloAccess.Granted granted)
        {
            return Without(access);
        }

        var answer = await call(Headers(granted.Token), cancellationToken);
        if (answer is not ZaloAnswer.Failed failed || !IsTokenFault(failed.Code))
        {
            return answer;
        }

        return await tokens.ReplaceAsync(granted.Token, cancellationToken) switch
        {
            ZaloAccess.Granted fresh => await call(Headers(fresh.Token), cancellationToken),
            var none => Without(none),
        };
    }

    private IEnumerable<(string Name, string Value)> Headers(string token) =>
        [("access_token", token), (AppSecretProof.Header, AppSecretProof.Of(options.AppSecret!, token))];

    private static ZaloAnswer.NoToken Without(ZaloAccess access) => access switch
    {
        ZaloAccess.Later later => new ZaloAnswer.NoToken(later.Reason, NeedsOperator: false),
        ZaloAccess.Refused refused => new ZaloAnswer.NoToken(refused.Reason, NeedsOperator: true),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
