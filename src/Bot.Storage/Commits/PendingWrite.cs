using Bot.Storage.Sql;

namespace Bot.Storage.Commits;

/// <summary>A write that waits for a transaction. Its waiter hears of it after the commit, or of what failed.</summary>
internal abstract class PendingWrite(IReadOnlyList<string> aggregates)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private int _state = Waiting;

    /// <summary>What the write reads and changes; two writes on the same aggregate never share a transaction.</summary>
    public IReadOnlyList<string> Aggregates => aggregates;

    /// <summary>All that it does unless one of them finds that something has changed; null for a write that looks at what it finds.</summary>
    public virtual IReadOnlyList<Statement>? Statements => null;

    /// <summary>Somebody outside the program waits for it.</summary>
    public bool GoesFirst { get; init; }

    /// <summary>How often it was run and rolled back for no fault of its own.</summary>
    public int Repeats { get; set; }

    /// <summary>What the write itself failed with, after its savepoint was rolled back.</summary>
    public Exception? Failure { get; set; }

    public bool IsWithdrawn => Volatile.Read(ref _state) == Withdrawn;

    /// <summary>False when the waiter gave up before.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    public abstract ValueTask RunAsync(WriteSession session);

    /// <summary>Its statements were run with those of others, and all of them found what they had to.</summary>
    public virtual void Ran() => throw new InvalidOperationException("It has no statements of its own.");

    public abstract void Complete();

    public abstract void Fail(Exception exception);

    /// <summary>Allows it to be taken again after its transaction was rolled back.</summary>
    public void PutBack()
    {
        Failure = null;
        Volatile.Write(ref _state, Waiting);
    }

    protected bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;
}

/// <inheritdoc />
internal class PendingWrite<T> : PendingWrite
{
    private readonly Func<WriteSession, ValueTask<T>> _write;
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private T? _result;

    public PendingWrite(IReadOnlyList<string> aggregates, Func<WriteSession, ValueTask<T>> write, CancellationToken cancellationToken)
        : base(aggregates)
    {
        _write = write;
        _registration = cancellationToken.UnsafeRegister(
            (self, token) =>
            {
                var write = (PendingWrite<T>)self!;
                if (write.TryWithdraw())
                {
                    write._completion.TrySetCanceled(token);
                }
            },
            this);
    }

    public Task<T> Completion => _completion.Task;

    public override async ValueTask RunAsync(WriteSession session) => Result(await _write(session));

    public override void Complete()
    {
        _registration.Dispose();
        if (Failure is { } failure)
        {
            _completion.TrySetException(failure);
        }
        else
        {
            _completion.TrySetResult(_result!);
        }
    }

    public override void Fail(Exception exception)
    {
        _registration.Dispose();
        _completion.TrySetException(exception);
    }

    protected void Result(T result) => _result = result;
}
