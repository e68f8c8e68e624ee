namespace Bot.Testing;

/// <summary>How much a test that counts does: so much in every run, more with <c>./test.sh --long</c>.</summary>
public static class LongRun
{
    public static bool IsOn => Environment.GetEnvironmentVariable("BOT_TESTS_LONG") == "1";

    public static int Count(int ordinary, int atLength) => IsOn ? atLength : ordinary;
}
