using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Channels.Http;

namespace Bot.Channels.BotFramework;

/// <summary>
/// The one method of the connector that we use, at the address of the conversation. It throws only
/// <see cref="OperationCanceledException"/>, and that only before a call left.
/// </summary>
internal sealed class ConnectorApi(BotFrameworkOptions options, AccessToken access, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Writes into the conversation. A refused token is renewed once.</summary>
    public async Task<ConnectorAnswer> SendAsync(ConversationReference reference, MessageActivity message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var address = new Uri($"{reference.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reference.Conversation)}/activities");
        var body = JsonSerializer.SerializeToUtf8Bytes(message, ActivityJson.Options);
        if (!reference.IsTrusted || options.AppId is null)
        {
            return await PostAsync(address, body, token: null, cancellationToken);
        }

        string? refused = null;
        while (true)
        {
            var token = await access.GetAsync(refused, cancellationToken);
            if (token is not AccessTokenAnswer.Granted granted)
            {
                return new ConnectorAnswer.NoToken(token);
            }

            var answer = await PostAsync(address, body, granted.Token, cancellationToken);
            if (answer is not ConnectorAnswer.Failed { Code: 401 } || refused is not null)
            {
                return answer;
            }

            refused = granted.Token;
        }
    }

    private async Task<ConnectorAnswer> PostAsync(Uri address, byte[] body, string? token, CancellationToken cancellationToken)
    {
        using var content = new DepartingContent(body, "application/json");
        using var ending = new CancellationTokenSource(Patience);
        await using var stop = cancellationToken.Register(() =>
        {
            if (!content.HasDeparted)
            {
                ending.Cancel();
            }
        });
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, ending.Token);
            return Read(response, await response.Content.ReadAsByteArrayAsync(ending.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !content.HasDeparted)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Lost(content, "timeout");
        }
        catch (HttpRequestException fault)
        {
            return Lost(content, fault.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded ? "connection lost" : fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return Lost(content, "connection lost");
        }
    }

    private ConnectorAnswer Read(HttpResponseMessage response, byte[] body)
    {
        var said = Parse(body);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted
            ? new ConnectorAnswer.Ok(said?.Id is { Length: > 0 } id ? id : null)
            : new ConnectorAnswer.Failed((int)response.StatusCode, Word(said?.Error?.Code), RetryAfter(response.Headers.RetryAfter));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private static Reply? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Reply>(body, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null; // some channels answer with nothing, proxies with HTML
        }
    }

    /// <summary>A code is one word; anything longer may repeat what was sent.</summary>
    private static string? Word(string? code) => code is { Length: > 0 and <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;

    private static ConnectorAnswer Lost(DepartingContent content, string reason) =>
        content.HasDeparted ? new ConnectorAnswer.NoAnswer(reason) : new ConnectorAnswer.NotReached(reason);

    private sealed record Reply(string? Id, Fault? Error);

    private sealed record Fault(string? Code);
}
