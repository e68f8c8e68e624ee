using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Transcripts;

internal sealed class ChatTranscript(Database database) : IChatTranscript
{
    public async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(Address address, int limit, CancellationToken cancellationToken)
    {
        var entries = new List<TranscriptEntry>();
        Statement Of(string sql) => new(sql) { ["account"] = address.Account, ["chat"] = address.Chat, ["limit"] = limit };
        await database.ReadAsync(
            [
                new Query(Of(TranscriptSql.Heard), row => entries.Add(new TranscriptEntry.Heard(
                    $"in-{row.Number("sequence")}", row.Instant("accepted_at"), DialogJson.Read<InboundContent>(row.Text("content"))))),
                new Query(Of(TranscriptSql.Said), row => entries.Add(SaidOf(row))),
            ],
            cancellationToken);

        // Both lists came newest first; turned round, a stable sort keeps their own order within one instant.
        entries.Reverse();
        return [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry is TranscriptEntry.Said).TakeLast(limit)];
    }

    public async Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsync(Address address, int limit, string? token, CancellationToken cancellationToken)
    {
        var said = new List<TranscriptEntry.Said>();
        var newest = new Statement(token is null ? TranscriptSql.Said : TranscriptSql.SaidWith) { ["account"] = address.Account, ["chat"] = address.Chat, ["limit"] = limit };
        if (token is not null)
        {
            newest["token"] = $"%\"token\":\"{Like.Escape(token)}%";
        }

        await database.ReadAsync([new Query(newest, row => said.Add(SaidOf(row)))], cancellationToken);
        said.Reverse();
        return said;
    }

    public async Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsAsync(Address address, string key, CancellationToken cancellationToken)
    {
        var said = new List<TranscriptEntry.Said>();
        var queued = new Statement(TranscriptSql.SaidAs) { ["key"] = key, ["account"] = address.Account, ["chat"] = address.Chat };
        await database.ReadAsync([new Query(queued, row => said.Add(SaidOf(row)))], cancellationToken);
        return said;
    }

    public async Task<IReadOnlyDictionary<string, long>> CountSentAsync(string account, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var read = new Query(
            new Statement(TranscriptSql.CountSent) { ["account"] = account }, row => counts[row.Text("chat")] = row.Number("total"));
        await database.ReadAsync([read], cancellationToken);
        return counts;
    }

    private static TranscriptEntry.Said SaidOf(DbDataReader row) =>
        new($"out-{row.Number("id")}", row.Instant("started_at"), DialogJson.Read<Outbound>(row.Text("body"))) { ProviderId = row.TextOrNull("provider_id") };
}
