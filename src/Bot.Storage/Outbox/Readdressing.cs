using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Storage.Commits;
using Bot.Storage.Jobs;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>Moves a row to the next address of the same person.</summary>
internal static class Readdressing
{
    public const string Counter = "outbox moved";

    /// <summary>Moved by nobody who sends: no lease is asked for.</summary>
    private const long NoFence = -1;

    /// <summary>The kinds that cannot wait, as the database counts them.</summary>
    public static readonly string Urgent =
        $"[{string.Join(',', Enum.GetValues<MessageKind>().Where(kind => kind.IsUrgent()).Select(kind => ((int)kind).ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Addresses that begin with a number have nothing else, for it is always the last: without an account for numbers they lead nowhere.</summary>
    private static readonly string OnlyPhone = $"[\"{ChannelAccount.ByPhone}:%";

    public static string? Write(IReadOnlyList<Address> addresses) => addresses.Count == 0 ? null : DialogJson.Write(addresses.Select(address => address.ToString()).ToArray());

    public static IReadOnlyList<Address> Read(string? stored) =>
        stored is null ? [] : [.. DialogJson.Read<string[]>(stored).Select(Address.Parse).OfType<Address>()];

    public static Statement Stuck(AccountLease lease, bool chatsOnly, DateTimeOffset now) => new(ReaddressingSql.Stuck)
    {
        ["account"] = lease.Account,
        ["urgent"] = Urgent,
        ["chats_only"] = chatsOnly,
        ["by_phone"] = ChannelAccount.ByPhone,
        ["only_phone"] = OnlyPhone,
        ["now"] = now,
        ["soon"] = now + AccountStanding.LongPause,
    };

    /// <summary>The chat is about to be unlinked: what waits for it goes to the person's other chats, where there are any.</summary>
    public static async ValueTask LeaveAsync(WriteSession session, Address address, DateTimeOffset now)
    {
        var waiting = new Statement(ReaddressingSql.OfChat) { ["account"] = address.Account, ["chat"] = address.Chat };
        foreach (var id in await session.QueryAsync(waiting, row => row.Number("id")))
        {
            await MoveAsync(session, address.Account, NoFence, id, "unlinked", onlyIfItWorks: false, now, isWaiting: true);
        }
    }

    public static ValueTask<bool> MoveAsync(
        WriteSession session, AccountLease lease, long id, string reason, bool onlyIfItWorks, DateTimeOffset now, bool isWaiting = false) =>
        MoveAsync(session, lease.Account, lease.Fence, id, reason, onlyIfItWorks, now, isWaiting);

    /// <summary>Moves the row to the best of its other addresses: the first whose account works, else, unless that is wanted, the first at all.</summary>
    /// <param name="isWaiting">The row waits and was not claimed.</param>
    /// <returns>False when it has no such address, or may have arrived already.</returns>
    private static async ValueTask<bool> MoveAsync(
        WriteSession session, string account, long fence, long id, string reason, bool onlyIfItWorks, DateTimeOffset now, bool isWaiting)
    {
        Statement Of(string sql) => new(sql) { ["id"] = id, ["account"] = account, ["fence"] = fence, ["waiting"] = isWaiting };
        var rows = await session.QueryAsync(Of(ReaddressingSql.Read), row => (Chat: row.Text("chat"), Otherwise: Read(row.TextOrNull("otherwise"))));
        if (rows is not [var (chat, addresses)])
        {
            return false;
        }

        var usable = new List<(Address Address, bool Works)>();
        foreach (var address in addresses)
        {
            var look = new Statement(ReaddressingSql.Look)
            {
                ["account"] = account,
                ["chat"] = chat,
                ["to_account"] = address.Account,
                ["to_chat"] = address.Chat,
                ["by_phone"] = ChannelAccount.ByPhone,
                ["soon"] = now + AccountStanding.LongPause,
            };
            usable.AddRange((await session.QueryAsync(look, row => row.Flag("works"))).Select(works => (address, works)));
        }

        if (usable.Where(other => other.Works || !onlyIfItWorks).OrderByDescending(other => other.Works).Select(other => (Address?)other.Address).FirstOrDefault() is not { } next)
        {
            return false;
        }

        var move = Of(ReaddressingSql.Move);
        move["to_account"] = next.Account;
        move["to_chat"] = next.Chat;
        move["otherwise"] = Write([.. addresses.Where(address => address != next)]);
        move["error"] = reason;
        move["now"] = now;
        return await session.ExecuteAsync([move, new Statement(JobSql.Count) { ["name"] = Counter, ["by"] = 1 }]);
    }
}
