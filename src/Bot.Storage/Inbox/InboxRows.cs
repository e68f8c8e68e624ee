using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Inbox;

internal static class InboxRows
{
    public static ClaimedMessage Claimed(DbDataReader row, long fence, string worker)
    {
        var inbound = new Inbound(
            new Address(row.Text("account"), row.Text("chat")),
            row.Text("update_key"),
            row.Instant("sent_at"),
            DialogJson.Read<InboundContent>(row.Text("content")))
        {
            MessageKey = row.TextOrNull("message_key"),
        };
        return new ClaimedMessage(inbound, SchoolOrNull(row.Text("school_id")), fence, worker, row.Instant("accepted_at"), row.Count("attempts"));
    }

    /// <summary>Stored empty where there is none: part of an index.</summary>
    public static SchoolId? SchoolOrNull(string stored) => stored.Length == 0 ? null : new SchoolId(stored);
}
