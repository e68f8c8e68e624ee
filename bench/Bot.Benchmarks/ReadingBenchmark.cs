using BenchmarkDotNet.Attributes;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks;

/// <summary>One pass over the corpus; divide by the number of messages.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly MessageReader _reader = new();
    private readonly IReadOnlyList<(string Text, ReadingContext Context)> _messages = CorpusMessages.Load();

    [Benchmark]
    public int ReadCorpus() => _messages.Sum(message => _reader.Read(message.Text, message.Context).Reports.Count);
}
