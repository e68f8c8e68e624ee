using Bot.Host.Settings;

namespace Bot.Host.Commands;

/// <summary>What a verb works with: its settings, the streams, the clock.</summary>
/// <param name="Out">The verb's data, nothing else.</param>
/// <param name="Error">Everything else.</param>
internal sealed record Desk(
    BotSettings Settings, IConfiguration Configuration, TextReader In, TextWriter Out, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Tells the reasons on stderr and ends with the code.</summary>
    public int Refuse(int code, params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            Error.WriteLine(reason);
        }

        return code;
    }

    /// <summary>Tells on stderr what was done; the verb is done.</summary>
    public int Tell(string what)
    {
        Error.WriteLine(what);
        return ExitCode.Done;
    }

    /// <summary>Writes the verb's data; the verb is done.</summary>
    public int Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Out.WriteLine(line);
        }

        return ExitCode.Done;
    }
}
