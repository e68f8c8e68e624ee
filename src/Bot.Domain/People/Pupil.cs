namespace Bot.Domain.People;

/// <summary>A pupil (học sinh) as the register has it. What the file leaves empty is null or empty here; nothing is invented.</summary>
/// <param name="RollNumber">STT in the class list.</param>
/// <param name="Columns">Further columns of the file, by header, kept as written.</param>
public sealed record Pupil(
    PupilId Id,
    int RollNumber,
    PupilName Name,
    DateOnly? BirthDate,
    Sex Sex,
    string Ethnicity,
    ClassId Class,
    string Campus,
    Boarding Boarding,
    string Hamlet,
    string Note,
    IReadOnlyDictionary<string, string> Columns);

public enum Sex
{
    Unknown,
    Male,
    Female,
}

/// <summary>"Bán trú" of the register.</summary>
public enum Boarding
{
    None,

    /// <summary><c>x</c> or <c>BT</c>: bán trú.</summary>
    DayBoarder,

    /// <summary><c>NT</c>: nội trú.</summary>
    Boarder,

    /// <summary><c>2B</c>: two sessions a day with lunch.</summary>
    TwoSessions,
}
