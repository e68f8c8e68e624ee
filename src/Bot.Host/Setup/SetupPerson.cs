using Bot.Domain.People;

namespace Bot.Host.Setup;

/// <param name="Class">The homeroom class; empty for who has none.</param>
public sealed record SetupPerson(string Name, string Phone, Position Position, string Class);
