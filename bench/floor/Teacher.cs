namespace Bot.Floor;

/// <summary>Whose chat it is, and of the class those who will be absent: the cached register.</summary>
internal sealed record Teacher(string Chat, string School, string Staff, string Class, int Enrolled, IReadOnlyList<string> Pupils);
