using Bot.Domain.People;

namespace Bot.Domain.Schools;

/// <summary>
/// A code that stands for somebody else than before. Absences, tasks and what families said hang on the code: the new child would inherit them, so
/// such a list is not taken.
/// </summary>
public static class ReusedCode
{
    /// <summary>Codes of pupils who left that the new list gives to others; in a new school year also those of pupils who are there.</summary>
    public static IReadOnlyList<Change<Pupil>> In(SchoolRegister? stored, IReadOnlyList<Pupil> former, SchoolRegister read, bool isNewYear)
    {
        var left = former.DistinctBy(pupil => pupil.Id).ToDictionary(pupil => pupil.Id);
        return [.. from pupil in read.Pupils
                   let before = stored?.Find(pupil.Id) is { } present ? (isNewYear ? present : null) : left.GetValueOrDefault(pupil.Id)
                   where before is not null && IsOther(before, pupil)
                   select new Change<Pupil>(before, pupil)];
    }

    /// <summary>A name may be corrected and so may a birth date; both at once is another child. Without dates, a name that shares no part is.</summary>
    private static bool IsOther(Pupil before, Pupil after) =>
        before.Name != after.Name && (before.BirthDate is { } was && after.BirthDate is { } born
            ? was != born
            : !before.Name.Parts.Intersect(after.Name.Parts, StringComparer.OrdinalIgnoreCase).Any());
}
