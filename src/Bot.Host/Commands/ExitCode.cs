namespace Bot.Host.Commands;

/// <summary>How the program ends (design §7).</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused; the reason stands on stderr.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, unreadable input or a bad setting.</summary>
    public const int BadUsage = 2;
}
