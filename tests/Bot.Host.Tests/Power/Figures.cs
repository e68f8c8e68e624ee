using System.Text;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>Counts that people want to read: in the test's output, and at the end of <c>./test.sh</c>.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    public static void Say(ITestOutputHelper output, string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("BOT_TESTS_FIGURES") is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, line + Environment.NewLine, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }
}
