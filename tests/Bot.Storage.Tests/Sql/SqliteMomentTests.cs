using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Sql;

public sealed class SqliteMomentTests() : StoreContract(StorageProvider.Sqlite)
{
    private Database Database => Db.Services.GetRequiredService<Database>();

    [Fact]
    public async Task What_is_read_within_one_moment_is_of_that_moment()
    {
        await AcceptAsync("0");
        using (Database.OneMoment())
        {
            (await WaitingAsync()).ShouldBe(1);
            await AcceptAsync("1");
            (await WaitingAsync()).ShouldBe(1);
        }

        (await WaitingAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Another_flow_of_calls_has_moments_of_its_own()
    {
        await AcceptAsync("0");
        using var moment = Database.OneMoment();
        (await WaitingAsync()).ShouldBe(1);
        await AcceptAsync("1");
        Task<int> other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(WaitingAsync);
        }

        (await other).ShouldBe(2);
    }

    [Fact]
    public async Task A_question_that_fails_ends_the_moment_and_nothing_else()
    {
        await AcceptAsync("0");
        using var moment = Database.OneMoment();
        (await WaitingAsync()).ShouldBe(1);
        await AcceptAsync("1");
        await Should.ThrowAsync<SqliteException>(() => Database.ReadAsync([new Query(new Statement("select nothing from nowhere"), _ => { })], None));
        (await WaitingAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_question_within_a_question_is_answered()
    {
        using var moment = Database.OneMoment();
        var inner = -1;
        await Database.ReadAsync([new Query(new Statement("select 1 as one"), _ => inner = Task.Run(WaitingAsync).GetAwaiter().GetResult())], None);
        inner.ShouldBe(0);
    }

    private async Task<int> WaitingAsync()
    {
        var count = -1;
        await Database.ReadAsync([new Query(new Statement("select count(*) as n from inbox"), row => count = row.Count("n"))], None);
        return count;
    }
}
