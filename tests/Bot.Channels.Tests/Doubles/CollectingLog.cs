using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Doubles;

/// <summary>Keeps what was logged, exceptions included, as one would read it.</summary>
internal sealed class CollectingLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. _lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{eventId.Id} {formatter(state, exception)} {exception}"));
}
