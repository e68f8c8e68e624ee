using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>Effects on the outbox as statements.</summary>
internal static class OutboxStatements
{
    public static Statement Queue(Effect.Say say, DateTimeOffset at)
    {
        var queue = Queue(say.OnlyIfSent is null ? OutboxSql.Queue : OutboxSql.QueueIfSent, say, at);
        if (say.OnlyIfSent is { } other)
        {
            queue["only_if_sent"] = other;
        }

        return queue;
    }

    private static Statement Queue(string sql, Effect.Say say, DateTimeOffset at) => new(sql)
    {
        ["idem"] = say.Entry.Key,
        ["school"] = say.Entry.School?.Value ?? "",
        ["account"] = say.Entry.To.Account,
        ["chat"] = say.Entry.To.Chat,
        ["kind"] = say.Entry.Kind,
        ["priority"] = (int)say.Entry.Kind,
        ["body"] = DialogJson.Write(say.Entry.Body),
        ["due_at"] = say.Entry.DueAt,
        ["not_after"] = say.Entry.NotAfter,
        ["created_at"] = at,
        ["otherwise"] = Readdressing.Write(say.Entry.Otherwise),
    };

    public static Statement Withdraw(Effect.Withdraw withdraw, DateTimeOffset at)
    {
        var statement = OfKeys(OutboxSql.Withdraw, withdraw.KeyPrefix);
        statement["at"] = at;
        return statement;
    }

    public static Statement BringForward(Effect.BringForward forward)
    {
        var statement = OfKeys(OutboxSql.BringForward, forward.KeyPrefix);
        statement["due_at"] = forward.DueAt;
        return statement;
    }

    public static Statement MoveChat(Effect.MoveChat move) => new(OutboxSql.MoveChat)
    {
        ["account"] = move.From.Account,
        ["from"] = move.From.Chat,
        ["to"] = move.To.Chat,
    };

    public static Statement WithdrawOfAddress(Address address, DateTimeOffset at) => new(OutboxSql.WithdrawOfAddress)
    {
        ["account"] = address.Account,
        ["chat"] = address.Chat,
        ["at"] = at,
    };

    /// <summary>Keys compare by bytes, so that a prefix is a range: up to the last character there is.</summary>
    private static Statement OfKeys(string sql, string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new Statement(sql) { ["from"] = prefix, ["to"] = prefix + "\U0010FFFF" };
    }
}
