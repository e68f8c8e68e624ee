namespace Bot.Storage.Rosters.Lists;

/// <summary>A sheet of a file as a program of the ministry, a vendor or a teacher wrote it.</summary>
/// <param name="Name">Empty where the kind of file has no sheets.</param>
/// <param name="Rows">All rows from the first, so that row 1 is row 1; empty ones too.</param>
public sealed record ListSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
