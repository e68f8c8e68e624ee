using Bot.Dialogs.Ports;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

public sealed class ReceiverWorkerTests
{
    [Fact]
    public async Task A_stop_waits_until_what_a_receiver_has_taken_is_stored()
    {
        var accounts = new MemoryAccounts();
        var holds = new AccountHolds(accounts, NullLogger<AccountHold>.Instance);
        await holds.Of(MemoryAccounts.Account.Id).RenewAsync(CancellationToken.None);
        var receiver = new SlowReceiver();
        using var worker = new ReceiverWorker([receiver], accounts, holds, new AccountBoard(), FakeClock.At("2026-11-23T07:00:00+07:00"), NullLogger<ReceiverWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await receiver.Began.Task;

        var stopping = worker.StopAsync(CancellationToken.None);
        await receiver.WasTold.Task;
        var first = await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(200)));
        first.ShouldNotBe(stopping, "a poll that left brings a message which the vendor has forgotten");

        receiver.MayEnd.SetResult();
        await stopping;
        await worker.ExecuteTask!; // itself: a stop that is given up after a while ends too
        receiver.Runs.ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_ends_when_told_is_not_begun_again()
    {
        var accounts = new MemoryAccounts();
        var holds = new AccountHolds(accounts, NullLogger<AccountHold>.Instance);
        await holds.Of(MemoryAccounts.Account.Id).RenewAsync(CancellationToken.None);
        var receiver = new SlowReceiver();
        receiver.MayEnd.SetResult();
        using var worker = new ReceiverWorker([receiver], accounts, holds, new AccountBoard(), FakeClock.At("2026-11-23T07:00:00+07:00"), NullLogger<ReceiverWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await receiver.Began.Task;

        await worker.StopAsync(CancellationToken.None);

        await worker.ExecuteTask!;
        receiver.Runs.ShouldBe(1);
    }

    /// <summary>Has a message in hand when it is told to stop.</summary>
    private sealed class SlowReceiver : IReceiver
    {
        public TaskCompletionSource Began { get; } = new();

        public TaskCompletionSource WasTold { get; } = new();

        public TaskCompletionSource MayEnd { get; } = new();

        public int Runs { get; private set; }

        public string Kind => MemoryAccounts.Account.Kind;

        public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
        {
            Runs++;
            Began.TrySetResult();
            await using var told = cancellationToken.Register(() => WasTold.TrySetResult());
            await MayEnd.Task;
            await WasTold.Task;
        }
    }
}
