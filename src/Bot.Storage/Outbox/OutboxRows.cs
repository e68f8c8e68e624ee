using System.Data.Common;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>A message as lists of the outbox show it, from the columns they all select.</summary>
internal static class OutboxRows
{
    public static OutboxRow Of(DbDataReader row) => new(
        row.Number("id"),
        row.Text("idem"),
        new Address(row.Text("account"), row.Text("chat")),
        row.Name<MessageKind>("kind"),
        row.Text("state"),
        row.Count("attempts"),
        row.TextOrNull("error"),
        row.Instant("due_at"));
}
