using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks;

/// <summary>What the steps of a plain report's turn cost, from the message to what is stored, without the storing.</summary>
internal static class TurnRun
{
    private const int Turns = 200;
    private const int Rounds = 301;

    public static void Print(TextWriter output)
    {
        var turns = RecordedTurns.Make(Turns);
        var reader = new MessageReader();
        var listener = new Listener(new BoardingReader(reader));
        var contexts = turns.Select(turn => ReadingContexts.Of(turn.Scene, turn.Party)!).ToList();
        var heard = turns.Select(turn => listener.Listen(turn.Scene, turn.Party)).ToList();
        var results = turns.Select((turn, at) => Dialogs.Turns.Dialogs.Take(turn.Scene, turn.Party, turn.Facts, heard[at], NoDocuments.Writer)).ToList();
        (string Name, Action<int> Run)[] steps =
        [
            ("Party.Of", at => Party.Of(turns[at].Scene)),
            ("Listen", at => listener.Listen(turns[at].Scene, turns[at].Party)),
            ("  the context", at => ReadingContexts.Of(turns[at].Scene, turns[at].Party)),
            ("  MessageReader.Read", at => reader.Read(((Dialogs.Messages.InboundContent.Text)turns[at].Scene.Message.Content).Value, contexts[at])),
            ("Dialogs.Needs", at => Dialogs.Turns.Dialogs.Needs(turns[at].Scene, turns[at].Party, heard[at])),
            ("Dialogs.Take", at => Dialogs.Turns.Dialogs.Take(turns[at].Scene, turns[at].Party, turns[at].Facts, heard[at], NoDocuments.Writer)),
            ("JSON of the memory", at => DialogJson.Write(WithNewReport(results[at].Memory))),
            ("JSON of what is said", at => Said(results[at])),
        ];
        var times = steps.Select(_ => new List<double>()).ToList();
        var bytes = new long[steps.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < steps.Length; step++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var begin = Stopwatch.GetTimestamp();
                for (var at = 0; at < turns.Count; at++)
                {
                    steps[step].Run(at);
                }

                times[step].Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds / turns.Count);
                bytes[step] = (GC.GetAllocatedBytesForCurrentThread() - before) / turns.Count;
            }
        }

        output.WriteLine("a plain report's turn, median of the second half of the rounds");
        for (var step = 0; step < steps.Length; step++)
        {
            var late = times[step].Skip(Rounds / 2).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps[step].Name,-22} {late[late.Count / 2],8:F1} µs {bytes[step] / 1024.0,8:F1} KiB   (best {late[0]:F1} µs)"));
        }
    }

    /// <summary>The report of this turn was never written before.</summary>
    private static ConversationMemory WithNewReport(ConversationMemory memory) => memory with { Reports = [.. memory.Reports.SkipLast(1), memory.Reports[^1] with { }] };

    private static void Said(TurnResult result)
    {
        foreach (var say in result.Effects.OfType<Effect.Say>())
        {
            DialogJson.Write(say.Entry.Body);
        }
    }
}
