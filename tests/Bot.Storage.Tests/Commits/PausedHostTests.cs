using Bot.Dialogs.Ports;
using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Storage.Tests.Commits;

/// <summary>A host that stands still in the middle of a transaction holds locks. The others must not wait for it to go on, or to be found dead.</summary>
public sealed class PausedHostTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private TemporaryDatabase _db = null!;

    public async Task InitializeAsync() => _db = await TemporaryDatabase.PostgresAsync(TimeProvider.System);

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Fact]
    public async Task Its_transaction_is_ended_by_the_server_and_what_it_held_goes_to_another_host()
    {
        await _db.Accounts.EnsureAsync(new ChannelAccount("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        await using var paused = _db.AnotherHost(TimeProvider.System, writers: 1);
        var (entered, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stale = paused.Services.GetRequiredService<Database>().Writes.WriteAsync(
            [],
            async session =>
            {
                await session.ExecuteAsync([new Statement("update accounts set settings = 'stale'")]);
                entered.SetResult();
                await goesOn.Task;
                return true;
            },
            None);
        await entered.Task.WaitAsync(Patience);

        var taken = await _db.Accounts.AcquireAsync("web", "other", None).WaitAsync(Patience);

        taken.ShouldNotBeNull();
        goesOn.SetResult();
        await Should.ThrowAsync<NpgsqlException>(stale.WaitAsync(Patience));
        (await _db.QueryAsync<string>("select settings from accounts")).ShouldBe(["{}"]);
        (await paused.Accounts.AcquireAsync("web", "paused", None).WaitAsync(Patience)).ShouldBeNull("it works again, and the account is the other's");
    }
}
