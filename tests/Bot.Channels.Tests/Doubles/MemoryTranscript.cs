using Bot.Channels.Web;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.Doubles;

/// <summary>A transcript kept in memory.</summary>
internal sealed class MemoryTranscript : IChatTranscript
{
    private readonly List<(Address Address, TranscriptEntry Entry)> _entries = [];

    public void Hear(Inbound inbound)
    {
        lock (_entries)
        {
            _entries.Add((inbound.From, new TranscriptEntry.Heard($"in-{inbound.UpdateKey}", inbound.SentAt, inbound.Content)));
        }
    }

    public void Say(string chat, DateTimeOffset at, Outbound body)
    {
        lock (_entries)
        {
            _entries.Add((new Address(WebChatChannel.Account, chat), new TranscriptEntry.Said($"out-{_entries.Count}", at, body)));
        }
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(Address address, int limit, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>([.. _entries.Where(pair => pair.Address == address).Select(pair => pair.Entry).TakeLast(limit)]);
        }
    }

    public async Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsync(Address address, int limit, string? token, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(address, int.MaxValue, cancellationToken)).OfType<TranscriptEntry.Said>().TakeLast(limit)
            .Where(said => token is null || said.Body.Replaces is not null || said.Body.Choices.Any(choice => choice.Token.StartsWith(token, StringComparison.Ordinal)))];

    /// <summary>What is kept in memory has no keys of the outbox.</summary>
    public Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsAsync(Address address, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, long>> CountSentAsync(string account, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            return Task.FromResult<IReadOnlyDictionary<string, long>>(_entries
                .Where(pair => pair.Address.Account == account && pair.Entry is TranscriptEntry.Said)
                .GroupBy(pair => pair.Address.Chat)
                .ToDictionary(group => group.Key, group => group.LongCount()));
        }
    }
}
