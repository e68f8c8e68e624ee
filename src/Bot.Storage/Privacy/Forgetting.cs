using Bot.Dialogs.Conversations;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Storage.Sql;

namespace Bot.Storage.Privacy;

/// <summary>One school's night: what is past its time goes, in batches, so that turns and messages get their share of the writer in between.</summary>
internal sealed class Forgetting(Database database, SchoolRegister register, DateOnly today, CancellationToken cancellationToken)
{
    /// <summary>Rows of one transaction.</summary>
    private const int Batch = 500;

    /// <summary>After it ceased to be valid.</summary>
    private static readonly TimeSpan KeepInvitations = TimeSpan.FromDays(30);

    private DateOnly ReasonsFrom => From(register.School.Rules.KeepReasonsYears);

    private DateOnly MinutesFrom => From(register.School.Rules.KeepMinutesYears);

    /// <returns>How many rows went or lost their words.</returns>
    public async Task<int> RunAsync()
    {
        var forgotten = 0;
        foreach (var sql in ForgettingSql.OfReasons)
        {
            forgotten += await AllAsync(Of(sql, ReasonsFrom));
        }

        forgotten += await FilesAsync();
        foreach (var sql in ForgettingSql.OfMinutes)
        {
            forgotten += await AllAsync(Of(sql, MinutesFrom));
        }

        forgotten += await AllAsync(new Statement(ForgettingSql.Invitations)
        {
            ["school"] = register.School.Id.Value,
            ["before"] = At(today) - KeepInvitations,
            ["limit"] = Batch,
        });
        foreach (var sql in new[] { ForgettingSql.KeptRegister, ForgettingSql.KeptList })
        {
            forgotten += await AllAsync(new Statement(sql) { ["school"] = register.School.Id.Value, ["before"] = At(today) - KeptRegister.Lifetime });
        }

        forgotten += await AllAsync(new Statement(ForgettingSql.ChosenLists) { ["school"] = register.School.Id.Value, ["before"] = At(today) });

        await database.WriteAsync([], [new Statement(ForgettingSql.Links), new Statement(ErasureSql.Persons)], cancellationToken);
        return forgotten + await MemoriesAsync();
    }

    /// <summary>The first day that is still remembered: the first of the school year that many years back, the running one counted.</summary>
    private DateOnly From(int years) => register.Calendar.YearOf(today).From.AddYears(1 - years);

    private DateTimeOffset At(DateOnly day) => register.Clock.At(day, TimeOnly.MinValue);

    private Statement Of(string sql, DateOnly from) => new(sql)
    {
        ["school"] = register.School.Id.Value,
        ["day"] = from,
        ["before"] = At(from),
        ["erased"] = ErasureWording.Mark,
        ["limit"] = Batch,
    };

    private async Task<int> AllAsync(Statement statement)
    {
        var all = 0;
        int rows;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows = (await database.Writes.WriteAsync([], session => session.QueryAsync(statement, _ => 1), cancellationToken)).Count;
            all += rows;
        }
        while (rows == Batch);
        return all;
    }

    private async Task<int> FilesAsync()
    {
        var fetches = Of(ForgettingSql.Fetches, ReasonsFrom);
        fetches["minutes_before"] = At(MinutesFrom);
        var all = 0;
        int rows;
        do
        {
            rows = await database.Writes.WriteAsync(
                [],
                async session =>
                {
                    var gone = await session.QueryAsync(fetches, row => row.TextOrNull("sha256"));
                    await session.ExecuteAsync(
                    [
                        .. gone.OfType<string>().Distinct(StringComparer.Ordinal)
                            .Select(sha256 => new Statement(ErasureSql.Bytes) { ["school"] = register.School.Id.Value, ["sha256"] = sha256 }),
                    ]);
                    return gone.Count;
                },
                cancellationToken);
            all += rows;
        }
        while (rows == Batch);
        return all;
    }

    /// <summary>What silent chats remember; the number of prompts stays, or an old button would answer a new question.</summary>
    private async Task<int> MemoriesAsync()
    {
        var (all, account, chat) = (0, "", "");
        List<(string Account, string Chat, long Version, string Memory)> page;
        do
        {
            page = [];
            var read = Of(ForgettingSql.SilentChats, ReasonsFrom);
            read["account"] = account;
            read["chat"] = chat;
            await database.ReadAsync([new Query(read, row => page.Add((row.Text("account"), row.Text("chat"), row.Number("version"), row.Text("memory"))))], cancellationToken);
            List<Statement> changes = [.. page.Select(stored => (stored, Next: Emptied(stored.Memory))).Where(pair => pair.Next is not null).Select(pair => new Statement(ErasureSql.ChangeMemory)
            {
                ["account"] = pair.stored.Account,
                ["chat"] = pair.stored.Chat,
                ["version"] = pair.stored.Version,
                ["memory"] = pair.Next,
            })];
            await database.WriteAsync([], changes, cancellationToken);
            all += changes.Count;
            if (page is [.., var last])
            {
                (account, chat) = (last.Account, last.Chat);
            }
        }
        while (page.Count == Batch);
        return all;
    }

    private static string? Emptied(string stored)
    {
        var memory = DialogJson.Read<ConversationMemory>(stored);
        var empty = DialogJson.Write(new ConversationMemory { PromptsAsked = memory.PromptsAsked, RightInARow = memory.RightInARow, ChosenSchool = memory.ChosenSchool });
        return empty == DialogJson.Write(memory) ? null : empty;
    }
}
