namespace Bot.Host.Logging;

/// <summary>
/// Lets no name, phone, text or token into a log, whoever logs it: of an exception only <see cref="FailureTrace"/>, of a library's message only
/// what <see cref="LoggedLine"/> lets through, and no scopes, because a web server keeps request paths in them.
/// </summary>
internal sealed class DiscreetLogger(ILogger inner, bool isTrusted) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        var line = LoggedLine.Of(state, eventId, isTrusted);
        inner.Log(logLevel, eventId, exception is null ? line : $"{line}{Environment.NewLine}{FailureTrace.Of(exception)}", exception: null, static (text, _) => text);
    }
}
