using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

public sealed class FileWorkerTests : IAsyncDisposable
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private readonly MemoryFetches _fetches = new();
    private readonly MemoryInbox _inbox = new();
    private readonly MemoryAccounts _accounts = new();
    private readonly AccountHolds _holds;
    private readonly ScriptedSource _source = new();
    private readonly FileWorker _worker;

    public FileWorkerTests()
    {
        _holds = new AccountHolds(_accounts, NullLogger<AccountHold>.Instance);
        _worker = new FileWorker(_fetches, _inbox, [_source], _accounts, _holds, _clock, NullLogger<FileWorker>.Instance);
    }

    public static TheoryData<FetchOutcome, int, string> Outcomes => new()
    {
        { new FetchOutcome.Fetched(new byte[3]), 0, "f kept: 3" },
        { new FetchOutcome.Fetched(new byte[IFileSource.MaxBytes]), 0, "f kept: 10485760" },
        { new FetchOutcome.Fetched(new byte[IFileSource.MaxBytes + 1]), 0, "f given up: too large" },
        { new FetchOutcome.Fetched(ReadOnlyMemory<byte>.Empty), 0, "f given up: empty" },
        { new FetchOutcome.TooLarge(), 0, "f given up: too large" },
        { new FetchOutcome.Gone("404"), 0, "f given up: 404" },
        { new FetchOutcome.TryLater("503"), 5, "f given up: 503" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Every_outcome_has_its_end(FetchOutcome outcome, int attempts, string end)
    {
        _source.Answer = _ => Task.FromResult(outcome);
        _fetches.Put("f", attempts);
        await StartAsync();

        (await _fetches.NextEndAsync()).ShouldBe(end);
    }

    [Fact]
    public async Task The_words_of_a_file_are_in_the_inbox_before_it_is_kept()
    {
        _source.Answer = _ => Task.FromResult<FetchOutcome>(new FetchOutcome.Fetched("Số: 12/KH"u8.ToArray()));
        _fetches.Put("cv.txt", readsText: true);
        await StartAsync();

        (await _fetches.NextEndAsync()).ShouldBe("cv.txt kept: 11");
        var heard = _inbox.Accepted.ShouldHaveSingleItem();
        (heard.From, heard.UpdateKey, heard.Content).ShouldBe((new Address("web", "1"), "file-text:cv.txt", new InboundContent.FileText("Số: 12/KH")));
    }

    [Fact]
    public async Task What_did_not_come_is_tried_again_soon()
    {
        _source.Answer = _ => Task.FromResult<FetchOutcome>(new FetchOutcome.TryLater("503"));
        _fetches.Put("f");
        await StartAsync();

        (await _fetches.NextEndAsync()).ShouldBe("f put off to 00:00:02: 503");
    }

    [Fact]
    public async Task A_source_that_throws_is_asked_again()
    {
        _source.Answer = _ => throw new FormatException();
        _fetches.Put("f");
        await StartAsync();

        (await _fetches.NextEndAsync()).ShouldBe("f put off to 00:00:02: FormatException");
    }

    [Fact]
    public async Task A_file_that_takes_long_holds_up_no_other_of_the_same_round()
    {
        var slow = new TaskCompletionSource<FetchOutcome>();
        _source.Answer = file => file.Id == "slow" ? slow.Task : Task.FromResult<FetchOutcome>(new FetchOutcome.Fetched(new byte[1]));
        _fetches.Put("slow");
        _fetches.Put("quick");
        await StartAsync();

        (await _fetches.NextEndAsync()).ShouldBe("quick kept: 1");
        slow.SetResult(new FetchOutcome.Gone("410"));
        (await _fetches.NextEndAsync()).ShouldBe("slow given up: 410");
    }

    [Fact]
    public async Task Another_host_s_account_is_left_alone()
    {
        _accounts.HeldElsewhere = true;
        _fetches.Put("f");
        await StartAsync();

        await _worker.StopAsync(CancellationToken.None).Within();

        _source.Asked.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None).Within();
        _worker.Dispose();
    }

    private async Task StartAsync()
    {
        await _holds.Of("web").RenewAsync(CancellationToken.None);
        await _worker.StartAsync(CancellationToken.None);
    }

    private sealed class ScriptedSource : IFileSource
    {
        public Func<FileRef, Task<FetchOutcome>> Answer { get; set; } = _ => throw new NotSupportedException();

        public int Asked { get; private set; }

        public string Kind => "web";

        public Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
        {
            Asked++;
            return Answer(file);
        }
    }
}
