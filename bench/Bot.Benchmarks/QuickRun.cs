using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks;

/// <summary>Messages a second on one core, median, allocations, and how the time grows with the length of the text; half a minute at most.</summary>
internal static class QuickRun
{
    private const int Rounds = 5;

    public static void Print(TextWriter output)
    {
        var reader = new MessageReader();
        var messages = CorpusMessages.Load();
        var times = new List<double>(messages.Count * Rounds);
        var allocated = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var (text, context) in messages)
            {
                var begin = Stopwatch.GetTimestamp();
                reader.Read(text, context);
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                }
            }

            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / messages.Count;
        }

        times.Sort();
        Line(output, $"messages/s on one core: {1000 * times.Count / times.Sum():F0}");
        Line(output, $"median {times[times.Count / 2]:F3} ms, 95 % {times[times.Count * 95 / 100]:F3} ms, longest {times[^1]:F3} ms");
        Line(output, $"allocated a message: {allocated / 1024.0:F1} KiB");
        var longest = messages.MaxBy(message => message.Text.Length);
        for (var length = 500; length <= 16000; length *= 2)
        {
            var text = string.Concat(Enumerable.Repeat(longest.Text, (length / longest.Text.Length) + 1))[..length];
            reader.Read(text, longest.Context);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var begin = Stopwatch.GetTimestamp();
            for (var round = 0; round < Rounds; round++)
            {
                reader.Read(text, longest.Context);
            }

            Line(output, $"{length} characters: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds / Rounds:F2} ms, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / Rounds / 1024} KiB");
        }
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
