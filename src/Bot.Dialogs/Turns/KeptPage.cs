namespace Bot.Dialogs.Turns;

/// <summary>A picture or document among the school's files.</summary>
/// <param name="Sha256">Lower-case hex SHA-256 of its bytes: what an attachment names it by.</param>
public sealed record KeptPage(string Sha256, string MediaType);
