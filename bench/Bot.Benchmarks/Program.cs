using BenchmarkDotNet.Running;
using Bot.Benchmarks;

if (args is ["--quick", "turn", ..])
{
    TurnRun.Print(Console.Out);
}
else if (args is ["--quick", ..])
{
    QuickRun.Print(Console.Out);
}
else
{
    BenchmarkRunner.Run<ReadingBenchmark>();
}
