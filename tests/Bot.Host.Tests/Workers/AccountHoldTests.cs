using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

public sealed class AccountHoldTests
{
    private readonly MemoryAccounts _accounts = new();
    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:00:00+07:00");
    private readonly AccountHold _hold;

    public AccountHoldTests() => _hold = new AccountHold(_accounts, "web", "host", _clock, NullLogger.Instance);

    [Fact]
    public async Task A_lease_is_not_used_in_its_last_five_seconds()
    {
        await _hold.RenewAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(9.9));
        _hold.Current.ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        _hold.Current.ShouldBeNull("a paused process must not send under a lease that may be another host's by now");
    }

    [Fact]
    public async Task A_renewed_lease_goes_on()
    {
        await _hold.RenewAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(9));
        await _hold.RenewAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(9));

        _hold.Current.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_another_host_holds_is_not_held_here()
    {
        _accounts.HeldElsewhere = true;

        await _hold.RenewAsync(CancellationToken.None);

        _hold.Current.ShouldBeNull();
        _hold.WaitAsync(CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_is_away_costs_the_lease_only_when_its_time_is_over()
    {
        await _hold.RenewAsync(CancellationToken.None);
        _accounts.DatabaseAway = true;

        await _hold.RenewAsync(CancellationToken.None);
        _hold.Current.ShouldNotBeNull();
        _clock.Advance(AccountHold.UsableFor);
        _hold.Current.ShouldBeNull();
    }

    [Fact]
    public async Task Waiting_ends_when_the_account_is_taken()
    {
        _accounts.HeldElsewhere = true;
        await _hold.RenewAsync(CancellationToken.None);
        var waiting = _hold.WaitAsync(CancellationToken.None);

        _accounts.HeldElsewhere = false;
        await _hold.RenewAsync(CancellationToken.None);

        (await waiting.Within()).Fence.ShouldBe(1);
    }

    [Fact]
    public async Task A_lease_is_renewed_every_five_seconds_until_the_end()
    {
        SynchronizationContext.SetSynchronizationContext(null); // the loop goes on in the thread that moves the clock
        using var ending = new CancellationTokenSource();
        var running = _hold.RunAsync(ending.Token);

        _clock.Advance(TimeSpan.FromSeconds(20));
        await ending.CancelAsync();
        await running.Within();

        _accounts.Acquired.ShouldBe(5);
    }

    [Fact]
    public async Task An_account_of_another_host_is_looked_at_every_second_and_taken_when_it_is_free()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        _accounts.HeldElsewhere = true;
        using var ending = new CancellationTokenSource();
        var running = _hold.RunAsync(ending.Token);
        _clock.Advance(TimeSpan.FromSeconds(15));
        _hold.Current.ShouldBeNull();

        _accounts.HeldElsewhere = false;
        _clock.Advance(AccountHold.LookEvery);

        _hold.Current.ShouldNotBeNull();
        await ending.CancelAsync();
        await running.Within();
    }

    [Fact]
    public async Task A_released_account_is_held_no_more()
    {
        await _hold.RenewAsync(CancellationToken.None);

        await _hold.ReleaseAsync(CancellationToken.None);

        _accounts.Released.ShouldBeTrue();
        _hold.Current.ShouldBeNull();
    }

    [Fact]
    public async Task An_account_is_let_go_also_when_the_database_is_away()
    {
        await _hold.RenewAsync(CancellationToken.None);
        _accounts.DatabaseAway = true;

        await _hold.ReleaseAsync(CancellationToken.None);

        _accounts.Released.ShouldBeFalse();
        _hold.Current.ShouldBeNull();
    }
}
