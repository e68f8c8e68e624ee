using System.Data.Common;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Inbox;

internal static class InboxRows
{
    /// <summary>The message, and what is wrong with its content if that cannot be read.</summary>
    public static (ClaimedMessage Message, string? Unreadable) Claimed(DbDataReader row, long fence, string worker)
    {
        var (content, unreadable) = ContentOf(row.Text("content"));
        var inbound = new Inbound(new Address(row.Text("account"), row.Text("chat")), row.Text("update_key"), row.Instant("sent_at"), content)
        {
            MessageKey = row.TextOrNull("message_key"),
            IsGroup = row.Flag("is_group"),
        };
        var message = new ClaimedMessage(
            inbound, SchoolOrNull(row.Text("school_id")), fence, worker, row.Instant("accepted_at"), row.Count("attempts"));
        return (message, unreadable);
    }

    /// <summary>What a stored content carries, e.g. <c>text</c>.</summary>
    public static string KindOf(string stored)
    {
        try
        {
            using var content = JsonDocument.Parse(stored);
            return content.RootElement.TryGetProperty("kind", out var kind) ? kind.GetString() ?? "" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>Stored empty where there is none: part of an index.</summary>
    public static SchoolId? SchoolOrNull(string stored) => stored.Length == 0 ? null : new SchoolId(stored);

    private static (InboundContent Content, string? Unreadable) ContentOf(string stored)
    {
        try
        {
            return (DialogJson.Read<InboundContent>(stored), null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return (new InboundContent.Unsupported("unreadable"), exception.GetType().Name);
        }
    }
}
