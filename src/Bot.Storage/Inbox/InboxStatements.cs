using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Storage.Sql;

namespace Bot.Storage.Inbox;

/// <summary>What is written when a message is accepted.</summary>
internal static class InboxStatements
{
    public static Statement Accept(Inbound inbound, DateTimeOffset at) => new(InboxSql.Accept)
    {
        MustChangeARow = true,
        ["account"] = inbound.From.Account,
        ["update_key"] = inbound.UpdateKey,
        ["chat"] = inbound.From.Chat,
        ["content"] = DialogJson.Write(inbound.Content),
        ["message_key"] = inbound.MessageKey,
        ["is_group"] = inbound.IsGroup,
        ["sent_at"] = inbound.SentAt,
        ["accepted_at"] = at,
    };

    /// <param name="sql">Claiming or not.</param>
    public static Statement Await(string sql, Inbound inbound, Action<DbDataReader>? onRow = null) => new(sql)
    {
        OnRow = onRow,
        ["account"] = inbound.From.Account,
        ["update_key"] = inbound.UpdateKey,
        ["heard_at"] = SaysSomething(inbound.Content) ? inbound.SentAt : (DateTimeOffset?)null,
    };

    public static IReadOnlyList<Statement> Heard(Inbound inbound) =>
        SaysSomething(inbound.Content) ? [new Statement(InboxSql.Heard) { ["account"] = inbound.From.Account, ["chat"] = inbound.From.Chat }] : [];

    /// <summary>A sign of life: words, taps, files, and that the chat was opened or opened again, which also opens a vendor's window.</summary>
    private static bool SaysSomething(InboundContent content) => content is not (InboundContent.Reachability { CanBeReached: false } or InboundContent.Moved);
}
