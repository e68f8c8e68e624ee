using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Storage.Rosters.Lists;

/// <summary>A pupil as a row of a list says it. What the row does not say is null or empty, and says nothing against what is known.</summary>
/// <param name="Codes">Codes of the pupil, the ministry's first; empty where the list has none.</param>
public sealed record ListedPupil(
    string Sheet,
    int Row,
    IReadOnlyList<string> Codes,
    int? RollNumber,
    string Name,
    DateOnly? BirthDate,
    Sex Sex,
    string Ethnicity,
    ClassId Class,
    string Campus,
    Boarding Boarding,
    string Hamlet,
    string Note,
    IReadOnlyList<ListedGuardian> Guardians);

/// <param name="Name">Empty where the list has a number only.</param>
/// <param name="Phone">Empty where the list has a name only.</param>
public sealed record ListedGuardian(Relation Relation, string Name, string Phone);
