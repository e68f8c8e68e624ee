namespace Bot.Host.Demo;

/// <summary>Something a player writes without being asked.</summary>
/// <param name="At">School time.</param>
/// <param name="Who">Staff code of the writer.</param>
internal sealed record SpokenLine(TimeOnly At, string Who, string Text);
