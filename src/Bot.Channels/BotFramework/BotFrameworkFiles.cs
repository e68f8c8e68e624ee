using System.Net;
using System.Net.Http.Headers;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.BotFramework;

/// <summary>Fetches what lies at a channel, with our token where the channel itself keeps it.</summary>
internal sealed class BotFrameworkFiles(AccessToken access, HttpClient http) : IFileSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public string Kind => BotFrameworkChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
    {
        if (file.Id is not [ActivityFile.WithToken or ActivityFile.Plain, .. var address] || !ConversationReference.IsCallable(address))
        {
            return new FetchOutcome.Gone("no address");
        }

        string? token = null;
        if (file.Id[0] == ActivityFile.WithToken)
        {
            var answer = await access.GetAsync(refused: null, cancellationToken);
            if (answer is not AccessTokenAnswer.Granted granted)
            {
                return new FetchOutcome.TryLater("token");
            }

            token = granted.Token;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return await ReadAsync(response, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.TryLater("timeout");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new FetchOutcome.TryLater("connection");
        }
    }

    private static async Task<FetchOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var reason = System.FormattableString.Invariant($"{(int)response.StatusCode}");
            return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
                ? new FetchOutcome.TryLater(reason)
                : new FetchOutcome.Gone(reason);
        }

        if (response.Content.Headers.ContentLength > IFileSource.MaxBytes)
        {
            return new FetchOutcome.TooLarge();
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > IFileSource.MaxBytes)
            {
                return new FetchOutcome.TooLarge();
            }

            read.Write(buffer, 0, count);
        }

        return new FetchOutcome.Fetched(read.ToArray());
    }
}
