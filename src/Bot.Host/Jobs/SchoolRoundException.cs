namespace Bot.Host.Jobs;

/// <summary>A round over the schools is done, and at some of them it failed. Each was logged where it happened; the text holds codes of schools and types only.</summary>
internal sealed class SchoolRoundException(IReadOnlyList<string> failed) : Exception(string.Join(", ", failed));
