namespace Bot.Testing;

/// <summary>Lets whoever waits for something look again whenever something may be new.</summary>
internal sealed class Changes
{
    /// <summary>How long a test waits for what should happen at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Tell() => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until the condition holds, as long as a test has patience.</summary>
    /// <param name="state">What to say when it never did.</param>
    public async Task UntilAsync(Func<bool> condition, Func<string> state)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await UntilAsync(condition, patience.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited in vain. {state()}", late);
        }
    }

    public async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }
}
