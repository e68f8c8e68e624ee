using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bot.Load;

/// <summary>
/// One kept-alive connection to a webhook, as cheap as it can be: what the sender costs is taken from both programs, and makes them look more alike than they are.
/// </summary>
internal sealed class Line : IDisposable
{
    public const string Secret = "s3cret-of_the_bench";

    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[4096];

    private Line(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public static async Task<Line> OpenAsync(Uri address)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        return new Line(client);
    }

    /// <summary>Sends the body; returns the status code and how long its answer took.</summary>
    public async Task<(int Status, TimeSpan Took)> PostAsync(byte[] body)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST /channels/telegram HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {Secret}\r\nContent-Length: {body.Length}\r\n\r\n"));
        byte[] request = [.. head, .. body];
        var begin = Stopwatch.GetTimestamp();
        await _stream.WriteAsync(request);
        var read = 0;
        int end;
        do
        {
            var got = await _stream.ReadAsync(_buffer.AsMemory(read));
            if (got == 0)
            {
                throw new IOException("The program hung up.");
            }

            read += got;
            end = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }
        while (end < 0);

        var took = Stopwatch.GetElapsedTime(begin);
        if (_buffer.AsSpan(0, end).IndexOf("Content-Length: 0"u8) < 0)
        {
            throw new IOException($"An empty answer was expected: {Encoding.UTF8.GetString(_buffer, 0, read)}");
        }

        return (int.Parse(_buffer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture), took);
    }

    public void Dispose() => _client.Dispose();
}
