namespace Bot.Domain.Schools;

/// <summary>What a superior answers for: a commune of a province, or the whole province.</summary>
/// <param name="Commune">Null for the whole province.</param>
public sealed record Area(string Province, string? Commune);
