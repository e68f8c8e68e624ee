using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>What a new school year does to one pupil.</summary>
/// <param name="Before">As of the year that ends; for who comes back, as when it left; null for who is new.</param>
/// <param name="After">Null for who is not in the new list.</param>
public sealed record PupilStep(PupilStepKind Kind, Pupil? Before, Pupil? After)
{
    /// <summary>Goes up, but not with the class: from 7A to 8B.</summary>
    public bool LeavesClassmates => Kind == PupilStepKind.Promoted && Tail(Before!.Class) != Tail(After!.Class);

    private static string Tail(ClassId schoolClass) => schoolClass.Value.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}

public enum PupilStepKind
{
    /// <summary>Lên lớp.</summary>
    Promoted,

    /// <summary>Ở lại lớp: the same grade again.</summary>
    Retained,

    /// <summary>A lower grade than before, which is rarely meant.</summary>
    PutBack,

    /// <summary>Ra trường: was in the highest grade and is in no list.</summary>
    Graduated,

    /// <summary>Was in a lower grade and is in no list.</summary>
    Missing,

    /// <summary>New in the lowest grade.</summary>
    Entered,

    /// <summary>New in another grade: chuyển đến.</summary>
    Joined,

    /// <summary>Had left and is back.</summary>
    Returned,
}
