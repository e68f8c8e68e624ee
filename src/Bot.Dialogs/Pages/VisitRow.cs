using Bot.Domain;

namespace Bot.Dialogs.Pages;

/// <summary>A visit at a child's home in a list.</summary>
/// <param name="Number">Of this child, from 1.</param>
/// <param name="Minutes">The number of its minutes, as written.</param>
/// <param name="State">Whether the minutes are signed, in words.</param>
/// <param name="IsComplete">Whether it counts.</param>
/// <param name="Child">Null for who does not see the child by name, and for a number that was cancelled.</param>
public sealed record VisitRow(int Number, string Minutes, DateOnly Day, string Went, string? Met, string? Promise, string State, bool IsComplete, bool HasPage, (PupilId Id, string Name)? Child);
