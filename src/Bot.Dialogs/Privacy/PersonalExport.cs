namespace Bot.Dialogs.Privacy;

/// <summary>Every stored row about one person, table by table, and the files.</summary>
public sealed record PersonalExport(IReadOnlyList<ExportedTable> Tables, IReadOnlyList<ExportedFile> Files);

/// <param name="Rows">Column → value: a text, a whole number, or null. Instants are in ISO 8601, UTC; JSON stays JSON, as text.</param>
public sealed record ExportedTable(string Name, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <param name="Sha256">Lower-case hex SHA-256 of the bytes.</param>
public sealed record ExportedFile(string Sha256, string MediaType, ReadOnlyMemory<byte> Content);
